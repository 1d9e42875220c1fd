package dateline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The names a site goes by, and titles without them. */
final class SiteName {

    private static final String SEPARATORS = "|-\u2013\u2014\u00bb\u00b7\u2022:/<>\u203a\u2212\u00ab";
    private static final int MAX_PARTS = 3;
    private static final int MIN_HOST_LETTERS = 3;

    private final List<String> names = new ArrayList<>();
    private final String host;

    private SiteName(Page page) {
        add(page.head.meta("og:site_name").orElse(""));
        add(page.head.meta("application-name").orElse(""));
        add(page.article
                .map(a -> page.data.resolve(a.at("publisher")).at("name").text())
                .orElse(""));
        String written = page.address.getHost() == null ? "" : page.address.getHost();
        host = Letters.only(written.toLowerCase(Locale.ROOT).startsWith("www.") ? written.substring(4) : written);
    }

    static SiteName of(Page page) {
        return new SiteName(page);
    }

    private void add(String name) {
        String letters = Letters.only(name);
        if (letters.length() > 1) {
            names.add(letters);
        }
    }

    /** Whether the text is nothing but the site's name. */
    boolean is(String text) {
        String letters = Letters.only(text);
        if (letters.isEmpty()) {
            return false;
        }
        boolean named = names.stream()
                .anyMatch(name ->
                        name.contains(letters) && letters.length() * 2 >= name.length() || letters.contains(name));
        return named || letters.length() >= MIN_HOST_LETTERS && host.contains(letters);
    }

    /** The title without the site's name before or after a separator. */
    String strip(String title) {
        String text = title;
        for (int i = 0; i < MAX_PARTS; i++) {
            String shorter = withoutEnd(withoutStart(text));
            if (shorter.equals(text)) {
                return text;
            }
            text = shorter;
        }
        return text;
    }

    private String withoutEnd(String text) {
        for (int i = text.length() - 2; i > 0; i--) {
            if (isSeparator(text, i)) {
                return is(text.substring(i + 1)) ? trim(text.substring(0, i)) : text;
            }
        }
        return text;
    }

    private String withoutStart(String text) {
        for (int i = 1; i < text.length() - 1; i++) {
            if (isSeparator(text, i)) {
                return is(text.substring(0, i)) ? trim(text.substring(i + 1)) : text;
            }
        }
        return text;
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isEdge(text.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isEdge(char c) {
        return c <= ' ' || c == '\u00a0' || SEPARATORS.indexOf(c) >= 0;
    }

    /** A bar, or another separator with spaces around it. */
    private static boolean isSeparator(String text, int at) {
        char c = text.charAt(at);
        return c == '|' || SEPARATORS.indexOf(c) >= 0 && text.charAt(at - 1) <= ' ' && text.charAt(at + 1) <= ' ';
    }
}
