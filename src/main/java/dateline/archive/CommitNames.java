package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.NameDecision;
import java.sql.SQLException;

/** Writes what is kept of names, within a commit. */
final class CommitNames {

    static final String SAME = "SAME";
    static final String APART = "APART";

    private final Statements statements;

    CommitNames(Statements statements) {
        this.statements = statements;
    }

    void write(Change.OfNames change) throws SQLException {
        switch (change) {
            case Change.Named named -> named(named);
            case Change.NamedTo to ->
                statements.run(
                        "insert into named_to (id, mark) values (1, ?) on conflict (id) do update set mark ="
                                + " excluded.mark",
                        to.mark());
            case Change.NameDecided decided -> decided(decided);
            case Change.Files files -> file(files.dossier());
            case Change.Swept _ -> sweep();
        }
    }

    /** Nobody is to be found by an article that is taken down. */
    void forget(ArticleId article) throws SQLException {
        statements.run("""
            update dossier set articles = articles - 1 where id in (select f.dossier from mention m
              join dossier_form f on f.kind = m.kind and f.form = m.form where m.article = ?)
            """, article.value());
        statements.run("delete from unnamed where article = ?", article.value());
        statements.run("delete from mention where article = ?", article.value());
        sweep();
    }

    private void sweep() throws SQLException {
        statements.run("""
            delete from dossier_form where not exists
              (select 1 from mention m where m.kind = dossier_form.kind and m.form = dossier_form.form)
            """);
        statements.run("""
            delete from dossier_link where not exists (select 1 from dossier_form f
                where f.dossier = dossier_link.dossier and f.form = dossier_link.one)
              or not exists (select 1 from dossier_form f
                where f.dossier = dossier_link.dossier and f.form = dossier_link.other)
            """);
        statements.run(
                "delete from dossier where not exists (select 1 from dossier_form f where f.dossier = dossier.id)");
        statements.run("""
            update dossier set name = (select min(f.form) from dossier_form f where f.dossier = dossier.id)
            where not exists (select 1 from dossier_form f where f.dossier = dossier.id and f.form = dossier.name)
            """);
    }

    private void named(Change.Named named) throws SQLException {
        long article = named.article().value();
        statements.run("delete from unnamed where article = ?", article);
        statements.run("delete from mention where article = ?", article);
        for (NameUse use : named.uses()) {
            statements.run("""
                insert into mention (article, kind, form, ordered, behind, times, reason)
                select id, ?, ?, ordered, ?, ?, ? from article where id = ?
                """, use.kind(), use.form(), use.behind(), use.times(), use.reason(), article);
        }
    }

    private void decided(Change.NameDecided decided) throws SQLException {
        NameDecision decision = decided.decision();
        String verdict = switch (decision) {
            case NameDecision.Same _ -> SAME;
            case NameDecision.Apart _ -> APART;
        };
        statements.run(
                "insert into name_decision (at, kind, one, other, verdict) values (?, ?, ?, ?, ?)",
                decided.at().toEpochMilli(),
                decision.kind(),
                decision.one(),
                decision.other(),
                verdict);
    }

    private void file(Filed dossier) throws SQLException {
        DossierLine line = dossier.line();
        statements.run("delete from dossier_link where dossier = ?", line.id());
        statements.run("delete from dossier_form where dossier = ?", line.id());
        if (dossier.forms().isEmpty()) {
            statements.run("delete from dossier where id = ?", line.id());
            return;
        }
        statements.run("""
            insert into dossier (id, kind, name, articles) values (?, ?, ?, ?)
            on conflict (id) do update set kind = excluded.kind, name = excluded.name, articles = excluded.articles
            """, line.id(), line.kind(), line.name(), line.articles());
        for (String form : dossier.forms()) {
            statements.run("""
                insert into dossier_form (kind, form, dossier) values (?, ?, ?)
                on conflict (kind, form) do update set dossier = excluded.dossier
                """, line.kind(), form, line.id());
        }
        for (Filed.Link link : dossier.links()) {
            statements.run(
                    "insert into dossier_link (dossier, one, other, reason, sure) values (?, ?, ?, ?, ?)",
                    line.id(),
                    link.one(),
                    link.other(),
                    link.reason(),
                    link.isSure() ? 1 : 0);
        }
    }
}
