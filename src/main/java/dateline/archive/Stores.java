package dateline.archive;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;

/** Opens archives. */
public final class Stores {

    /** Connections that read at a time; a read takes well under a millisecond, so few serve many visitors. */
    private static final int READERS = 4;

    private static final int BUSY_MILLIS = 10_000;

    /** After so long without use a reader's memory is let go. */
    private static final int IDLE_MILLIS = 30_000;

    /** Pages kept in memory by each connection, in KiB: small, since the operating system keeps the file too. */
    private static final int WRITER_CACHE_KIB = 8_192;

    private static final int READER_CACHE_KIB = 2_048;

    private Stores() {}

    /** An archive that ends with its process. */
    public static Archive memory() {
        return new MemoryArchive();
    }

    /**
     * The archive in an SQLite file, which is made when it is not there. Write-ahead logging, every commit on disk
     * before it returns.
     *
     * @throws ArchiveException when the file cannot be opened or written
     */
    public static Archive sqlite(Path file) {
        HikariDataSource writer = sqlite(file, 1, WRITER_CACHE_KIB, "writer");
        try {
            Schema.bring(writer, Map.of("serial", "integer primary key", "clustered", "without rowid"));
            return new SqlArchive(writer, sqlite(file, READERS, READER_CACHE_KIB, "reader"));
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    private static HikariDataSource sqlite(Path file, int connections, int cacheKib, String name) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl("jdbc:sqlite:" + file.toAbsolutePath());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        if (connections > 1) {
            config.setIdleTimeout(IDLE_MILLIS);
        }
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("busy_timeout", String.valueOf(BUSY_MILLIS));
        config.addDataSourceProperty("cache_size", String.valueOf(-cacheKib));
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new ArchiveException("the archive " + file + " cannot be opened: " + rootMessage(e), e);
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
