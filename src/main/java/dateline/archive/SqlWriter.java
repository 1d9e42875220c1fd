package dateline.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** Keeps changes, one transaction after another, and gives the marks. */
final class SqlWriter {

    private static final String NEWEST_MARK = "select max(mark) from article";

    private final DataSource source;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicLong mark;
    /** Whether the newest commit may have been kept although it failed here: a server can be lost in its midst. */
    private final AtomicBoolean doubtful = new AtomicBoolean();

    /** @param source one connection */
    SqlWriter(DataSource source) {
        this.source = source;
        this.mark = new AtomicLong(new Sql(source).number(NEWEST_MARK));
    }

    /** See {@link Archive#commit}. */
    long commit(List<Change> changes) {
        if (changes.isEmpty()) {
            return mark.get();
        }
        turn.lock();
        try {
            settleDoubt();
            try (Connection connection = source.getConnection()) {
                return transact(connection, changes);
            }
        } catch (SQLException e) {
            throw new ArchiveException("the archive cannot be written: " + Sql.line(e), e);
        } finally {
            turn.unlock();
        }
    }

    /** A mark that may be in the store is not given again: who follows the changes could have read on past it. */
    private void settleDoubt() {
        if (doubtful.get()) {
            mark.accumulateAndGet(new Sql(source).number(NEWEST_MARK), Math::max);
            doubtful.set(false);
        }
    }

    private long transact(Connection connection, List<Change> changes) throws SQLException {
        connection.setAutoCommit(false);
        try (Commit commit = new Commit(connection, mark.get())) {
            long newest = commit.write(changes);
            doubtful.set(true);
            connection.commit();
            doubtful.set(false);
            mark.set(newest);
            return newest;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
