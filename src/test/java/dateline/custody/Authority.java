package dateline.custody;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A time-stamping authority on this machine, made of {@code openssl ts} and a server around it. */
public final class Authority implements AutoCloseable {

    private static final String SETTINGS = """
        [tsa]
        default_tsa = tsa_config
        [tsa_config]
        serial = serial
        signer_cert = tsa.pem
        signer_key = tsa.key
        signer_digest = sha256
        default_policy = 1.2.3.4.1
        digests = sha256, sha512
        accuracy = secs:1
        ordering = yes
        ess_cert_id_chain = no
        """;

    private final Path folder;
    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile UnaryOperator<byte[]> twist = reply -> reply;

    /** Skips the test where there is no openssl. */
    public Authority(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        assumeTrue(isThere(), "openssl is not on this machine");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("tsa.cnf"), SETTINGS);
        Files.writeString(folder.resolve("serial"), "01\n");
        Files.writeString(folder.resolve("ext"), "extendedKeyUsage=critical,timeStamping\n");
        certificate("ca", "/CN=Test Root");
        certificate("other", "/CN=Other Root");
        run("req -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.csr -subj".split(" ", -1), "/CN=Test Stamps");
        run("x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile ext -out tsa.pem"
                .split(" ", -1));
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            Files.write(folder.resolve("query"), exchange.getRequestBody().readAllBytes());
            byte[] reply = twist.apply(reply());
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? 200 : 405, reply.length);
            exchange.getResponseBody().write(reply);
            exchange.close();
        });
        server.start();
    }

    private void certificate(String name, String subject) throws IOException, InterruptedException {
        run(
                ("req -x509 -newkey rsa:2048 -nodes -days 30 -keyout " + name + ".key -out " + name + ".pem -subj")
                        .split(" ", -1),
                subject);
    }

    private byte[] reply() throws IOException {
        try {
            run("ts -reply -config tsa.cnf -section tsa_config -queryfile query -out reply".split(" ", -1));
            return Files.readAllBytes(folder.resolve("reply"));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    /** What openssl says; fails when it does. */
    public String run(String[] words, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(words));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + ": " + said);
        }
        return said;
    }

    /** Changes every later reply. */
    public Authority twist(UnaryOperator<byte[]> other) {
        twist = other;
        return this;
    }

    public int asked() {
        return asked.get();
    }

    public URI at() {
        return URI.create("http://" + host() + "/");
    }

    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
