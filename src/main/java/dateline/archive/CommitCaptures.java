package dateline.archive;

import dateline.model.Capture;
import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;

/** Writes captures, and which pictures they are, within a commit. */
final class CommitCaptures {

    private final Statements statements;

    CommitCaptures(Statements statements) {
        this.statements = statements;
    }

    void captured(Change.Captured captured) throws SQLException {
        Capture capture = captured.capture();
        statements.run(
                """
                insert into capture (id, uri, at, status, sha256, media_type, file, start, length, leaf)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set leaf = coalesce(excluded.leaf, capture.leaf)
                """,
                capture.id(),
                capture.uri(),
                capture.at().toEpochMilli(),
                capture.status(),
                capture.sha256(),
                capture.mediaType(),
                capture.where().file(),
                capture.where().offset(),
                capture.where().length(),
                captured.leaf().isPresent() ? Optional.of(captured.leaf().getAsLong()) : Optional.empty());
    }

    void pictured(URI at, Capture capture) throws SQLException {
        statements.run(
                "insert into picture (at, capture) values (?, ?) on conflict (at) do update set capture ="
                        + " excluded.capture",
                at,
                capture.id());
    }
}
