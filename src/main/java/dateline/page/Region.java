package dateline.page;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

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

    private static final Attributes NONE = new Attributes();

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

    static int of(Element element, String name) {
        int bits = byName(name);
        Attributes attributes = element.attributesSize() > 0 ? element.attributes() : NONE;
        boolean onlyNamed = attributes.size() == 1 && attributes.hasKey("class");
        if (!onlyNamed && !attributes.isEmpty()) {
            bits |= byRole(attributes.get("role"));
            bits |= isHidden(attributes) ? HIDDEN.bit() : 0;
        }
        return bits;
    }

    private static int byName(String name) {
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
