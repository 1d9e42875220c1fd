package dateline.page;

import java.util.Set;

/** The tags that tame fragments are made of. */
final class TameTags {

    private static final int MAX_NAME = 10;
    private static final String[] NAMES = {
        "p",
        "a",
        "b",
        "i",
        "u",
        "br",
        "em",
        "li",
        "ul",
        "ol",
        "td",
        "tr",
        "th",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "img",
        "div",
        "sub",
        "sup",
        "pre",
        "code",
        "span",
        "cite",
        "small",
        "table",
        "tbody",
        "thead",
        "strong",
        "figure",
        "section",
        "blockquote",
        "figcaption"
    };
    private static final Set<String> VOID = Set.of("br", "img", "hr");

    private TameTags() {}

    /** The name between the two indexes, as one of the known constants; empty when it is none of them. */
    static String name(String html, int from, int to) {
        int length = to - from;
        if (length == 0 || length > MAX_NAME) {
            return "";
        }
        for (String name : NAMES) {
            if (name.length() == length && html.startsWith(name, from)) {
                return name;
            }
        }
        return "";
    }

    static boolean isVoid(String name) {
        return VOID.contains(name);
    }
}
