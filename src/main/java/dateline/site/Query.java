package dateline.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An address's query, read as browsers write forms (URL Standard 5.1). Anything can be read: a broken escape stays as it
 * is, bytes that are no UTF-8 become U+FFFD. Of a repeated name the first counts.
 */
record Query(Map<String, String> values) {

    private static final int MAX_PAIRS = 20;

    Query {
        values = Map.copyOf(values);
    }

    /** @param raw what stands after the question mark; may be empty */
    static Query parse(String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : raw.split("&", MAX_PAIRS + 1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            values.putIfAbsent(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return new Query(values);
    }

    /** Empty when the name is missing or nothing but spaces stands there. */
    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String decode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int escaped = bytes[i] == '%' ? escapeAt(bytes, i) : -1;
            out.put(escaped >= 0 ? (byte) escaped : bytes[i] == '+' ? (byte) ' ' : bytes[i]);
            i += escaped >= 0 ? 2 : 0;
        }
        return new String(out.array(), 0, out.position(), StandardCharsets.UTF_8);
    }

    private static int escapeAt(byte[] bytes, int percent) {
        if (percent + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[percent + 1], 16);
        int low = Character.digit(bytes[percent + 2], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
