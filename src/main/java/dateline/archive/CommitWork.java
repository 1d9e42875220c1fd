package dateline.archive;

import java.sql.SQLException;

/** Writes what is owed, within a commit. */
final class CommitWork {

    private final Statements statements;

    CommitWork(Statements statements) {
        this.statements = statements;
    }

    void wanted(Owed owed) throws SQLException {
        statements.run(
                """
                insert into owed (kind, at, host, article, due, tries, trouble) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (kind, at, article) do update set due = excluded.due, tries = excluded.tries,
                  trouble = excluded.trouble
                """,
                owed.kind(),
                owed.at(),
                owed.host(),
                owed.article().value(),
                owed.due().toEpochMilli(),
                owed.tries(),
                owed.trouble());
    }

    void settled(Change.Settled settled) throws SQLException {
        statements.run(
                "delete from owed where kind = ? and at = ? and article = ?",
                settled.kind(),
                settled.at(),
                settled.article().value());
    }
}
