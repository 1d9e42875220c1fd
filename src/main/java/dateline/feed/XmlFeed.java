package dateline.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Goes through an XML document once and sorts it into what the feed says and its entries. */
final class XmlFeed {

    private static final int MAX_FEED_ELEMENTS = 2_000;
    private static final int MAX_NESTED = 16;

    private final Document document;
    private final String source;
    private final Tag root;
    private final Dialect dialect;
    private final Scope outer;
    private final List<Element> about = new ArrayList<>();
    private final List<Element> items = new ArrayList<>();
    private final List<Scope> channels = new ArrayList<>();
    private final List<String> flaws;

    private XmlFeed(Document document, Tag root, Scope outer, List<String> flaws) {
        this.document = document;
        this.source = document.source();
        this.root = root;
        this.outer = outer;
        this.dialect = Roots.dialect(root);
        this.flaws = flaws;
    }

    /** Empty when no feed's root stands in the text. */
    static Optional<FeedAnswer.Read> read(String text, Origin origin, List<String> flaws) {
        Document document = Document.of(text);
        Scope outer = new Scope(Namespaces.none(), origin.base(), "");
        return Roots.find(text).map(root -> new XmlFeed(document, root, outer, flaws).read(origin));
    }

    private FeedAnswer.Read read(Origin origin) {
        Scope scope = walk();
        Feed feed = new FeedMapper(
                        new Elements(about), scope, dialect, root.attributes().value("href"))
                .feed(origin.language());
        String site = scope.base().equals(origin.base()) && !dialect.atom() ? feed.address() : "";
        List<Entry> entries = new ArrayList<>(items.size());
        for (Element item : items) {
            entries.add(new EntryMapper(item, dialect, site, origin.base()).entry());
        }
        if (items.size() == FeedReader.MAX_ENTRIES) {
            flaws.add("more than " + FeedReader.MAX_ENTRIES + " entries; the rest was not read");
        }
        if (!entries.isEmpty() && entries.getLast().cut()) {
            flaws.add("the document ends inside an entry");
        }
        return new FeedAnswer.Read(feed, Keys.assign(entries, feed), dialect.version(), origin.encoding(), flaws);
    }

    /** Returns what is in force inside of the channel, or the root where there is none. */
    private Scope walk() {
        Deque<Scope> scopes = new ArrayDeque<>();
        scopes.push(outer.inside(root.attributes()));
        channels.add(scopes.element());
        if (root.isEmpty()) {
            return scopes.element();
        }
        int at = root.after();
        while (items.size() < FeedReader.MAX_ENTRIES && !document.budget().isSpent()) {
            int lt = Markup.nextTag(source, at, source.length());
            if (lt < 0) {
                break;
            }
            Tag tag = Tag.at(source, lt, source.length());
            if (tag.isEnd()) {
                if (isRootEnd(tag)) {
                    break;
                }
                leave(tag, scopes);
                at = tag.after();
            } else {
                at = enter(tag, scopes);
            }
        }
        return channels.getLast();
    }

    private boolean isRootEnd(Tag tag) {
        return root.isNamed(source, tag.nameFrom(), source.length()) && channels.size() <= 2;
    }

    private void leave(Tag tag, Deque<Scope> scopes) {
        if (scopes.size() > 1 && Roots.isContainer(scopes.element().namespaces().key(tag.name()))) {
            scopes.pop();
        }
    }

    private int enter(Tag tag, Deque<Scope> scopes) {
        Scope scope = scopes.element();
        String key = scope.inside(tag.attributes()).namespaces().key(tag.name());
        if (Roots.isContainer(key) && scopes.size() < MAX_NESTED) {
            if (!tag.isEmpty()) {
                scopes.push(scope.inside(tag.attributes()));
                channels.add(scopes.element());
            }
            return tag.after();
        }
        if (key.equals("item") || key.equals("entry")) {
            return item(tag, scope);
        }
        Markup.Window window = Markup.window(document, tag, source.length());
        if (about.size() < MAX_FEED_ELEMENTS) {
            about.add(Markup.element(document, scope, tag, window));
        }
        return window.after();
    }

    private int item(Tag tag, Scope scope) {
        Markup.Window window = Items.window(document, tag, root);
        items.add(Markup.element(document, scope, tag, window));
        return window.after();
    }
}
