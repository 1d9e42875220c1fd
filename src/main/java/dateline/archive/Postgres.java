package dateline.archive;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Connections to a PostgreSQL server. */
final class Postgres {

    /** By name, so that no class of the driver is loaded where another store serves. */
    private static final String SOURCE = "org.postgresql.ds.PGSimpleDataSource";

    /** A server that does not answer for so long is taken for lost. */
    private static final int LOST_SECONDS = 600;

    private static final int CONNECT_SECONDS = 5;
    private static final int WAIT_MILLIS = 10_000;

    /** Words in the order of their code points, as SQLite has them; and an index that outlives the system's library. */
    private static final String IS_FIT =
            "select current_setting('server_encoding') = 'UTF8' and 'B' < 'a' and 'a b' < 'aa' and 'z' < 'é'";

    private Postgres() {}

    /** @throws ArchiveException when nobody answers, or the database has another encoding or order of words */
    static Pools open(Location.Server server) {
        HikariDataSource writer = open(server, 1, "writer");
        try {
            if (!new Sql(writer).first(IS_FIT, row -> row.getBoolean(1)).orElse(false)) {
                throw new ArchiveException("the database " + server.shown() + " must be made with: create database ..."
                        + " template template0 encoding 'UTF8' locale 'C'");
            }
            return new Pools(writer, open(server, Pools.READERS, "reader"), Dialect.POSTGRESQL);
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    private static HikariDataSource open(Location.Server server, int connections, String name) {
        HikariConfig config = Pools.config(name, connections);
        config.setDataSourceClassName(SOURCE);
        config.addDataSourceProperty("url", "jdbc:" + server.url());
        server.user().ifPresent(user -> config.addDataSourceProperty("user", user));
        server.password().ifPresent(password -> config.addDataSourceProperty("password", password));
        config.addDataSourceProperty("applicationName", "dateline");
        config.addDataSourceProperty("tcpKeepAlive", true);
        config.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
        config.addDataSourceProperty("loginTimeout", CONNECT_SECONDS);
        config.addDataSourceProperty("socketTimeout", LOST_SECONDS);
        config.setConnectionTimeout(WAIT_MILLIS);
        // A server may be set to promise more than is on its disk.
        config.setConnectionInitSql("set synchronous_commit to on");
        return Pools.open(config, server.shown());
    }
}
