package dateline.site;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;

/**
 * The language of a piece of text, as HTML says it.
 *
 * @param lang BCP 47; {@code "und"} when nobody said one
 * @param dir {@code ltr}, {@code rtl}, or {@code auto} for an unknown language
 * @param name what its own speakers call it; empty when unknown
 * @param english the same in English; empty when unknown
 */
record Tongue(String lang, String dir, String name, String english) {

    static final Tongue HOUSE = of("en");

    private static final Tongue UNKNOWN = new Tongue("und", "auto", "", "");
    private static final int MAX_TAG = 35;

    static Tongue of(Optional<String> tag) {
        return tag.map(Tongue::of).orElse(UNKNOWN);
    }

    /** A tag that is none counts as unknown. */
    static Tongue of(String tag) {
        Locale locale = tag.length() > MAX_TAG ? Locale.ROOT : Locale.forLanguageTag(tag);
        if (locale.getLanguage().isEmpty() || locale.getLanguage().equals("und")) {
            return UNKNOWN;
        }
        String lang = locale.stripExtensions().toLanguageTag();
        String dir = ULocale.forLanguageTag(lang).isRightToLeft() ? "rtl" : "ltr";
        Locale plain = Locale.of(locale.getLanguage());
        return new Tongue(
                lang, dir, capital(plain.getDisplayLanguage(plain), plain), plain.getDisplayLanguage(Locale.ENGLISH));
    }

    /** Whether the house's own language and direction hold, so that nothing need be said. */
    boolean isHouse() {
        return lang.equals("en");
    }

    /** The primary subtag. */
    String primary() {
        int dash = lang.indexOf('-');
        return dash < 0 ? lang : lang.substring(0, dash);
    }

    private static String capital(String name, Locale locale) {
        int first = name.offsetByCodePoints(0, name.isEmpty() ? 0 : 1);
        return name.substring(0, first).toUpperCase(locale) + name.substring(first);
    }
}
