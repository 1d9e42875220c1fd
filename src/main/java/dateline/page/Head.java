package dateline.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What a page says about itself outside its text: meta tags, links, JSON in scripts, the title. */
final class Head {

    /** Characters of script that are read as data. */
    private static final int MAX_DATA = 2_000_000;

    private static final String[] KEYS = {"property", "name", "itemprop", "http-equiv"};

    private final Map<String, List<String>> metas = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final List<String> linkedData = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private String title = "";
    private String language = "";
    private String base = "";
    private int room = MAX_DATA;
    private int scripts;

    static Head of(Tree tree) {
        Head head = new Head();
        for (int i = 1; i < tree.size(); i = tree.end(i)) {
            if (tree.name(i).equals("html")) {
                head.html(tree.element(i));
            }
        }
        Places data = tree.data();
        for (int i = 0; i < data.size(); i++) {
            head.element(tree.element(data.get(i)));
        }
        return head;
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "script" -> script(element);
            case "title" -> title = title.isEmpty() ? Pictures.fold(element.wholeText()) : title;
            case "base" -> base = base.isEmpty() ? element.attr("href") : base;
            default -> {}
        }
    }

    private void html(Element element) {
        language = element.attr("lang").isEmpty() ? element.attr("xml:lang") : element.attr("lang");
    }

    private void meta(Element element) {
        String content = element.attr("content");
        if (content.isBlank()) {
            return;
        }
        for (String name : KEYS) {
            String key = element.attributes().get(name);
            if (!key.isEmpty()) {
                metas.computeIfAbsent(Letters.only(Vocabulary.bare(key)), _ -> new ArrayList<>())
                        .add(content.strip());
            }
        }
    }

    private void link(Element element) {
        String rel = element.attr("rel");
        String href = element.attr("href");
        if (!href.isBlank() && !rel.isEmpty()) {
            links.putIfAbsent(rel.toLowerCase(Locale.ROOT), href);
        }
    }

    private void script(Element element) {
        scripts++;
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        boolean linked = type.contains("ld+json");
        if (!linked && !type.equals("application/json") && !element.id().equals("__NEXT_DATA__")) {
            return;
        }
        String data = element.data();
        if (data.length() <= room) {
            room -= data.length();
            (linked ? linkedData : states).add(data);
        }
    }

    /** The first content of the meta tag of that name, property or itemprop; case and punctuation do not count. */
    Optional<String> meta(String key) {
        List<String> values = metas(key);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    List<String> metas(String key) {
        return metas.getOrDefault(Letters.only(key), List.of());
    }

    /** The first address of that relation, as written. */
    Optional<String> link(String rel) {
        return Optional.ofNullable(links.get(rel));
    }

    List<String> linkedData() {
        return linkedData;
    }

    /** JSON states that scripts build the page from. */
    List<String> states() {
        return states;
    }

    int scripts() {
        return scripts;
    }

    /** Folded; empty when there is none. */
    String title() {
        return title;
    }

    /** The base element's address as written. */
    Optional<String> base() {
        return base.isBlank() ? Optional.empty() : Optional.of(base);
    }

    /** As written; empty when there is none. */
    String language() {
        return language;
    }
}
