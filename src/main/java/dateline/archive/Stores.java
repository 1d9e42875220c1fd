package dateline.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Opens archives. */
public final class Stores {

    private Stores() {}

    /** An archive that ends with its process. */
    public static Archive memory() {
        return new MemoryArchive();
    }

    /**
     * The archive in an SQLite file, which is made when it is not there. Every commit is on disk before it returns.
     *
     * @throws ArchiveException when the file cannot be opened or written
     */
    public static Archive sqlite(Path file) {
        return make(new Location.File(file));
    }

    /**
     * The archive that lies there, its tables brought to their newest form.
     *
     * @throws ArchiveException when there is none, since an empty one in its place would hide that; when it cannot be
     *     opened
     */
    public static Archive open(Location where) {
        return archive(existing(where));
    }

    /**
     * The archive that lies there; an empty one is made when there is none.
     *
     * @throws ArchiveException when it cannot be opened or made
     */
    public static Archive make(Location where) {
        return archive(brought(where));
    }

    /**
     * Copies every row of every table into an empty store, which is made when it is not there. Nothing else may write
     * in either meanwhile. One transaction: what fails leaves the target empty.
     *
     * @throws ArchiveException when one cannot be opened, read or written
     */
    public static Moved move(Location from, Location to) {
        try (Pools source = existing(from);
                Pools target = brought(to)) {
            return new Move(source, target).run();
        }
    }

    private static Archive archive(Pools pools) {
        return made(pools, SqlArchive::new);
    }

    private static Pools existing(Location where) {
        if (where instanceof Location.File file && !Files.exists(file.path())) {
            throw missing(where);
        }
        return made(pools(where), pools -> {
            if (!Schema.isThere(pools.writer())) {
                throw missing(where);
            }
            Schema.bring(pools);
            return pools;
        });
    }

    private static Pools brought(Location where) {
        return made(pools(where), pools -> {
            Schema.bring(pools);
            return pools;
        });
    }

    /** The connections are closed where it cannot be made of them. */
    private static <T> T made(Pools pools, Function<Pools, T> maker) {
        try {
            return maker.apply(pools);
        } catch (RuntimeException e) {
            pools.close();
            throw e;
        }
    }

    private static Pools pools(Location where) {
        return switch (where) {
            case Location.File file -> Sqlite.open(file.path());
            case Location.Server server -> Postgres.open(server);
        };
    }

    private static ArchiveException missing(Location where) {
        return new ArchiveException(
                switch (where) {
                    case Location.File file -> "the database " + file.shown() + " is missing; put it back from a copy";
                    case Location.Server server ->
                        "there is no archive in " + server.shown()
                                + "; make one with init, or move one there with migrate";
                });
    }
}
