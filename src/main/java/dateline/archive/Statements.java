package dateline.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements of one transaction; each is prepared once. */
final class Statements implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    void run(String command, Object... values) throws SQLException {
        PreparedStatement statement = statement(command);
        Sql.bind(statement, values);
        statement.executeUpdate();
    }

    private PreparedStatement statement(String command) throws SQLException {
        PreparedStatement known = prepared.get(command);
        if (known != null) {
            return known;
        }
        PreparedStatement fresh = connection.prepareStatement(command);
        prepared.put(command, fresh);
        return fresh;
    }

    /** The first column of the first row. */
    Optional<Long> number(String command, Object... values) throws SQLException {
        PreparedStatement statement = statement(command);
        Sql.bind(statement, values);
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            long number = row.getLong(1);
            return row.wasNull() ? Optional.empty() : Optional.of(number);
        }
    }

    /** The first column of all rows. */
    List<Long> numbers(String command, Object... values) throws SQLException {
        PreparedStatement statement = statement(command);
        Sql.bind(statement, values);
        List<Long> numbers = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }
}
