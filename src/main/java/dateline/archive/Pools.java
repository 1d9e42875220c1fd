package dateline.archive;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * The connections to one store.
 *
 * @param writer one connection
 * @param readers the same store, a few connections
 */
record Pools(HikariDataSource writer, HikariDataSource readers, Dialect dialect) implements AutoCloseable {

    /** Connections that read at a time; a read takes well under a millisecond, so few serve many visitors. */
    static final int READERS = 4;

    /** After so long without use a reader's memory is let go. */
    private static final int IDLE_MILLIS = 30_000;

    static HikariConfig config(String name, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        if (connections > 1) {
            config.setIdleTimeout(IDLE_MILLIS);
        }
        return config;
    }

    /** @param where what the complaint names */
    static HikariDataSource open(HikariConfig config, String where) {
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new ArchiveException("the archive " + where + " cannot be opened: " + rootMessage(e), e);
        }
    }

    /** Flyway holds a lock of a server's by one connection and works by another; an SQLite file has one writer. */
    HikariDataSource forMigrations() {
        return switch (dialect) {
            case SQLITE -> writer;
            case POSTGRESQL -> readers;
        };
    }

    /** Connections that nobody uses are opened anew when somebody does: each keeps pages of the file in memory. */
    void rest() {
        readers.getHikariPoolMXBean().softEvictConnections();
        writer.getHikariPoolMXBean().softEvictConnections();
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
