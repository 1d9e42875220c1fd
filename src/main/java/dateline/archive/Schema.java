package dateline.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a store's tables to the form that this program knows. */
final class Schema {

    /** The newest script under {@code migrations/}. */
    static final String NEWEST = "9";

    /** Flyway's own table. */
    static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    /**
     * Runs the scripts that are missing. A store that has them all is left alone without waking Flyway, which alone
     * would take a third of a second of every start.
     */
    static void bring(Pools pools) {
        if (version(pools.writer()).filter(NEWEST::equals).isPresent()) {
            return;
        }
        try {
            Flyway.configure()
                    .dataSource(pools.forMigrations())
                    .locations("classpath:dateline/archive/migrations")
                    .placeholders(pools.dialect().words())
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new ArchiveException(
                    "the archive's tables cannot be brought to version " + NEWEST + ": "
                            + e.getMessage().lines().findFirst().orElse(""),
                    e);
        }
    }

    /** Whether any script has run there. */
    static boolean isThere(DataSource source) {
        return version(source).isPresent();
    }

    private static Optional<String> version(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select version from " + HISTORY + " where success order by installed_rank desc limit 1")) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        } catch (SQLException noHistoryYet) {
            return Optional.empty();
        }
    }
}
