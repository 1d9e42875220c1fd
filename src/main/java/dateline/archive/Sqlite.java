package dateline.archive;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Connections to an SQLite file: write-ahead logging, every commit on disk before it returns. */
final class Sqlite {

    private static final int BUSY_MILLIS = 10_000;

    /** Pages kept in memory by each connection, in KiB: small, since the operating system keeps the file too. */
    private static final int WRITER_CACHE_KIB = 8_192;

    private static final int READER_CACHE_KIB = 2_048;

    /** Pages of the log that are copied into the file at once: an index's pages are written many times in a burst. */
    private static final int CHECKPOINT_PAGES = 4_000;

    private Sqlite() {}

    static Pools open(Path file) {
        HikariDataSource writer = open(file, 1, WRITER_CACHE_KIB, "writer");
        try {
            return new Pools(writer, open(file, Pools.READERS, READER_CACHE_KIB, "reader"), Dialect.SQLITE);
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /** Without the driver manager, which would wake every other driver as well. */
    private static HikariDataSource open(Path file, int connections, int cacheKib, String name) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.setBusyTimeout(BUSY_MILLIS);
        settings.setCacheSize(-cacheKib);
        settings.setWalAutocheckpoint(CHECKPOINT_PAGES);
        // The driver would ask for them with a query after every row.
        settings.setGetGeneratedKeys(false);
        SQLiteDataSource source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        HikariConfig config = Pools.config(name, connections);
        config.setDataSource(source);
        try {
            return Pools.open(config, file.toString());
        } catch (ArchiveException e) {
            throw isWritable(file) ? e : readOnly(file, e);
        }
    }

    private static boolean isWritable(Path file) {
        return Files.isWritable(file.toAbsolutePath().getParent());
    }

    private static ArchiveException readOnly(Path file, ArchiveException cause) {
        return new ArchiveException(
                "the archive " + file + " cannot be opened: its folder cannot be written, which even reading needs",
                cause);
    }
}
