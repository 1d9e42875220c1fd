package dateline.archive;

import java.nio.file.Path;
import java.util.Optional;

/** Where an archive's tables lie. */
public sealed interface Location {

    /** As an operator names it, without secrets. */
    String shown();

    /** An SQLite file. */
    record File(Path path) implements Location {
        @Override
        public String shown() {
            return path.toString();
        }
    }

    /**
     * A database of a PostgreSQL server.
     *
     * @param url {@code postgresql://host:port/name?parameter=value}, as PostgreSQL's JDBC driver reads it behind {@code
     *     jdbc:}
     */
    record Server(String url, Optional<String> user, Optional<String> password) implements Location {
        @Override
        public String shown() {
            int query = url.indexOf('?');
            return query < 0 ? url : url.substring(0, query);
        }

        @Override
        public String toString() {
            return shown();
        }
    }
}
