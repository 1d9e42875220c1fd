package dateline.cli.demo;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A text with {@code ${name}} for a value escaped for XML and HTML, {@code ${name:raw}} for one as it is and
 * {@code ${name:json}} for one inside a JSON string. A line that starts with {@code ?name } stands, without that start,
 * only when the value is there and not empty.
 */
record Template(String text) {

    String fill(Map<String, String> values) {
        return text.lines()
                .filter(line -> stands(line, values))
                .map(line -> fillLine(line.startsWith("?") ? line.substring(line.indexOf(' ') + 1) : line, values))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean stands(String line, Map<String, String> values) {
        return !line.startsWith("?")
                || !values.getOrDefault(line.substring(1, line.indexOf(' ')), "")
                        .isEmpty();
    }

    private static String fillLine(String line, Map<String, String> values) {
        var out = new StringBuilder();
        int from = 0;
        for (int at = line.indexOf("${"); at >= 0; at = line.indexOf("${", from)) {
            int end = line.indexOf('}', at);
            out.append(line, from, at).append(value(line.substring(at + 2, end), values));
            from = end + 1;
        }
        return out.append(line, from, line.length()).toString();
    }

    private static String value(String place, Map<String, String> values) {
        int colon = place.indexOf(':');
        String name = colon < 0 ? place : place.substring(0, colon);
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no value for ${" + place + "}");
        }
        return switch (colon < 0 ? "xml" : place.substring(colon + 1)) {
            case "raw" -> value;
            case "json" -> json(value);
            default -> xml(value);
        };
    }

    private static String xml(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String json(String value) {
        return value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("</", "<\\/")
                .replace("\n", "\\n");
    }
}
