package dateline.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The little that plain JDBC lacks: a query is words, values and a row's form. */
final class Sql {

    /** Names in one {@code in (…)}. */
    private static final int CHUNK = 500;

    private final DataSource source;

    Sql(DataSource source) {
        this.source = source;
    }

    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> all(String query, Row<T> form, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(form.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    <T> Optional<T> first(String query, Row<T> form, Object... values) {
        return all(query, form, values).stream().findFirst();
    }

    long number(String query, Object... values) {
        return first(query, row -> row.getLong(1), values).orElse(0L);
    }

    /** Optionals are bound as their value or NULL. */
    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case Optional<?> optional -> statement.setObject(i + 1, optional.orElse(null));
                case Object other -> statement.setString(i + 1, other.toString());
            }
        }
    }

    /** {@code ?,?,?} */
    static String marks(int count) {
        return "?,".repeat(count).substring(0, 2 * count - 1);
    }

    /** Parts that are short enough for one {@code in (…)}. */
    static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }

    static ArchiveException unreadable(SQLException e) {
        return new ArchiveException("the archive cannot be read: " + line(e), e);
    }

    /** What a store says, on one line. */
    static String line(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
