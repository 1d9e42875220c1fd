package dateline.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * The data that scripts build a page from: {@code application/json} blocks, and the objects that plain scripts assign,
 * return, push or parse, those in attributes ({@code window.__NUXT__=}, {@code __INITIAL_STATE__ =}, {@code JSON.parse("…")}). Read only for
 * pages that show too little text.
 */
final class States {

    /** Characters of plain scripts that are read. */
    private static final int MAX_CODE = 2_000_000;

    /** Characters; a shorter script holds no article. */
    private static final int MIN_CODE = 500;

    /** Values of one page. */
    private static final int MAX_STARTS = 40;

    private static final String PARSE = "JSON.parse(";

    private final List<Json> values = new ArrayList<>();
    private int room = MAX_CODE;
    private int starts;

    private States() {}

    /** In the page's order. */
    static List<Json> of(Page page) {
        States states = new States();
        page.head.states().forEach(text -> states.values.addAll(LooseJson.read(text)));
        Tree tree = page.tree;
        for (int i = 0; i < tree.size(); i++) {
            if (tree.name(i).equals("script") && tree.element(i).attr("type").indexOf("json") < 0) {
                states.code(tree.element(i).data());
            } else if (tree.isElement(i) && tree.element(i).attributesSize() > 0) {
                states.attributes(tree.element(i));
            }
        }
        return states.values;
    }

    /** What a server hands to a component in an attribute: {@code data-react-props}, {@code data-page}. */
    private void attributes(Element element) {
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            if (value.length() >= MIN_CODE && value.length() <= room && value.charAt(0) == '{') {
                room -= value.length();
                values.addAll(LooseJson.read(value));
            }
        }
    }

    private void code(String code) {
        if (code.length() < MIN_CODE || code.length() > room) {
            return;
        }
        room -= code.length();
        int at = next(code, 0);
        while (at >= 0 && starts++ < MAX_STARTS) {
            LooseJson.Part part = LooseJson.first(code, at);
            values.add(part.value());
            at = next(code, Math.max(at + 1, part.end()));
        }
    }

    /** Where the next value starts: a bracket after {@code =}, {@code (}, {@code return} or {@code :}; a string to parse. */
    private static int next(String code, int from) {
        for (int i = from; i < code.length(); i++) {
            char c = code.charAt(i);
            if ((c == '{' || c == '[') && isGiven(code, i)) {
                return i;
            }
            if (c == 'J' && code.startsWith(PARSE, i)) {
                return i + PARSE.length();
            }
        }
        return -1;
    }

    private static boolean isGiven(String code, int bracket) {
        int i = bracket - 1;
        while (i >= 0 && code.charAt(i) <= ' ') {
            i--;
        }
        if (i < 0 || bracket + 1 >= code.length()) {
            return false;
        }
        char before = code.charAt(i);
        boolean arrow = before == '>' || before == ')';
        return !arrow && ("=(".indexOf(before) >= 0 || code.startsWith("return", Math.max(0, i - 5)));
    }
}
