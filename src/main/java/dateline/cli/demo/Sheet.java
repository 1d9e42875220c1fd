package dateline.cli.demo;

import java.util.HashMap;
import java.util.Map;

/**
 * A text file with a head: lines of {@code name: value}, then a line {@code ---}, then a body as it is.
 *
 * @param head values by name
 * @param body empty when there is no {@code ---}
 */
record Sheet(Map<String, String> head, String body) {

    private static final String FOLD = "\n---\n";

    Sheet {
        head = Map.copyOf(head);
    }

    static Sheet parse(String text) {
        int fold = text.indexOf(FOLD);
        String head = fold < 0 ? text : text.substring(0, fold);
        String body = fold < 0 ? "" : text.substring(fold + FOLD.length());
        var values = new HashMap<String, String>();
        head.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw new IllegalStateException("no 'name: value': " + line);
            }
            values.put(line.substring(0, colon), line.substring(colon + 2));
        });
        return new Sheet(values, body);
    }

    String get(String name, String otherwise) {
        return head.getOrDefault(name, otherwise);
    }

    /** @throws IllegalStateException when the head does not say it */
    String need(String name) {
        String value = head.get(name);
        if (value == null) {
            throw new IllegalStateException("no '" + name + "' in a head of " + head.keySet());
        }
        return value;
    }
}
