package dateline.feed;

import dateline.model.Found;
import dateline.model.Header;
import dateline.model.Headers;
import dateline.model.Moment;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * Reads WordPress exports (WXR 1.0 to 1.2: RSS 2.0 with the namespace {@code wordpress.org/export}) piece by piece; see
 * {@link WxrCutter}. Never throws; no entity is expanded; what is broken is read as far as it goes.
 */
public final class Wxr {

    private static final int MAX_HEAD_ELEMENTS = 500_000;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String DEFAULT_ROOT = "<rss version=\"2.0\">";

    private Wxr() {}

    /** Whether a file that begins so is a WordPress export. */
    public static boolean is(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return text.contains("wordpress.org/export/") && text.contains("<rss");
    }

    /** What stands before the first item. */
    public static WxrSite site(WxrPiece.Head head) {
        Decoded decoded = Decoder.decode(head.bytes(), Headers.none());
        String text = decoded.text();
        Origin origin = Origin.of(Headers.none(), URI.create("about:blank"), decoded.encoding());
        Feed feed = XmlFeed.read(text, origin, new ArrayList<>())
                .map(FeedAnswer.Read::feed)
                .orElseGet(() -> XmlFeed.read(DEFAULT_ROOT + "</rss>", origin, new ArrayList<>())
                        .orElseThrow()
                        .feed());
        Optional<Tag> root = Roots.find(text);
        String tag = root.map(each -> text.substring(each.nameFrom() - 1, each.after()))
                .orElse(DEFAULT_ROOT);
        Map<String, String> authors = new HashMap<>();
        String version = walk(text, tag, authors);
        return new WxrSite(feed, version, authors, decoded.encoding(), tag);
    }

    /** Gives the version. */
    private static String walk(String text, String root, Map<String, String> authors) {
        Document document = Document.of(text);
        Scope scope = scope(root, "");
        String version = "";
        int at = 0;
        for (int n = 0; n < MAX_HEAD_ELEMENTS; n++) {
            int lt = Markup.nextTag(text, at, text.length());
            if (lt < 0) {
                break;
            }
            Tag tag = Tag.at(text, lt, text.length());
            at = tag.after();
            String key = tag.isEnd() ? "" : scope.namespaces().key(tag.name());
            if (key.equals("wp:author")) {
                author(element(document, scope, tag), authors);
            } else if (key.equals("wp:wxr_version")) {
                version = element(document, scope, tag).text();
            }
        }
        return version;
    }

    private static Element element(Document document, Scope scope, Tag tag) {
        return Markup.element(
                document,
                scope,
                tag,
                Markup.window(document, tag, document.source().length()));
    }

    private static Scope scope(String root, String base) {
        Tag tag = Tag.at(root, 0, root.length());
        return new Scope(Namespaces.none(), base, "").inside(tag.attributes());
    }

    /** A login is a key and no name: who has no name to be shown stays unknown. */
    private static void author(Element author, Map<String, String> authors) {
        Elements parts = author.children();
        String login = parts.text("wp:author_login");
        String shown = plain(parts.text("wp:author_display_name"));
        String full = plain(parts.text("wp:author_first_name") + " " + parts.text("wp:author_last_name"));
        String name = shown.isEmpty() || shown.equals(login) ? full : shown;
        if (!login.isEmpty() && !name.isEmpty()) {
            authors.putIfAbsent(login, name);
        }
    }

    private static String plain(String written) {
        return Texts.guess(written, "", false).plain();
    }

    /**
     * One item.
     *
     * @param pictures the address of a picture by its id, for galleries and the picture above a post; empty where unknown
     */
    public static Optional<WxrPost> post(WxrPiece.Item item, WxrSite site, LongFunction<Optional<URI>> pictures) {
        Headers charset = new Headers(List.of(new Header("Content-Type", "text/xml; charset=" + site.encoding())));
        String text = site.root() + Decoder.decode(item.bytes(), charset).text();
        Document document = Document.of(text);
        Scope scope = scope(site.root(), site.feed().address());
        return Markup.children(document, scope, site.root().length(), text.length()).stream()
                .filter(element -> element.key().equals("item"))
                .findFirst()
                .map(element -> post(element, site, pictures));
    }

    private static WxrPost post(Element item, WxrSite site, LongFunction<Optional<URI>> pictures) {
        Elements parts = item.children();
        Entry entry =
                new EntryMapper(item, new Dialect(false, "rss20"), site.feed().address(), "").entry();
        OptionalLong picture = thumbnail(parts);
        return new WxrPost(
                number(parts.text("wp:post_id")),
                parts.text("wp:post_type"),
                parts.text("wp:status"),
                !parts.text("wp:post_password").isEmpty(),
                parts.text("wp:post_name"),
                entry(entry, parts, site, picture, pictures),
                section(parts),
                Addresses.web(Addresses.tidy(parts.text("wp:attachment_url"))),
                picture);
    }

    private static Entry entry(
            Entry as, Elements parts, WxrSite site, OptionalLong picture, LongFunction<Optional<URI>> pictures) {
        Found<Moment> published =
                date(parts, "wp:post_date_gmt", "wp:post_date").or(as::published);
        Found<Moment> updated = date(parts, "wp:post_modified_gmt", "wp:post_modified");
        Optional<URI> above = picture.isPresent() ? pictures.apply(picture.getAsLong()) : Optional.empty();
        return new Entry(
                "id:" + parts.text("wp:post_id"),
                as.id(),
                as.heading(),
                as.link(),
                as.address(),
                as.links(),
                Optional.empty(),
                content(parts, as.address(), pictures),
                authors(parts, site),
                List.of(),
                Optional.empty(),
                isBeforeTime(published) ? Found.missing() : published,
                updated.get().equals(published.get()) ? Found.missing() : updated,
                Found.missing(),
                as.dates(),
                as.language(),
                categories(parts),
                above.map(at -> List.of(new Enclosure(at.toString(), "image/*", "")))
                        .orElse(List.of()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                as.comments(),
                as.where(),
                as.cut());
    }

    private static List<Content> content(Elements parts, String base, LongFunction<Optional<URI>> pictures) {
        String raw = parts.first("content:encoded").map(Wxr::raw).orElse("");
        String written =
                raw.isBlank() ? parts.first("excerpt:encoded").map(Wxr::raw).orElse("") : raw;
        String html = Sanitizer.clean(PostText.html(written, pictures), base, Sanitizer.Syntax.HTML);
        return List.of(new Content(new FeedText(FeedText.Kind.HTML, html.strip(), "", base), "", ""));
    }

    private static String raw(Element element) {
        String source = element.document().source();
        return element.hasTags()
                ? XmlText.withTags(source, element.from(), element.to())
                : XmlText.of(source, element.from(), element.to());
    }

    private static List<Contact> authors(Elements parts, WxrSite site) {
        String login = parts.text("dc:creator");
        return Optional.ofNullable(site.authors().get(login))
                .map(name -> List.of(new Contact(name, "", "", name)))
                .orElse(List.of());
    }

    /** Without the category that WordPress gives to what has none. */
    private static List<Category> categories(Elements parts) {
        Map<String, Category> found = new LinkedHashMap<>();
        for (Element element : parts.all("category")) {
            String label = plain(element.text());
            String domain = element.attribute("domain");
            boolean own = domain.equals("category") || domain.equals("post_tag") || domain.isEmpty();
            if (own && !label.isEmpty() && !element.attribute("nicename").equals("uncategorized")) {
                found.putIfAbsent(Names.lower(label), new Category(label, domain, ""));
            }
        }
        return List.copyOf(found.values());
    }

    private static Optional<String> section(Elements parts) {
        return categories(parts).stream()
                .filter(category -> category.scheme().equals("category"))
                .map(Category::term)
                .findFirst();
    }

    private static OptionalLong thumbnail(Elements parts) {
        for (Element meta : parts.all("wp:postmeta")) {
            Elements pair = meta.children();
            if (pair.text("wp:meta_key").equals("_thumbnail_id")) {
                return number(pair.text("wp:meta_value"));
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalLong number(String written) {
        boolean digits =
                !written.isEmpty() && written.length() <= 18 && written.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalLong.of(Long.parseLong(written)) : OptionalLong.empty();
    }

    /** WordPress gives what has no date the year nought, which the pubDate turns into some date of its own. */
    private static boolean isBeforeTime(Found<Moment> date) {
        return date.get().filter(moment -> moment.day().getYear() < 1970).isPresent();
    }

    /**
     * The moment in the publisher's own offset, which both times together tell. Without the one in GMT the day alone is
     * known.
     */
    private static Found<Moment> date(Elements parts, String gmt, String local) {
        Optional<LocalDateTime> universal = time(parts.text(gmt));
        Optional<LocalDateTime> own = time(parts.text(local));
        if (universal.isPresent()) {
            ZoneOffset offset = own.flatMap(at -> offset(universal.get(), at)).orElse(ZoneOffset.UTC);
            OffsetDateTime at = universal.get().atOffset(ZoneOffset.UTC).withOffsetSameInstant(offset);
            return Found.known(new Moment.Exact(at), "wxr:" + gmt.substring(3));
        }
        return Found.of(own.map(at -> new Moment.Day(at.toLocalDate())), "wxr:" + local.substring(3));
    }

    /** Empty where the difference is none that a zone has. */
    private static Optional<ZoneOffset> offset(LocalDateTime universal, LocalDateTime own) {
        Duration ahead = Duration.between(universal, own);
        boolean zone = ahead.toSeconds() % 900 == 0 && ahead.abs().compareTo(Duration.ofHours(14)) <= 0;
        return zone ? Optional.of(ZoneOffset.ofTotalSeconds((int) ahead.toSeconds())) : Optional.empty();
    }

    private static Optional<LocalDateTime> time(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written, DATE)).filter(at -> at.getYear() >= 1970);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
