package dateline.archive;

import dateline.model.ArticleId;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Takedowns within one transaction. */
final class Takedowns {

    private final Statements statements;
    private Optional<Set<Long>> down = Optional.empty();

    Takedowns(Statements statements) {
        this.statements = statements;
    }

    void down(Change.TakenDown change) throws SQLException {
        Removal removal = change.removal();
        long article = removal.article().value();
        statements.run("""
            insert into removal (article, at, reason, note, witnessed) values (?, ?, ?, ?, 0)
            on conflict (article) do update set at = excluded.at, reason = excluded.reason, note = excluded.note,
              witnessed = 0
            """, article, removal.at().toEpochMilli(), removal.reason(), removal.note());
        for (Withheld capture : change.captures()) {
            statements.run(
                    "insert into withheld (capture, article, alone) values (?, ?, ?) on conflict (capture, article) do"
                            + " nothing",
                    capture.capture(),
                    article,
                    capture.isAlone() ? 1 : 0);
        }
        statements.run("delete from version where article = ?", article);
        statements.run("delete from article where id = ?", article);
        statements.run("delete from judgement where article = ?", article);
        statements.run("delete from owed where article = ?", article);
        down = Optional.empty();
    }

    void witnessed(ArticleId article) throws SQLException {
        statements.run("update removal set witnessed = 1 where article = ?", article.value());
    }

    void back(ArticleId article) throws SQLException {
        statements.run("delete from withheld where article = ?", article.value());
        statements.run("delete from removal where article = ?", article.value());
        down = Optional.empty();
    }

    boolean isDown(ArticleId article) throws SQLException {
        if (down.isEmpty()) {
            // Takedowns are few.
            down = Optional.of(Set.copyOf(statements.numbers("select article from removal")));
        }
        return down.get().contains(article.value());
    }
}
