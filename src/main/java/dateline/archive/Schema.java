package dateline.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a store's tables to the form that this program knows. */
final class Schema {

    /** The newest script under {@code migrations/}. */
    static final String NEWEST = "2";

    private Schema() {}

    /**
     * Runs the scripts that are missing. A store that has them all is left alone without waking Flyway, which alone
     * would take a third of a second of every start.
     */
    static void bring(DataSource source, Map<String, String> dialect) {
        if (isNewest(source)) {
            return;
        }
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:dateline/archive/migrations")
                    .placeholders(dialect)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new ArchiveException(
                    "the archive's tables cannot be brought to version " + NEWEST + ": "
                            + e.getMessage().lines().findFirst().orElse(""),
                    e);
        }
    }

    private static boolean isNewest(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version from flyway_schema_history"
                        + " where success = 1 order by installed_rank desc limit 1")) {
            return row.next() && NEWEST.equals(row.getString(1));
        } catch (SQLException noHistoryYet) {
            return false;
        }
    }
}
