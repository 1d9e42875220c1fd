package dateline.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The children of an element, asked by key. Document order everywhere. */
record Elements(List<Element> all) {

    Optional<Element> first(String key) {
        for (Element element : all) {
            if (element.key().equals(key)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** The first of the first key that has any, the keys in order of preference. */
    Optional<Element> first(String... keys) {
        for (String key : keys) {
            Optional<Element> found = first(key);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** All of any of the keys. */
    List<Element> all(String... keys) {
        List<Element> found = new ArrayList<>();
        for (Element element : all) {
            if (isOne(element.key(), keys)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The text of the first of the keys that is there and has any; else empty. */
    String text(String... keys) {
        for (String key : keys) {
            for (Element element : all) {
                String text = element.key().equals(key) ? element.text() : "";
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private static boolean isOne(String key, String... keys) {
        for (String one : keys) {
            if (one.equals(key)) {
                return true;
            }
        }
        return false;
    }
}
