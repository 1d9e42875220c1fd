package dateline.archive;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Copies all tables from store to store, whatever they are: both were made by the same migrations. Rows stream, so
 * memory does not grow with them.
 */
final class Move {

    /** Rows that are read and written at a time. */
    private static final int BATCH = 500;

    private final Pools from;
    private final Pools to;

    Move(Pools from, Pools to) {
        this.from = from;
        this.to = to;
    }

    private record Table(String name, List<String> columns) {

        String read() {
            return "select " + String.join(", ", columns) + " from " + name;
        }

        String write() {
            return "insert into " + name + " (" + String.join(", ", columns) + ") values (" + Sql.marks(columns.size())
                    + ")";
        }
    }

    Moved run() {
        try (Connection source = from.writer().getConnection();
                Connection target = to.writer().getConnection()) {
            List<Table> tables = tables(source);
            Optional<String> full = full(target, tables);
            if (full.isPresent()) {
                return new Moved.Refused("the target is not empty: it has rows in " + full.get());
            }
            begin(source);
            begin(target);
            return copied(source, target, tables);
        } catch (SQLException e) {
            throw new ArchiveException("the archive cannot be moved: " + Sql.line(e), e);
        }
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE); // one moment's state of all tables
    }

    private Moved copied(Connection source, Connection target, List<Table> tables) throws SQLException {
        List<Moved.Table> moved = new ArrayList<>();
        for (Table table : tables) {
            Moved.Table before = copy(source, target, table);
            Moved.Table after = read(target, table, (_, _) -> {});
            if (!before.equals(after)) {
                target.rollback();
                return new Moved.Refused("the rows of " + table.name() + " read back otherwise: " + before.rows()
                        + " rows with digest " + before.digest() + " before, " + after.rows() + " with "
                        + after.digest() + " after");
            }
            moved.add(after);
        }
        to.dialect().numbersGoOn(target);
        target.commit();
        source.rollback();
        return new Moved.Whole(moved);
    }

    private Moved.Table copy(Connection source, Connection target, Table table) throws SQLException {
        Moved.Table before;
        try (PreparedStatement insert = target.prepareStatement(table.write())) {
            before = read(source, table, (row, number) -> {
                bind(insert, row);
                insert.addBatch();
                if (number % BATCH == 0) {
                    insert.executeBatch();
                }
            });
            insert.executeBatch();
        }
        return before;
    }

    @FunctionalInterface
    private interface Taker {
        void take(Object[] row, long number) throws SQLException;
    }

    private static Moved.Table read(Connection connection, Table table, Taker taker) throws SQLException {
        RowsDigest digest = new RowsDigest();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(BATCH);
            try (ResultSet rows = statement.executeQuery(table.read())) {
                while (rows.next()) {
                    Object[] row = row(rows, table.columns().size());
                    digest.add(row);
                    taker.take(row, digest.rows());
                }
            }
        }
        return new Moved.Table(table.name(), digest.rows(), digest.hex());
    }

    private static Object[] row(ResultSet rows, int columns) throws SQLException {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
            row[i] = rows.getObject(i + 1);
        }
        return row;
    }

    private static void bind(PreparedStatement statement, Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            switch (row[i]) {
                case null -> statement.setNull(i + 1, Types.NULL);
                case String text -> statement.setString(i + 1, text);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Double real -> statement.setDouble(i + 1, real);
                case Number number -> statement.setLong(i + 1, number.longValue());
                case Object other -> throw new SQLException("a value of a kind that no migration makes: " + other);
            }
        }
    }

    private static Optional<String> full(Connection target, List<Table> tables) throws SQLException {
        for (Table table : tables) {
            try (Statement statement = target.createStatement();
                    ResultSet row = statement.executeQuery("select 1 from " + table.name() + " limit 1")) {
                if (row.next()) {
                    return Optional.of(table.name());
                }
            }
        }
        return Optional.empty();
    }

    /** All but Flyway's own, by name. */
    private static List<Table> tables(Connection connection) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        TreeSet<String> names = new TreeSet<>();
        try (ResultSet rows = about.getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        names.remove(Schema.HISTORY);
        List<Table> tables = new ArrayList<>();
        for (String name : names) {
            tables.add(table(connection, name));
        }
        return tables;
    }

    private static Table table(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + name + " limit 0")) {
            ResultSetMetaData about = none.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                columns.add(about.getColumnName(i));
            }
            return new Table(name, columns);
        }
    }
}
