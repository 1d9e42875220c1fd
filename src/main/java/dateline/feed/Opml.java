package dateline.feed;

import dateline.model.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists of feeds as OPML 1.0 and 2.0, in and out. Never throws; what is broken is read as far as it goes. */
public final class Opml {

    /** Lines in one list, folders included. */
    public static final int MAX_OUTLINES = 50_000;

    /** Folders inside of each other; what lies deeper is read as if it lay here. */
    public static final int MAX_DEPTH = 50;

    private Opml() {}

    /** The outlines of the list's body; empty when the bytes are no OPML. */
    public static List<Outline> read(byte[] opml) {
        String source = Decoder.decode(opml, Headers.none()).text();
        Deque<Folder> open = new ArrayDeque<>();
        Folder top = new Folder(new Outline("", Optional.empty(), Optional.empty(), List.of()));
        open.push(top);
        int at = 0;
        for (int n = 0; n < MAX_OUTLINES; ) {
            int lt = Markup.nextTag(source, at, source.length());
            if (lt < 0) {
                break;
            }
            Tag tag = Tag.at(source, lt, source.length());
            if (tag.name().equalsIgnoreCase("outline")) {
                step(tag, open);
                n++;
            }
            at = tag.after();
        }
        while (open.size() > 1) {
            close(open);
        }
        return top.done().inner();
    }

    /** All feeds of a list with the folders above them, outermost first; a feed that stands twice counts once. */
    public static Map<URI, List<String>> feeds(List<Outline> outlines) {
        Map<URI, List<String>> feeds = new LinkedHashMap<>();
        collect(outlines, List.of(), feeds);
        return feeds;
    }

    private static void collect(List<Outline> outlines, List<String> folders, Map<URI, List<String>> feeds) {
        for (Outline outline : outlines) {
            outline.feed().ifPresent(feed -> feeds.putIfAbsent(feed, folders));
            List<String> deeper = new ArrayList<>(folders);
            deeper.add(outline.title());
            collect(outline.inner(), List.copyOf(deeper), feeds);
        }
    }

    /** OPML 2.0 in UTF-8. */
    public static byte[] write(String title, List<Outline> outlines) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n");
        out.append("  <head><title>");
        Escapes.text(XmlText.clean(title), out);
        out.append("</title></head>\n  <body>\n");
        write(outlines, 2, out);
        return out.append("  </body>\n</opml>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(List<Outline> outlines, int depth, StringBuilder out) {
        for (Outline outline : outlines) {
            out.append("  ".repeat(depth)).append("<outline");
            attribute("text", outline.title(), out);
            outline.feed().ifPresent(feed -> attribute("type", "rss", out));
            outline.feed().ifPresent(feed -> attribute("xmlUrl", feed.toString(), out));
            outline.home().ifPresent(home -> attribute("htmlUrl", home.toString(), out));
            out.append(outline.inner().isEmpty() ? "/>\n" : ">\n");
            if (!outline.inner().isEmpty()) {
                write(outline.inner(), Math.min(depth + 1, MAX_DEPTH), out);
                out.append("  ".repeat(depth)).append("</outline>\n");
            }
        }
    }

    private static void attribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"");
        Escapes.attribute(XmlText.clean(value), out);
        out.append('"');
    }

    private static void step(Tag tag, Deque<Folder> open) {
        if (tag.isEnd()) {
            if (open.size() > 1) {
                close(open);
            }
            return;
        }
        open.push(new Folder(outline(tag.attributes())));
        if (tag.isEmpty() || open.size() > MAX_DEPTH) {
            close(open);
        }
    }

    private static void close(Deque<Folder> open) {
        Outline done = open.pop().done();
        open.element().inner().add(done);
    }

    private static Outline outline(Attributes attributes) {
        String text = attributes.value("text");
        String title = text.isEmpty() ? attributes.value("title") : text;
        String feed = withScheme(attributes.value("xmlUrl"));
        return new Outline(
                PlainText.fold(title),
                Addresses.web(Addresses.tidy(feed)),
                Addresses.web(Addresses.tidy(attributes.value("htmlUrl"))),
                List.of());
    }

    /** {@code feed://host/} and {@code feed:https://host/} were written for feed readers to answer to. */
    private static String withScheme(String url) {
        if (url.startsWith("feed://")) {
            return "http://" + url.substring("feed://".length());
        }
        return url.startsWith("feed:") ? url.substring("feed:".length()) : url;
    }

    /** An outline whose end has not been met. */
    private record Folder(Outline outline, List<Outline> inner) {

        Folder(Outline outline) {
            this(outline, new ArrayList<>());
        }

        Outline done() {
            return new Outline(outline.title(), outline.feed(), outline.home(), inner);
        }
    }
}
