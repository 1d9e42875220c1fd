package dateline.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Categories, files and pictures of a feed or an entry. */
final class Extras {

    private static final String MEDIA_SCHEME = "http://search.yahoo.com/mrss/category_schema";
    private static final String ITUNES_SCHEME = "http://www.itunes.com/";

    private Extras() {}

    static List<Category> categories(Elements elements) {
        LinkedHashSet<Category> categories = new LinkedHashSet<>();
        for (Element element : elements.all()) {
            switch (element.key()) {
                case "category", "dc:subject", "media:category" -> add(category(element), categories);
                case "itunes:category" -> nested(element, categories);
                case "tags", "keywords", "itunes:keywords", "media:keywords" -> words(element, categories);
                default -> {}
            }
        }
        return new ArrayList<>(categories);
    }

    /** iTunes puts a category's parts inside of it. */
    private static void nested(Element element, Set<Category> categories) {
        add(new Category(element.attribute("text"), ITUNES_SCHEME, ""), categories);
        for (Element inner : element.childList()) {
            add(new Category(inner.attribute("text"), ITUNES_SCHEME, ""), categories);
        }
    }

    private static Category category(Element element) {
        String term = element.attribute("term");
        String text = term.isEmpty() ? label(element) : term;
        String domain = element.attribute("scheme", "domain");
        boolean media = element.key().equals("media:category") && domain.isEmpty();
        String label = element.attribute("label");
        return new Category(PlainText.fold(text.isEmpty() ? label : text), media ? MEDIA_SCHEME : domain, label);
    }

    private static String label(Element element) {
        String text = Texts.guess(element.text(), "", false).plain();
        return text.isEmpty() ? element.attribute("text") : text;
    }

    private static void words(Element element, Set<Category> categories) {
        for (String word : element.text().split(",", 100)) {
            add(new Category(PlainText.fold(word), "", ""), categories);
        }
    }

    private static void add(Category category, Set<Category> categories) {
        if (!category.term().isEmpty()) {
            categories.add(category);
        }
    }

    /** By address, without doubles: enclosures, Atom's enclosure links, media contents. */
    static List<Enclosure> enclosures(Elements elements, List<Link> links, String base) {
        Map<String, Enclosure> found = new LinkedHashMap<>();
        for (Element element : elements.all("enclosure")) {
            add(element.attribute("url", "href"), element, base, found);
        }
        for (Link link : links) {
            if (link.rel().equals("enclosure")) {
                found.putIfAbsent(link.href(), new Enclosure(link.href(), link.type(), number(link.length())));
            }
        }
        for (Element element : media(elements, "media:content")) {
            add(element.attribute("url"), element, base, found);
        }
        return new ArrayList<>(found.values());
    }

    private static void add(String url, Element element, String base, Map<String, Enclosure> found) {
        if (!url.isEmpty()) {
            String href = Addresses.reference(base, url);
            if (href.isEmpty()) {
                return;
            }
            String length = element.attributes().has("length")
                    ? number(element.attribute("length").isEmpty() ? "0" : element.attribute("length"))
                    : number(element.attribute("filesize"));
            found.putIfAbsent(href, new Enclosure(href, Names.lower(element.attribute("type")), length));
        }
    }

    private static String number(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) < '0' || written.charAt(i) > '9') {
                return "0";
            }
        }
        return written;
    }

    static List<String> thumbnails(Elements elements, String base) {
        LinkedHashSet<String> found = new LinkedHashSet<>();
        for (Element element : media(elements, "media:thumbnail")) {
            String url = element.attribute("url");
            String address = url.isEmpty() ? element.text() : url;
            if (!address.isEmpty()) {
                found.add(Addresses.reference(base, address));
            }
        }
        found.remove("");
        return new ArrayList<>(found);
    }

    /** Media elements stand in the entry, in a group or in a content; the outer ones come first. */
    private static List<Element> media(Elements elements, String key) {
        List<Element> found = new ArrayList<>(elements.all(key));
        for (Element outer : elements.all("media:group", "media:content")) {
            if (outer.hasTags()) {
                for (Element inner : outer.childList()) {
                    if (inner.key().equals(key)) {
                        found.add(inner);
                    } else if (inner.key().equals("media:content") && inner.hasTags()) {
                        found.addAll(inner.children().all(key));
                    }
                }
            }
        }
        return found;
    }

    /** RSS's image with its parts, else iTunes's. */
    static Optional<Picture> image(Elements elements, String base) {
        Optional<Element> image = elements.first("image");
        if (image.isPresent() && image.get().hasTags()) {
            return Optional.of(picture(image.get().children(), base));
        }
        String href = elements.first("itunes:image", "image")
                .map(e -> e.attribute("href", "url").isEmpty()
                        ? e.localAttribute("resource")
                        : e.attribute("href", "url"))
                .orElse("");
        return href.isEmpty()
                ? Optional.empty()
                : Optional.of(new Picture(Addresses.reference(base, href), "", "", "", "", ""));
    }

    private static Picture picture(Elements parts, String base) {
        String url = parts.text("url", "href");
        String link = parts.text("link");
        return new Picture(
                Addresses.reference(base, url),
                PlainText.fold(parts.text("title", "dc:title")),
                Addresses.reference(base, link),
                PlainText.fold(parts.text("description", "dc:description")),
                parts.text("width"),
                parts.text("height"));
    }
}
