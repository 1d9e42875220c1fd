package dateline.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** HTML as tags and texts, so that spelling does not count: quotes, order of attributes, entities, runs of white space. */
final class HtmlTokens {

    private HtmlTokens() {}

    /** A div around all of the second is not counted when the first has none. */
    static boolean same(String expected, String actual) {
        List<String> one = of(expected);
        List<String> other = of(actual);
        boolean wrapped = other.size() >= 2
                && other.getFirst().startsWith("<div")
                && other.getLast().equals("</div>");
        return one.equals(other) || wrapped && one.equals(trimmed(new ArrayList<>(other.subList(1, other.size() - 1))));
    }

    private static List<String> of(String html) {
        List<String> tokens = new ArrayList<>();
        walk(Jsoups.fragment(html), tokens);
        return trimmed(tokens);
    }

    private static void walk(Node parent, List<String> tokens) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                text(text.getWholeText(), tokens);
            } else if (node instanceof Element element) {
                tokens.add("<" + element.normalName() + attributes(element) + ">");
                walk(element, tokens);
                tokens.add("</" + element.normalName() + ">");
            } else if (!(node instanceof Comment)) {
                text(node.outerHtml(), tokens);
            }
        }
    }

    private static void text(String text, List<String> tokens) {
        String folded = text.replaceAll("[ \\t\\r\\n\\f]{1,9999}", " ");
        if (!folded.isEmpty()) {
            tokens.add(folded);
        }
    }

    private static String attributes(Element element) {
        TreeMap<String, String> sorted = new TreeMap<>();
        element.attributes()
                .forEach(a -> sorted.put(
                        a.getKey().toLowerCase(Locale.ROOT),
                        a.getValue()
                                .replaceAll("\\s{1,999}", " ")
                                .replaceAll("\\s?([:;])\\s?", "$1")
                                .strip()
                                .toLowerCase(Locale.ROOT)));
        return sorted.toString();
    }

    private static List<String> trimmed(List<String> tokens) {
        tokens.removeIf(String::isEmpty);
        if (!tokens.isEmpty()) {
            tokens.set(0, tokens.getFirst().stripLeading());
            tokens.set(tokens.size() - 1, tokens.getLast().stripTrailing());
        }
        tokens.removeIf(String::isEmpty);
        return tokens;
    }

    private static final class Jsoups {
        static Node fragment(String html) {
            return org.jsoup.Jsoup.parse(
                    html.replaceAll(
                            "(?i)<(/?)(br|img|hr|input|area|col|source|keygen|wbr|command)\\b([^>]{0,9999}?)/?>",
                            "<$1$2$3/>"),
                    "",
                    Parser.xmlParser());
        }
    }
}
