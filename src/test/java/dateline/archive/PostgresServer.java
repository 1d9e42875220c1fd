package dateline.archive;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL server of the tests' own, on loopback, which ends with the JVM. PostgreSQL refuses to run as root: there
 * it runs in a user namespace, and where that is not allowed as {@code nobody}.
 */
public final class PostgresServer {

    private static final String NOBODY = "65534";
    private static final int START_SECONDS = 60;

    /** One for all tests of this JVM, or why there is none. */
    private sealed interface Started {
        record Up(int port) implements Started {}

        record Down(String why) implements Started {}
    }

    private static final class Once {
        static final Started SERVER = start();
        static final AtomicInteger COUNT = new AtomicInteger();
    }

    private PostgresServer() {}

    /** An empty database; the test is skipped where no server runs. */
    public static Location.Server database() {
        String name = "test" + Once.COUNT.incrementAndGet();
        execute("create database " + name + " template template0 encoding 'UTF8' locale 'C'");
        return location(name);
    }

    /** A copy of a database that nobody is connected to. */
    static Location.Server copyOf(Location.Server template) {
        String name = "test" + Once.COUNT.incrementAndGet();
        String of = template.url().substring(template.url().lastIndexOf('/') + 1);
        execute("create database " + name + " template " + of);
        return location(name);
    }

    static void execute(String command) {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:" + location("postgres").url(), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(command, e);
        }
    }

    static Location.Server location(String database) {
        return switch (Once.SERVER) {
            case Started.Up up ->
                new Location.Server(
                        "postgresql://127.0.0.1:" + up.port() + "/" + database,
                        Optional.of("postgres"),
                        Optional.empty());
            case Started.Down down -> {
                Assumptions.abort("no PostgreSQL here: " + down.why());
                throw new IllegalStateException("unreachable");
            }
        };
    }

    private static Started start() {
        try {
            Path work = Files.createTempDirectory("dateline-postgres");
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(work.toFile())
                        .setServerConfig("max_connections", "60")
                        .start();
                endWithTheJvm(work, () -> server.close());
                return new Started.Up(server.getPort());
            } catch (IOException | IllegalStateException e) {
                return asNobody(work, e);
            }
        } catch (IOException | InterruptedException | IllegalStateException e) {
            return new Started.Down(String.valueOf(e.getMessage()));
        }
    }

    /** With the programs that the attempt before has unpacked. */
    private static Started asNobody(Path work, Exception before) throws IOException, InterruptedException {
        Optional<Path> programs;
        try (Stream<Path> found = Files.walk(work)) {
            programs = found.filter(path -> path.endsWith("bin/postgres"))
                    .findFirst()
                    .map(Path::getParent);
        }
        if (!"root".equals(System.getProperty("user.name")) || programs.isEmpty()) {
            return new Started.Down(String.valueOf(before.getMessage()));
        }
        run("chown", "-R", NOBODY + ":" + NOBODY, work.toString());
        Path data = work.resolve("data-of-nobody");
        int port = freePort();
        asNobody(
                programs.get().resolve("initdb"),
                "-A",
                "trust",
                "-U",
                "postgres",
                "-E",
                "UTF-8",
                "-D",
                data.toString());
        String options =
                "-p " + port + " -F -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60";
        asNobody(programs.get().resolve("pg_ctl"), "-D", data.toString(), "-o", options, "-w", "start");
        endWithTheJvm(
                work, () -> asNobody(programs.get().resolve("pg_ctl"), "-D", data.toString(), "-m", "fast", "stop"));
        return new Started.Up(port);
    }

    private static void asNobody(Path program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", program.toString()));
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("LC_ALL", "C"));
        Process process = builder.start();
        if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @FunctionalInterface
    private interface Ending {
        void end() throws IOException, InterruptedException;
    }

    private static void endWithTheJvm(Path work, Ending ending) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                ending.end();
                run("rm", "-rf", work.toString());
            } catch (IOException | InterruptedException | IllegalStateException e) {
                System.err.println("the tests' PostgreSQL did not end well: " + e.getMessage());
            }
        }));
    }
}
