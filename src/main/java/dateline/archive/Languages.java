package dateline.archive;

import java.util.Locale;

/** The little that stores and indexes know of language tags; they must agree on it. */
public final class Languages {

    private Languages() {}

    /** {@code "zh-Hant-TW"} gives {@code "zh"}. */
    public static String main(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
