package dateline.capture;

import dateline.fetch.Exchange;
import dateline.model.Header;
import dateline.model.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Start line and headers of an HTTP message as they stand in a WARC record.
 *
 * @param length bytes, with the empty line at the end
 */
record HttpHead(int status, Headers headers, int length) {

    private static final String KEPT_NAME = "X-Archive-Orig-";
    private static final int LONGEST = 4 << 20;
    private static final int MOST_LINES = 2000;
    private static final int LONGEST_STATUS_LINE = 4096;

    static byte[] response(Exchange exchange) {
        StringBuilder head = new StringBuilder(1024);
        head.append(version(exchange.protocol()))
                .append(' ')
                .append(exchange.status())
                .append(' ')
                .append(value(exchange.reason()))
                .append("\r\n");
        for (Header line : exchange.headers().lines()) {
            append(head, name(line, exchange), line.value());
        }
        return bytes(head);
    }

    static byte[] request(Exchange exchange) {
        StringBuilder head = new StringBuilder(512);
        head.append(value(exchange.requestLine())).append("\r\n");
        exchange.requestHeaders().lines().forEach(line -> append(head, line.name(), line.value()));
        return bytes(head);
    }

    private static byte[] bytes(StringBuilder head) {
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String version(String protocol) {
        return protocol.equals("HTTP/1.0") ? "HTTP/1.0" : "HTTP/1.1";
    }

    /** A header line with a name that is none keeps its text behind a name of ours. */
    private static void append(StringBuilder head, String name, String value) {
        if (isToken(name)) {
            head.append(name).append(": ").append(value(value));
        } else {
            head.append(KEPT_NAME).append("Line: ").append(value(name + ": " + value));
        }
        head.append("\r\n");
    }

    private static String name(Header line, Exchange exchange) {
        boolean untrue = line.name().equalsIgnoreCase("Transfer-Encoding")
                || (line.name().equalsIgnoreCase("Content-Length")
                        && !line.value().strip().equals(Integer.toString(exchange.body().length)));
        return untrue ? KEPT_NAME + line.name() : line.name();
    }

    private static boolean isToken(String name) {
        return !name.isEmpty()
                && name.chars().allMatch(c -> c > ' ' && c < 127 && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0);
    }

    private static String value(String text) {
        return isClean(text) ? text : text.replaceAll("[\\x00-\\x08\\x0a-\\x1f\\x7f]", " ");
    }

    private static boolean isClean(String text) {
        return text.chars().allMatch(c -> (c >= ' ' && c != 127) || c == '\t');
    }

    /** Empty when the block does not begin as an HTTP response does. */
    static Optional<HttpHead> read(byte[] block) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        while (lines.size() < MOST_LINES && at < LONGEST) {
            int end = lineEnd(block, at);
            if (end < 0) {
                return Optional.empty();
            }
            String line = text(block, at, end);
            at = end + 1;
            if (line.isEmpty()) {
                return read(lines, at);
            }
            lines.add(line);
        }
        return Optional.empty();
    }

    private static int lineEnd(byte[] block, int from) {
        for (int i = from; i < block.length; i++) {
            if (block[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static String text(byte[] block, int from, int newline) {
        int end = newline > from && block[newline - 1] == '\r' ? newline - 1 : newline;
        return new String(block, from, end - from, StandardCharsets.ISO_8859_1);
    }

    private static Optional<HttpHead> read(List<String> lines, int length) {
        if (lines.isEmpty()
                || !lines.getFirst().startsWith("HTTP/")
                || lines.getFirst().length() > LONGEST_STATUS_LINE) {
            return Optional.empty();
        }
        List<Header> headers = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(new Header(
                        line.substring(0, colon), line.substring(colon + 1).strip()));
            }
        }
        return status(lines.getFirst()).map(status -> new HttpHead(status, new Headers(headers), length));
    }

    private static Optional<Integer> status(String line) {
        String[] parts = line.split(" ", 3);
        return parts.length > 1 && parts[1].length() == 3 && parts[1].chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(Integer.valueOf(parts[1]))
                : Optional.empty();
    }
}
