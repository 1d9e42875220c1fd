package dateline.page;

import org.jsoup.nodes.Attributes;

/** The parts of a page that HTML and ARIA name. */
enum Region {
    ARTICLE,
    MAIN,
    ASIDE,
    NAV,
    HEADER,
    FOOTER,
    FIGURE,
    CAPTION,
    FORM,
    TABLE,
    LIST,
    QUOTE,
    SECTION,
    HIDDEN;

    int bit() {
        return 1 << ordinal();
    }

    boolean isIn(int bits) {
        return (bits & bit()) != 0;
    }

    /** Content systems load articles' elements with the names of their topics; those say nothing of the box. */
    static boolean isWhole(int bits) {
        return (bits & (ARTICLE.bit() | MAIN.bit())) != 0;
    }

    /** What an element is by its role, and whether it is hidden. */
    static int of(Attributes attributes) {
        return byRole(attributes.get("role")) | (isHidden(attributes) ? HIDDEN.bit() : 0);
    }

    /** What an element is by its tag. */
    static int named(String name) {
        return switch (name) {
            case "article" -> ARTICLE.bit();
            case "main" -> MAIN.bit();
            case "aside" -> ASIDE.bit();
            case "nav", "menu" -> NAV.bit();
            case "header" -> HEADER.bit();
            case "footer" -> FOOTER.bit();
            case "figure" -> FIGURE.bit();
            case "figcaption", "caption" -> CAPTION.bit();
            case "form", "fieldset" -> FORM.bit();
            case "table" -> TABLE.bit();
            case "ul", "ol", "dl" -> LIST.bit();
            case "blockquote" -> QUOTE.bit();
            case "section" -> SECTION.bit();
            default -> 0;
        };
    }

    private static int byRole(String role) {
        return switch (role) {
            case "" -> 0;
            case "article" -> ARTICLE.bit();
            case "main" -> MAIN.bit();
            case "complementary" -> ASIDE.bit();
            case "navigation", "menu", "menubar", "tablist", "toolbar" -> NAV.bit();
            case "banner" -> HEADER.bit();
            case "contentinfo" -> FOOTER.bit();
            case "form", "search" -> FORM.bit();
            case "dialog", "alert", "alertdialog", "tooltip" -> HIDDEN.bit();
            default -> 0;
        };
    }

    private static boolean isHidden(Attributes attributes) {
        if (attributes.hasKey("hidden") || "true".equals(attributes.get("aria-hidden"))) {
            return true;
        }
        String style = attributes.get("style");
        return !style.isEmpty() && (style.contains("display:none") || style.contains("display: none"));
    }
}
