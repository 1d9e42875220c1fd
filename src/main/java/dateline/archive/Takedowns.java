package dateline.archive;

import dateline.model.ArticleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Takedowns within one transaction. */
final class Takedowns {

    private final Commit commit;
    private Optional<Set<Long>> down = Optional.empty();

    Takedowns(Commit commit) {
        this.commit = commit;
    }

    void down(Change.TakenDown change) throws SQLException {
        Removal removal = change.removal();
        long article = removal.article().value();
        commit.run("""
            insert into removal (article, at, reason, note, witnessed) values (?, ?, ?, ?, 0)
            on conflict (article) do update set at = excluded.at, reason = excluded.reason, note = excluded.note,
              witnessed = 0
            """, article, removal.at().toEpochMilli(), removal.reason(), removal.note());
        for (Withheld capture : change.captures()) {
            commit.run(
                    "insert into withheld (capture, article, alone) values (?, ?, ?) on conflict (capture, article) do"
                            + " nothing",
                    capture.capture(),
                    article,
                    capture.isAlone() ? 1 : 0);
        }
        commit.run("delete from version where article = ?", article);
        commit.run("delete from article where id = ?", article);
        commit.run("delete from judgement where article = ?", article);
        commit.run("delete from owed where article = ?", article);
        down = Optional.empty();
    }

    void witnessed(ArticleId article) throws SQLException {
        commit.run("update removal set witnessed = 1 where article = ?", article.value());
    }

    void back(ArticleId article) throws SQLException {
        commit.run("delete from withheld where article = ?", article.value());
        commit.run("delete from removal where article = ?", article.value());
        down = Optional.empty();
    }

    boolean isDown(ArticleId article) throws SQLException {
        if (down.isEmpty()) {
            down = Optional.of(all());
        }
        return down.get().contains(article.value());
    }

    /** Takedowns are few. */
    private Set<Long> all() throws SQLException {
        Set<Long> all = new HashSet<>();
        try (ResultSet rows = commit.statement("select article from removal").executeQuery()) {
            while (rows.next()) {
                all.add(rows.getLong(1));
            }
        }
        return all;
    }
}
