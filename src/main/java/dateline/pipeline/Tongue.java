package dateline.pipeline;

import com.ibm.icu.util.ULocale;
import dateline.model.Found;
import dateline.text.Languages;
import dateline.text.WordFile;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The language of an article. What the publisher declares counts, unless the letters belie it: many feeds of other
 * languages say en-US because nobody ever changed it.
 */
final class Tongue {

    private static final int SAMPLE = 400;

    /** Tags whose script is remembered. */
    private static final int MAX_REMEMBERED = 1_000;

    /** First letters beyond Latin, and the block of Latin letters for Vietnamese and others. */
    private static final char BEYOND_LATIN = 0x250;

    private static final char LATIN_ADDITIONAL = 0x1E00;
    private static final char GREEK_EXTENDED = 0x1F00;

    private final Languages languages;
    private final Set<String> twoScripts = Set.copyOf(WordFile.lines(Tongue.class, "two-scripts.txt"));
    private final Map<String, Letters> remembered = new ConcurrentHashMap<>();

    private enum Letters {
        LATIN,
        OTHER,
        EITHER
    }

    Tongue(Languages languages) {
        this.languages = languages;
    }

    /** @param declared BCP 47 tags with where they stood, the nearest first */
    @SafeVarargs
    final Found<String> of(String text, Found<String>... declared) {
        for (Found<String> each : declared) {
            Optional<String> tag = each.get().flatMap(Tongue::normal).filter(plausible -> fits(plausible, text));
            if (tag.isPresent()) {
                return Found.of(tag, each.source().orElseThrow());
            }
        }
        return Found.of(languages.of(text), "text:language");
    }

    /** {@code "en_us"} gives {@code "en-US"}; empty for what is no tag. */
    static Optional<String> normal(String tag) {
        Locale locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        return locale.getLanguage().isEmpty() || locale.getLanguage().equals("und")
                ? Optional.empty()
                : Optional.of(locale.toLanguageTag());
    }

    /** Whether a character of the language's script is about a word. */
    static boolean isDense(String tag) {
        return tag.startsWith("zh") || tag.startsWith("ja") || tag.startsWith("ko");
    }

    private boolean fits(String tag, String text) {
        int latin = 0;
        int other = 0;
        for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && Character.isLetter(c)) {
                if (c < BEYOND_LATIN || c >= LATIN_ADDITIONAL && c < GREEK_EXTENDED) {
                    latin++;
                } else {
                    other++;
                }
            }
        }
        return switch (letters(tag)) {
            case LATIN -> latin >= other;
            // A Chinese text may quote more Latin letters than it has characters, so its bar is lower.
            case OTHER -> other * 4 >= latin;
            case EITHER -> true;
        };
    }

    private Letters letters(String tag) {
        Letters known = remembered.get(tag);
        if (known != null) {
            return known;
        }
        Letters letters = lettersOf(ULocale.forLanguageTag(tag));
        if (remembered.size() < MAX_REMEMBERED) {
            remembered.put(tag, letters);
        }
        return letters;
    }

    private Letters lettersOf(ULocale locale) {
        if (twoScripts.contains(locale.getLanguage())) {
            return Letters.EITHER;
        }
        return switch (ULocale.addLikelySubtags(locale).getScript()) {
            case "Latn" -> Letters.LATIN;
            case "" -> Letters.EITHER;
            default -> Letters.OTHER;
        };
    }
}
