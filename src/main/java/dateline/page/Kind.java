package dateline.page;

import dateline.model.Mark;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an element is to the weaver of blocks. */
enum Kind {
    /** Carries text on without a break: {@code span}, and every name that is not known. */
    INLINE,
    STRONG(Mark.Strong::new),
    EMPHASIS(Mark.Emphasis::new),
    CODE(Mark.Code::new),
    SUPERSCRIPT(Mark.Superscript::new),
    SUBSCRIPT(Mark.Subscript::new),
    LINK,
    BREAK,
    IMAGE,
    EMBED,
    /** Starts and ends a paragraph. */
    BLOCK,
    HEADING,
    LIST,
    ITEM,
    QUOTE,
    TABLE,
    ROW,
    CELL,
    PRE,
    FIGURE,
    CAPTION,
    /** Never text of an article, with all that is in it. */
    DROP;

    /** Makes the mark from its first index and the one after its last. */
    private interface MarkMaker {
        Mark of(int start, int end);
    }

    private static final Map<String, Kind> BY_NAME = byName();

    private final Optional<MarkMaker> mark;

    Kind() {
        this.mark = Optional.empty();
    }

    Kind(MarkMaker mark) {
        this.mark = Optional.of(mark);
    }

    /** @param name lower case */
    static Kind of(String name) {
        return BY_NAME.getOrDefault(name, INLINE);
    }

    /** The mark that the text in it gets; none for a link, which needs an address, and for what is no mark. */
    Optional<Mark> mark(int start, int end) {
        return mark.map(maker -> maker.of(start, end));
    }

    /** Whether it stands inside a paragraph. */
    boolean isInline() {
        return ordinal() <= EMBED.ordinal();
    }

    private static Map<String, Kind> byName() {
        Map<String, Kind> names = new HashMap<>();
        put(
                names,
                INLINE,
                "span font u small big abbr acronym time label bdi bdo ins dfn ruby rb wbr data mark tt s strike rt"
                        + " rp");
        put(names, STRONG, "b strong");
        put(names, EMPHASIS, "i em cite var");
        put(names, CODE, "code kbd samp");
        put(names, SUPERSCRIPT, "sup");
        put(names, SUBSCRIPT, "sub");
        put(names, LINK, "a");
        put(names, BREAK, "br");
        put(names, IMAGE, "img amp-img");
        put(names, EMBED, "iframe embed object video audio amp-youtube");
        put(
                names,
                BLOCK,
                "p div section article main header footer aside nav address center dl dt dd hr form fieldset");
        put(names, BLOCK, "legend details summary hgroup html body thead tbody tfoot search caption noscript");
        put(names, HEADING, "h1 h2 h3 h4 h5 h6");
        put(names, LIST, "ul ol menu dir");
        put(names, ITEM, "li");
        put(names, QUOTE, "blockquote");
        put(names, TABLE, "table");
        put(names, ROW, "tr");
        put(names, CELL, "td th");
        put(names, PRE, "pre");
        put(names, FIGURE, "figure");
        put(names, CAPTION, "figcaption");
        put(names, DROP, "script style template svg math head title meta link base button input select textarea");
        put(names, DROP, "option optgroup datalist canvas map area param source track progress meter dialog frame");
        put(names, DROP, "frameset noframes noembed applet colgroup col del");
        return names;
    }

    private static void put(Map<String, Kind> names, Kind kind, String list) {
        for (String name : list.split(" ", -1)) {
            names.put(name, kind);
        }
    }
}
