package dateline.feed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Charsets by the labels that feeds give them; the WHATWG Encoding Standard decides what the common ones mean. */
final class Charsets {

    private static final int MAX_LABEL = 40;
    private static final Map<String, String> LABELS = labels();

    private Charsets() {}

    /** Empty for a label that means nothing here. */
    static Optional<Charset> named(String label) {
        String name = Names.lower(label.strip());
        if (name.isEmpty() || name.length() > MAX_LABEL) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(LABELS.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    static boolean isUtf8(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /** Whether text in it could be anything else as well: Latin letters, or a form that needs a mark. */
    static boolean isWeakClaim(Charset charset) {
        return switch (charset.name()) {
            case "windows-1252",
                    "ISO-8859-1",
                    "ISO-8859-15",
                    "US-ASCII",
                    "UTF-16",
                    "UTF-16BE",
                    "UTF-16LE",
                    "UTF-32",
                    "UTF-32BE",
                    "UTF-32LE" -> true;
            default -> false;
        };
    }

    static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        for (String line : Words.lines("charsets.tsv")) {
            int tab = line.indexOf('\t');
            for (String label : line.substring(tab + 1).split(" ", -1)) {
                labels.put(label, line.substring(0, tab));
            }
        }
        return Map.copyOf(labels);
    }
}
