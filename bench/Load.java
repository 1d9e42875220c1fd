import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A small load generator: GET over kept connections to a loopback port, as fast as the answers come.
 *
 * <p>Usage: {@code java bench/Load.java PORT CONNECTIONS SECONDS MAX_REQUESTS PATHS_FILE}. The paths, one a line, are
 * asked for in turn. One line of JSON on standard output: requests, answers other than 200, seconds, latencies in
 * microseconds, bytes read, and the generator's own CPU seconds. Answers are taken gzipped, as browsers take them.
 */
final class Load {

    private static final int BUFFER = 1 << 16;
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int MAX_LINE = 16_384;

    /** @param latencies nanoseconds, unordered */
    record Taken(long[] latencies, long bytes, int notOk) {}

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        int connections = Integer.parseInt(args[1]);
        double seconds = Double.parseDouble(args[2]);
        int each = Math.max(1, Integer.parseInt(args[3]) / connections);
        List<String> paths = Files.readAllLines(Path.of(args[4]), StandardCharsets.UTF_8);
        long cpu = cpuNanos();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var all = new ArrayList<Future<Taken>>();
            for (int i = 0; i < connections; i++) {
                int from = i * paths.size() / connections;
                all.add(threads.submit(() -> run(port, paths, from, end, each)));
            }
            report(all, start, cpu);
        }
    }

    private static void report(List<Future<Taken>> all, long start, long cpu)
            throws InterruptedException, ExecutionException {
        long bytes = 0;
        int notOk = 0;
        long[] latencies = {};
        for (Future<Taken> one : all) {
            Taken taken = one.get();
            bytes += taken.bytes();
            notOk += taken.notOk();
            int had = latencies.length;
            latencies = Arrays.copyOf(latencies, had + taken.latencies().length);
            System.arraycopy(taken.latencies(), 0, latencies, had, taken.latencies().length);
        }
        double took = (System.nanoTime() - start) / 1e9;
        Arrays.sort(latencies);
        System.out.printf(
                Locale.ROOT,
                "{\"requests\": %d, \"not_ok\": %d, \"seconds\": %.3f, \"bytes\": %d, \"cpu_s\": %.3f, "
                        + "\"p50_us\": %d, \"p95_us\": %d, \"p99_us\": %d, \"max_us\": %d}%n",
                latencies.length,
                notOk,
                took,
                bytes,
                (cpuNanos() - cpu) / 1e9,
                part(latencies, 0.5),
                part(latencies, 0.95),
                part(latencies, 0.99),
                part(latencies, 1));
    }

    private static long part(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1000;
    }

    private static Taken run(int port, List<String> paths, int from, long end, int most) throws IOException {
        long[] latencies = new long[1024];
        int count = 0;
        int notOk = 0;
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            InputStream in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            while (count < most && System.nanoTime() < end) {
                byte[] request = request(port, paths.get((from + count) % paths.size()));
                long asked = System.nanoTime();
                socket.getOutputStream().write(request);
                Answer answer = read(in, buffer);
                if (count == latencies.length) {
                    latencies = Arrays.copyOf(latencies, 2 * count);
                }
                latencies[count++] = System.nanoTime() - asked;
                bytes += answer.bytes();
                notOk += answer.status() == 200 ? 0 : 1;
            }
        }
        return new Taken(Arrays.copyOf(latencies, count), bytes, notOk);
    }

    private static byte[] request(int port, String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nAccept-Encoding: gzip\r\nAccept: text/html\r\nUser-Agent: load\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    record Answer(int status, long bytes) {}

    private static Answer read(InputStream in, byte[] buffer) throws IOException {
        int status = Integer.parseInt(line(in).substring(9, 12));
        long length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            }
        }
        return new Answer(status, chunked ? chunks(in, buffer) : skip(in, buffer, length));
    }

    private static long chunks(InputStream in, byte[] buffer) throws IOException {
        long bytes = 0;
        for (long size = size(in); size > 0; size = size(in)) {
            bytes += skip(in, buffer, size);
            line(in);
        }
        line(in);
        return bytes;
    }

    private static long size(InputStream in) throws IOException {
        String line = line(in);
        int semicolon = line.indexOf(';');
        return Long.parseLong((semicolon < 0 ? line : line.substring(0, semicolon)).strip(), 16);
    }

    private static long skip(InputStream in, byte[] buffer, long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException("the answer ended early");
            }
            left -= read;
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > MAX_LINE) {
                throw new EOFException("no whole header line");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
