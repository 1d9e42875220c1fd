package dateline.pipeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Feeds and pages of invented outlets, as text. */
public final class Wording {

    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** One entry; empty parts are left out. */
    public record Item(String title, String link, String guid, String body, String date) {

        public static Item of(String title, Object link, String body) {
            return new Item(title, link.toString(), "", body, "");
        }

        public Item guid(String other) {
            return new Item(title, link, other, body, date);
        }

        public Item at(Instant published) {
            return new Item(title, link, guid, body, RFC_822.format(published));
        }

        String xml() {
            return "<item>" + tag("title", title) + tag("link", link)
                    + (guid.isEmpty() ? "" : "<guid isPermaLink=\"false\">" + guid + "</guid>")
                    + tag("pubDate", date) + tag("description", body) + "</item>\n";
        }

        private static String tag(String name, String text) {
            return text.isEmpty() ? "" : "<" + name + "><![CDATA[" + text + "]]></" + name + ">";
        }
    }

    private Wording() {}

    public static String rss(String title, List<Item> items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>" + title
                + "</title><link>http://outlet.invalid/</link><language>en</language>\n"
                + items.stream().map(Item::xml).collect(Collectors.joining()) + "</channel></rss>\n";
    }

    public static String rss(String title, Item... items) {
        return rss(title, List.of(items));
    }

    /** Long enough that no page is wanted for it. */
    public static String whole(String about) {
        return paragraphs(about, 6);
    }

    public static String paragraphs(String about, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<p>The " + about + " was the talk of the harbour on day " + (i + 1)
                        + ", when the ferry crews met the council at the old customs house and agreed that the"
                        + " timetable would stay as it is until the bridge is open again, whatever it costs.</p>")
                .collect(Collectors.joining("\n"));
    }

    /** A page as outlets make them. */
    public static String page(String headline, String author, String about) {
        return "<!doctype html><html lang=\"en\"><head><title>" + headline + " - Harbour News</title>"
                + "<meta name=\"author\" content=\"" + author + "\">"
                + "<meta property=\"og:type\" content=\"article\">"
                + "<meta property=\"article:published_time\" content=\"2026-03-01T07:30:00Z\"></head><body>"
                + "<nav><a href=\"/\">Home</a> <a href=\"/sport\">Sport</a></nav>"
                + "<article><h1>" + headline + "</h1>\n" + whole(about) + "</article>"
                + "<footer>Harbour News, Quay 1</footer></body></html>";
    }
}
