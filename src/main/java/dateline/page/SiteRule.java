package dateline.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * What a reader of one site should keep, drop or take its fields from, where general rules fail. Written as TOML, one
 * file a site:
 *
 * <pre>{@code
 * hosts = ["lowtide.example"]            # with all hosts under them
 * keep = ["div.article-body"]            # CSS; the body is all text in these and nothing else
 * drop = [".promo", "aside"]             # CSS; taken off the page before anything is read
 * [fields]                               # CSS, then @ and an attribute if that holds the value
 * headline = "h1.title"
 * author = ".byline a"
 * published = "time.first@datetime"
 * standfirst = "p.lead"
 * }</pre>
 */
public final class SiteRule {

    /** The fields a rule can name. */
    enum Field {
        HEADLINE,
        AUTHOR,
        PUBLISHED,
        STANDFIRST
    }

    private record Place(Evaluator at, String attribute) {}

    private final List<String> hosts;
    private final List<Evaluator> keep;
    private final List<Evaluator> drop;
    private final Map<Field, Place> fields;

    private SiteRule(List<String> hosts, List<Evaluator> keep, List<Evaluator> drop, Map<Field, Place> fields) {
        this.hosts = hosts;
        this.keep = keep;
        this.drop = drop;
        this.fields = fields;
    }

    /** What became of a rule's file. */
    public sealed interface Parsed {

        record Sound(SiteRule rule) implements Parsed {}

        /** @param why one line, with line and column where they are known */
        record Broken(String why) implements Parsed {}
    }

    /** Never throws; unknown keys and selectors that cannot be read make the rule broken. */
    public static Parsed parse(String toml) {
        TomlParseResult table = Toml.parse(toml);
        if (table.hasErrors()) {
            return new Parsed.Broken(table.errors().getFirst().toString());
        }
        try {
            List<String> hosts = strings(table, "hosts");
            return hosts.isEmpty()
                    ? new Parsed.Broken("hosts is missing")
                    : new Parsed.Sound(
                            new SiteRule(hosts, selectors(table, "keep"), selectors(table, "drop"), fields(table)));
        } catch (Selector.SelectorParseException | IllegalArgumentException | org.tomlj.TomlInvalidTypeException e) {
            return new Parsed.Broken(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> strings(TomlTable table, String key) {
        TomlArray array = table.getArray(key);
        List<String> strings = new ArrayList<>();
        for (int i = 0; array != null && i < array.size(); i++) {
            strings.add(array.getString(i));
        }
        return strings;
    }

    private static List<Evaluator> selectors(TomlTable table, String key) {
        return strings(table, key).stream().map(QueryParser::parse).toList();
    }

    private static Map<Field, Place> fields(TomlTable table) {
        Map<Field, Place> fields = new EnumMap<>(Field.class);
        TomlTable named = table.getTable("fields");
        if (named != null) {
            for (String key : named.keySet()) {
                String written = String.valueOf(named.get(key));
                int at = written.lastIndexOf('@');
                Evaluator evaluator = QueryParser.parse(at < 0 ? written : written.substring(0, at));
                fields.put(
                        Field.valueOf(key.toUpperCase(Locale.ROOT)),
                        new Place(evaluator, at < 0 ? "" : written.substring(at + 1)));
            }
        }
        return fields;
    }

    boolean isFor(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return hosts.stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own));
    }

    /** {@code "site:lowtide.example"}. */
    String source() {
        return "site:" + hosts.getFirst();
    }

    void dropFrom(Document document) {
        drop.forEach(evaluator -> document.select(evaluator).remove());
    }

    boolean choosesBody() {
        return !keep.isEmpty();
    }

    boolean keeps(Element root, Element element) {
        return keep.stream().anyMatch(evaluator -> evaluator.matches(root, element));
    }

    /** The field's value on this page, white space folded; empty when the rule does not name it or nothing matches. */
    Optional<String> field(Field field, Document document) {
        Place place = fields.get(field);
        Element element = place == null ? null : document.select(place.at()).first();
        if (place == null || element == null) {
            return Optional.empty();
        }
        String value = place.attribute().isEmpty() ? element.text() : element.attr(place.attribute());
        return Optional.of(PlainText.of(value)).filter(text -> !text.isEmpty());
    }
}
