package dateline.cli.demo;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Prints an outlet's editions: the first at the start, the second once the edit is due or asked for. */
final class Press {

    private static final int OK = 200;

    private final Newsroom newsroom;
    private final Addresses addresses;
    private final InstantSource clock;
    private final Instant start;
    private final AtomicReference<Edition> current;

    Press(Newsroom newsroom, Addresses addresses, InstantSource clock) {
        this.newsroom = newsroom;
        this.addresses = addresses;
        this.clock = clock;
        this.start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        this.current = new AtomicReference<>(print(false, start));
    }

    URI announcedFeed() {
        return base().resolve(newsroom.announcedFeedPath());
    }

    /** What a visitor gets now. */
    Edition edition() {
        if (!current.get().edited() && !clock.instant().isBefore(start.plus(DemoOutlets.EDIT_AFTER))) {
            later();
        }
        return current.get();
    }

    void later() {
        var first = current.get();
        if (!first.edited()) {
            current.compareAndSet(first, print(true, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        }
    }

    private URI base() {
        return addresses.of(newsroom.folder());
    }

    private Edition print(boolean edited, Instant now) {
        var articles = newsroom.drafts().stream()
                .map(draft -> values(draft, edited, now))
                .toList();
        var documents = new HashMap<String, Document>();
        var page = newsroom.template("page.html");
        for (int i = 0; i < articles.size(); i++) {
            var draft = newsroom.drafts().get(i);
            var changed = Instant.parse(articles.get(i).get("updated"));
            int status = draft.status(edited);
            String text =
                    status == OK ? page.fill(articles.get(i)) : newsroom.about().need("gone");
            documents.put(draft.path(), Document.text(status, "text/html", text, changed));
        }
        var newest = articles.stream()
                .map(article -> Instant.parse(article.get("updated")))
                .max(Instant::compareTo)
                .orElse(start);
        addFront(documents, articles, newest);
        return new Edition(documents, edited);
    }

    private void addFront(Map<String, Document> documents, List<Map<String, String>> articles, Instant newest) {
        var whole = new HashMap<>(outletValues());
        whole.put("items", each("feed-item.xml", articles));
        whole.put("links", each("home-item.html", articles));
        whole.putAll(Stamps.of(newest, newsroom.zone(), newsroom.locale()).named("newest-"));
        String feed = newsroom.template("feed.xml").fill(whole);
        documents.put(newsroom.feedPath(), Document.text(OK, newsroom.about().need("feed-type"), feed, newest));
        documents.put(
                "/",
                Document.text(OK, "text/html", newsroom.template("home.html").fill(whole), newest));
        String robots = newsroom.template("robots.txt").fill(whole);
        documents.put("/robots.txt", Document.text(OK, "text/plain", robots, start));
        Optional.ofNullable(newsroom.about().head().get("files")).ifPresent(file -> {
            String drawing = Resource.text(newsroom.folder() + file.substring(file.lastIndexOf('/')));
            documents.put(file, Document.text(OK, "image/svg+xml", drawing, start));
        });
        if (!newsroom.announcedFeedPath().equals(newsroom.feedPath())) {
            documents.put(newsroom.announcedFeedPath(), Document.moved(newsroom.feedPath(), start));
        }
    }

    private String each(String template, List<Map<String, String>> articles) {
        var item = newsroom.template(template);
        var all = new ArrayList<String>();
        articles.forEach(article -> all.add(item.fill(article)));
        return String.join("", all);
    }

    private Map<String, String> outletValues() {
        var values = new HashMap<>(addresses.values());
        values.put("base", base().toString());
        values.put("outlet", newsroom.about().need("name"));
        values.put("announced", newsroom.announcedFeedPath());
        return values;
    }

    /** All that templates may say of an article; its texts are filled first, so they may name dates and outlets. */
    private Map<String, String> values(Draft draft, boolean edited, Instant now) {
        var sheet = draft.sheet(edited);
        var published = start.minus(draft.ago());
        var updated = edited && draft.later().isPresent() ? now : published;
        var values = new HashMap<>(outletValues());
        values.putAll(Stamps.of(published, newsroom.zone(), newsroom.locale()).named(""));
        values.put("updated", updated.toString());
        List.of("author", "agency", "picture", "alt", "caption", "summary", "content", "standfirst", "section")
                .forEach(name -> values.put(name, ""));
        values.put("lang", newsroom.about().need("lang"));
        values.put("dir", "ltr");
        values.put("name", draft.name());
        sheet.head().forEach((name, value) -> values.put(name, fillText(value, values)));
        values.put("body", new Template(sheet.body()).fill(values));
        return values;
    }

    private static String fillText(String text, Map<String, String> values) {
        return text.contains("${") ? new Template(text).fill(values).strip() : text;
    }
}
