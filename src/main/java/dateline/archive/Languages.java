package dateline.archive;

import java.util.Locale;

/** The little the store knows of language tags. */
final class Languages {

    private Languages() {}

    /** {@code "zh-Hant-TW"} gives {@code "zh"}. */
    static String main(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
