package dateline.page;

import dateline.model.Block;
import dateline.model.Prose;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the article's text where it stands only in JSON: in JSON-LD, or in the state that scripts build the page from. */
final class HiddenText {

    private static final int MAX_VALUES = 50_000;
    private static final int MAX_NESTED = 50;
    private static final int MIN_TEXT = 400;

    /** Letters of a title. */
    private static final int MIN_TITLE = 8;

    /** Characters. */
    private static final int MAX_TITLE = 400;

    /** Levels between the object that bears the title and its text. */
    private static final int NEAR = 4;

    private static final int FAR = 1000;
    private static final int MIN_NESTED = 400;
    private static final String SENTENCE_ENDS = ".!?\u3002\uff01\uff1f\u061f\u0964";
    private static final List<String> CODE = List.of("function(", "function (", "=>", "});", "var ", "){");

    private static final List<String> KEYS =
            List.of("articleBody", "body", "bodyHtml", "body_html", "content", "contentHtml", "html", "text");

    /** Of the parts of a list. */
    private static final List<String> PART_KEYS = List.of("content", "text", "html", "body", "value");

    private final String title;
    private String best = "";
    private int bestDistance = FAR;

    private HiddenText(Page page) {
        String shown = Letters.only(page.headline.orElse(""));
        this.title = shown.length() < MIN_TITLE ? Letters.only(page.head.title()) : shown;
    }

    /** The longest text that plainly is more than what the page shows; empty when there is none. */
    static List<Block> find(Page page, int shownChars) {
        int least = Math.max(MIN_TEXT, shownChars * 2);
        String told = page.article.map(a -> a.at("articleBody").text()).orElse("");
        HiddenText hidden = new HiddenText(page);
        States.of(page).forEach(hidden::search);
        String found = hidden.best.length() >= least && hidden.best.length() > told.length() ? hidden.best : told;
        return found.length() >= least ? blocks(page, found) : List.of();
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

    /** A value, and how far above it the object is that bears the page's title. */
    private record At(Json value, int distance) {}

    /** Of the texts under telling keys, and of lists of such texts taken together, the longest near the page's title. */
    private void search(Json root) {
        Deque<At> queue = new ArrayDeque<>(List.of(new At(root, FAR)));
        int nested = 0;
        for (int seen = 0; !queue.isEmpty() && seen < MAX_VALUES; seen++) {
            At at = queue.poll();
            switch (at.value()) {
                case Json.Members object -> members(object, at.distance(), queue);
                case Json.Elements(List<Json> list) -> {
                    offer(joined(list), at.distance());
                    list.forEach(each -> queue.add(new At(each, at.distance() + 1)));
                }
                case Json.Word(String raw) -> {
                    if (isNested(raw) && nested++ < MAX_NESTED) {
                        LooseJson.read(raw).forEach(inner -> queue.add(new At(inner, at.distance() + 1)));
                    }
                }
            }
        }
    }

    private void members(Json.Members object, int above, Deque<At> queue) {
        int distance = isTitled(object) ? 0 : above;
        object.map().forEach((name, value) -> {
            if (value instanceof Json.Word(String raw) && KEYS.contains(name) && isProse(raw)) {
                offer(raw, distance);
            }
            queue.add(new At(value, distance + 1));
        });
    }

    private boolean isTitled(Json.Members object) {
        return object.map().values().stream().anyMatch(value -> switch (value) {
            case Json.Word(String raw) -> isTitle(raw);
            case Json.Members inner ->
                inner.map().values().stream().anyMatch(each -> each instanceof Json.Word(String raw) && isTitle(raw));
            case Json.Elements _ -> false;
        });
    }

    private boolean isTitle(String text) {
        if (text.length() > MAX_TITLE || title.length() < MIN_TITLE) {
            return false;
        }
        String letters = Letters.only(text);
        return letters.length() * 2 >= title.length() && title.contains(letters);
    }

    /** A text that stands nowhere near the page's title is another page's; the nearest counts. */
    private void offer(String text, int distance) {
        boolean nearer = distance < bestDistance || distance == bestDistance && text.length() > best.length();
        if (distance <= NEAR && nearer && text.length() >= MIN_TEXT) {
            best = text;
            bestDistance = distance;
        }
    }

    /** Whether a string holds data of its own. */
    private static boolean isNested(String text) {
        return text.length() >= MIN_NESTED && text.indexOf('{') >= 0 && text.contains("\":");
    }

    private static String joined(List<Json> list) {
        StringBuilder joined = new StringBuilder();
        for (Json each : list) {
            String text = part(each);
            if (!text.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : "\n").append(text);
            }
        }
        return joined.toString();
    }

    /** A paragraph of a list: the string itself, or the one under a telling key. */
    private static String part(Json each) {
        if (each instanceof Json.Word(String raw)) {
            return isProse(raw) ? raw : "";
        }
        return PART_KEYS.stream()
                .map(key -> each.at(key).text())
                .filter(HiddenText::isProse)
                .findFirst()
                .orElse("");
    }

    private static boolean isProse(String text) {
        return text.length() > 40
                && text.indexOf(' ') > 0
                && !text.startsWith("http")
                && text.indexOf('{') != 0
                && !isNested(text)
                && CODE.stream().noneMatch(text::contains)
                && hasSentence(text);
    }

    private static boolean hasSentence(String text) {
        return text.chars().anyMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0);
    }
}
