package dateline.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One expectation of a conformance vector, held against an answer in the neutral model by its meaning, not its letters. */
record Expectation(JsonNode json) {

    boolean holds(JsonNode answer) {
        String op = json.path("op").asString();
        if (op.equals("bozo") || op.equals("nocrash")) {
            return true;
        }
        if (op.equals("error")) {
            return answer.has("error") == json.path("value").asBoolean();
        }
        if (op.equals("absent")) {
            return isEmpty(at(answer, json.path("path").asString()));
        }
        return paths().stream().anyMatch(path -> holds(op, at(answer, path)));
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>(List.of(json.path("path").asString()));
        json.path("alt").forEach(path -> paths.add(path.asString()));
        return paths;
    }

    private boolean holds(String op, JsonNode value) {
        JsonNode expected = json.path("value");
        String text = value.asString("");
        return switch (op) {
            case "equals" -> value.isMissingNode() ? isEmpty(expected) : same(expected, value);
            case "equals_any" -> expected.valueStream().anyMatch(one -> same(one, value));
            case "contains" ->
                text.contains(expected.asString()) || PlainText.of(text).contains(expected.asString());
            case "not_contains" -> !text.contains(expected.asString());
            case "exists", "truthy" -> !isEmpty(value);
            case "falsy" -> isEmpty(value);
            case "count" -> value.size() == expected.asInt();
            case "before" ->
                instant(text)
                        .filter(at -> !at.isAfter(instant(expected.asString()).orElseThrow()))
                        .isPresent();
            default -> throw new IllegalArgumentException("unknown op " + op);
        };
    }

    private boolean same(JsonNode expected, JsonNode actual) {
        if (expected.isArray()) {
            boolean same = expected.size() == actual.size();
            for (int i = 0; same && i < expected.size(); i++) {
                same = same(expected.get(i), actual.path(i));
            }
            return same;
        }
        return actual.isValueNode()
                && same(
                        expected.asString(),
                        actual.asString(),
                        json.path("path").asString());
    }

    private boolean same(String expected, String actual, String path) {
        String e = expected.strip();
        String a = actual.strip();
        Optional<Instant> date = instant(e);
        if (e.equals(a) || date.isPresent() && date.equals(instant(a))) {
            return true;
        }
        if (json.path("norm").asString("").equals("html")) {
            return HtmlTokens.same(e, a);
        }
        if (path.endsWith("language")) {
            return e.toLowerCase(Locale.ROOT)
                    .replace('_', '-')
                    .equals(a.toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return e.replaceAll("\\s{1,999}", " ").equals(a.replaceAll("\\s{1,999}", " "));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isContainer() && value.isEmpty()
                || value.isString() && value.asString().isEmpty();
    }

    /** {@code entries[0].links[1].href}; a display author may stand at the entry or the feed. */
    private static JsonNode at(JsonNode root, String path) {
        JsonNode found = walk(root, path);
        boolean display = path.endsWith(".author") && path.startsWith("entries[");
        return display && found.isMissingNode() ? root.path("feed").path("author") : found;
    }

    private static JsonNode walk(JsonNode root, String path) {
        JsonNode node = root;
        for (String step : path.split("[.\\[]", -1)) {
            if (step.endsWith("]")) {
                int index = Integer.parseInt(step.substring(0, step.length() - 1));
                node = node.path(index < 0 ? node.size() + index : index);
            } else {
                node = node.path(step);
            }
        }
        return node == null ? MissingNode.getInstance() : node;
    }
}
