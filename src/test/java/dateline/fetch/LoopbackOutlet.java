package dateline.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A web server on loopback that answers as the test wants, byte for byte. */
final class LoopbackOutlet implements AutoCloseable {

    /** What a path does; gives false to have the connection closed. */
    @FunctionalInterface
    interface Reply {
        boolean to(Request request, OutputStream out) throws Exception;
    }

    record Request(String line, List<String> headers) {

        String path() {
            return line.split(" ", 3)[1];
        }

        List<String> named(String name) {
            return headers.stream()
                    .filter(h -> h.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .toList();
        }
    }

    private final ServerSocket server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Request> requests = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Socket> sockets = new ConcurrentLinkedQueue<>();

    LoopbackOutlet() {
        try {
            server = new ServerSocket(0, 100, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    String name() {
        return "127.0.0.1:" + port();
    }

    URI at(String path) {
        return URI.create("http://" + name() + path);
    }

    LoopbackOutlet on(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    LoopbackOutlet says(String path, String answer) {
        return on(path, sends(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    LoopbackOutlet redirects(String path, int status, String location) {
        return says(path, "HTTP/1.1 " + status + " Moved\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
    }

    static Reply sends(byte[] answer) {
        return (_, out) -> {
            out.write(answer);
            return true;
        };
    }

    static Reply text(String type, String body) {
        return sends(answer("200 OK", "Content-Type: " + type, body.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] answer(String status, String headers, byte[] body) {
        String head = "HTTP/1.1 " + status + "\r\n" + (headers.isEmpty() ? "" : headers + "\r\n") + "Content-Length: "
                + body.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    List<String> paths() {
        return requests.stream().map(Request::path).toList();
    }

    int connections() {
        return sockets.size();
    }

    private void accept() {
        try {
            for (; ; ) {
                Socket socket = server.accept();
                sockets.add(socket);
                Thread.startVirtualThread(() -> serve(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            boolean more = true;
            while (more) {
                Request request = read(in);
                if (request == null) {
                    return;
                }
                requests.add(request);
                Reply reply = replies.getOrDefault(
                        request.path(), replies.getOrDefault("*", sends(answer("404 Not Found", "", new byte[0]))));
                more = reply.to(request, socket.getOutputStream());
                socket.getOutputStream().flush();
            }
        } catch (Exception gone) {
            // the other side went away, as it may
        }
    }

    private static Request read(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(in); line != null; line = line(in)) {
            if (line.isEmpty()) {
                return lines.isEmpty() ? null : new Request(lines.getFirst(), lines.subList(1, lines.size()));
            }
            lines.add(line);
        }
        return null;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            line.append((char) b);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
