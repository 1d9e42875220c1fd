package dateline.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A copy of an archive's database as it stood at one moment. */
public final class Snapshot {

    private static final int BUSY_MILLIS = 60_000;

    private Snapshot() {}

    /**
     * Writes all that is committed in an SQLite archive to a file of its own, by SQLite's {@code VACUUM INTO}: one read
     * transaction, so commits of another process go on meanwhile and are not in it. Memory is bounded; the copy is no
     * larger than the database and not yet made to last.
     *
     * @param copy must not be there, or be empty
     * @throws ArchiveException when the database cannot be read or the copy not be written
     */
    public static void sqlite(Path database, Path copy) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database.toAbsolutePath())) {
            patient(connection);
            try (PreparedStatement statement = connection.prepareStatement("vacuum into ?")) {
                statement.setString(1, copy.toAbsolutePath().toString());
                statement.execute();
            }
        } catch (SQLException e) {
            throw new ArchiveException("the archive " + database + " cannot be copied: " + e.getMessage(), e);
        }
    }

    private static void patient(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("pragma busy_timeout = " + BUSY_MILLIS)) {
            statement.execute();
        }
    }
}
