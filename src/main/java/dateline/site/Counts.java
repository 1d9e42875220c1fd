package dateline.site;

import java.util.Locale;

/** Writes numbers for readers: {@code "25,000 articles"}. */
final class Counts {

    private Counts() {}

    static String articles(long count) {
        return of(count, "article");
    }

    static String of(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    static String number(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }
}
