package dateline.page;

import dateline.model.Block;
import dateline.model.Prose;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the article's text where it stands only in JSON: in JSON-LD, or in the state that scripts build the page from. */
final class HiddenText {

    private static final int MAX_VALUES = 50_000;
    private static final Set<String> KEYS = Set.of(
            "articleBody",
            "body",
            "bodyHtml",
            "body_html",
            "content",
            "contentHtml",
            "html",
            "text",
            "description",
            "value");

    private HiddenText() {}

    /** The longest text that plainly is more than what the page shows; empty when there is none. */
    static List<Block> find(Page page, int shownChars) {
        int least = Math.max(400, shownChars * 2);
        String told = page.article.map(a -> a.at("articleBody").text()).orElse("");
        String longest = told.length() >= least ? told : "";
        for (String state : page.head.states()) {
            for (Json value : LooseJson.read(state)) {
                String found = longest(value);
                longest = found.length() >= least && found.length() > longest.length() ? found : longest;
            }
        }
        return longest.isEmpty() ? List.of() : blocks(page, longest);
    }

    private static List<Block> blocks(Page page, String text) {
        if (text.indexOf("</") >= 0) {
            return Blocks.read(text, page.address);
        }
        List<Block> blocks = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String plain = PlainText.of(line);
            if (!plain.isEmpty()) {
                blocks.add(new Block.Paragraph(Prose.plain(plain)));
            }
        }
        return blocks;
    }

    /** Of the texts under telling keys, and of lists of such texts taken together, the longest. */
    private static String longest(Json root) {
        String longest = "";
        Deque<Json> queue = new ArrayDeque<>(List.of(root));
        for (int seen = 0; !queue.isEmpty() && seen < MAX_VALUES; seen++) {
            Json value = queue.poll();
            String found = value instanceof Json.Elements(List<Json> list) ? joined(list) : "";
            if (value instanceof Json.Members(Map<String, Json> map)) {
                for (Map.Entry<String, Json> member : map.entrySet()) {
                    boolean telling = KEYS.contains(member.getKey()) && member.getValue() instanceof Json.Word;
                    String text = telling ? member.getValue().text() : "";
                    found = isProse(text) && text.length() > found.length() ? text : found;
                    queue.add(member.getValue());
                }
            } else if (value instanceof Json.Elements(List<Json> list)) {
                queue.addAll(list);
            }
            longest = found.length() > longest.length() ? found : longest;
        }
        return longest;
    }

    private static String joined(List<Json> list) {
        StringBuilder joined = new StringBuilder();
        for (Json each : list) {
            for (String key : KEYS) {
                String text = each.at(key).text();
                if (isProse(text)) {
                    joined.append(joined.isEmpty() ? "" : "\n").append(text);
                    break;
                }
            }
        }
        return joined.toString();
    }

    private static boolean isProse(String text) {
        return text.length() > 40 && text.indexOf(' ') > 0 && !text.startsWith("http") && text.indexOf('{') != 0;
    }
}
