package dateline.archive;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Dateline;
import dateline.model.Moment;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes articles, their versions and the log of their changes, within a commit. */
final class CommitArticles {

    private final Statements statements;
    private final Takedowns takedowns;
    private long mark;

    /** @param mark the newest mark given so far */
    CommitArticles(Statements statements, Takedowns takedowns, long mark) {
        this.statements = statements;
        this.takedowns = takedowns;
        this.mark = mark;
    }

    /** The newest mark given. */
    long mark() {
        return mark;
    }

    void stored(Change.Stored stored) throws SQLException {
        if (!takedowns.isDown(stored.article().id())) {
            happened(stored);
            version(stored.article(), stored.at(), stored.look());
        }
    }

    void rebuilt(Change.Rebuilt rebuilt) throws SQLException {
        statements.run(
                "delete from version where article = ?", rebuilt.article().value());
        // The row itself stays, since it knows when the page is looked at again.
        statements.run(
                "update article set version = 0 where id = ?", rebuilt.article().value());
        for (Change.Rebuilt.Version version :
                takedowns.isDown(rebuilt.article()) ? List.<Change.Rebuilt.Version>of() : rebuilt.versions()) {
            version(version.article(), version.at(), Optional.empty());
        }
    }

    private void happened(Change.Stored stored) throws SQLException {
        Article article = stored.article();
        statements.run(
                """
                insert into journal (article, version, at, first_seen, outlet, canonical, source, evidence, entry)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                article.id().value(),
                article.version(),
                stored.at().toEpochMilli(),
                article.dates().firstSeen().toEpochMilli(),
                article.outlet(),
                article.canonical(),
                ArticleJson.write(article.source()),
                article.evidence(),
                stored.entry());
    }

    private void version(Article article, Instant at, Optional<Look> look) throws SQLException {
        mark++;
        statements.run(
                """
                insert into version (article, number, at, headline, evidence, data, gone) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (article, number) do update set headline = excluded.headline,
                  evidence = excluded.evidence, data = excluded.data, gone = excluded.gone
                """,
                article.id().value(),
                article.version(),
                at.toEpochMilli(),
                article.title(),
                article.evidence(),
                ArticleJson.write(article),
                article.source() instanceof Article.Source.Gone ? 1 : 0);
        statements.run(
                """
                insert into article (id, outlet, canonical, version, ordered, headline, credit, place, published,
                  language, main_language, teaser, source, mark, watch_due, watch_host, watch_etag, watch_modified)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set canonical = excluded.canonical, version = excluded.version,
                  ordered = excluded.ordered, headline = excluded.headline, credit = excluded.credit,
                  place = excluded.place, published = excluded.published, language = excluded.language,
                  main_language = excluded.main_language, teaser = excluded.teaser, source = excluded.source,
                  mark = excluded.mark, watch_host = coalesce(excluded.watch_host, article.watch_host),
                  watch_etag = case when excluded.watch_due is null then article.watch_etag else excluded.watch_etag end,
                  watch_modified = case when excluded.watch_due is null
                    then article.watch_modified else excluded.watch_modified end,
                  watch_due = coalesce(excluded.watch_due, article.watch_due)
                where excluded.version >= article.version
                """,
                article.id().value(),
                article.outlet(),
                article.canonical(),
                article.version(),
                article.dates().order().toEpochMilli(),
                article.title(),
                article.credit().get().map(ArticleJson::write).orElse(""),
                article.dateline().get().flatMap(Dateline::place),
                article.published().map(Moment::iso),
                article.language().get(),
                article.language().get().map(Languages::main).orElse(""),
                article.teaser().text(),
                ArticleJson.write(article.source()),
                mark,
                look.map(next -> next.due().toEpochMilli()),
                look.map(_ -> Owed.host(article.canonical())),
                look.flatMap(Look::etag),
                look.flatMap(Look::lastModified));
    }

    void watched(ArticleId article, Optional<Look> next) throws SQLException {
        statements.run(
                "update article set watch_due = ?, watch_etag = ?, watch_modified = ? where id = ?",
                next.map(look -> look.due().toEpochMilli()),
                next.flatMap(Look::etag),
                next.flatMap(Look::lastModified),
                article.value());
    }
}
