package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Short ways to read a document in tests. */
final class Reading {

    static final URI AT = URI.create("https://news.example/feed.xml");

    private Reading() {}

    static FeedAnswer answer(String document) {
        return new FeedReader().read(document.getBytes(StandardCharsets.UTF_8), Headers.none(), AT);
    }

    static FeedAnswer.Read read(String document) {
        return read(document.getBytes(StandardCharsets.UTF_8), "application/xml");
    }

    static FeedAnswer.Read read(byte[] body, String contentType) {
        FeedAnswer answer = new FeedReader().read(body, Headers.of(Map.of("content-type", contentType)), AT);
        assertThat(answer).isInstanceOf(FeedAnswer.Read.class);
        return (FeedAnswer.Read) answer;
    }

    /** An RSS document whose channel holds this. */
    static String rss(String inside) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour Herald</title>"
                + "<link>https://news.example/</link>" + inside + "</channel></rss>";
    }

    /** The only entry of an RSS document whose item holds this. */
    static Entry item(String inside) {
        return read(rss("<item>" + inside + "</item>")).entries().getFirst();
    }

    /** An Atom document that holds this. */
    static String atom(String inside) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Hill Gazette</title>" + inside + "</feed>";
    }

    static Entry entry(String inside) {
        return read(atom("<entry>" + inside + "</entry>")).entries().getFirst();
    }

    /** What becomes of HTML in a description. */
    static String cleaned(String html) {
        Entry entry =
                item("<link>https://news.example/a/1.html</link><description>" + Escapes.text(html) + "</description>");
        return entry.summary().orElseThrow().value();
    }
}
