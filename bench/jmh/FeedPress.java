package dateline.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes feeds in the shape of the load rig's: even ones RSS 2.0, odd ones Atom, 3 KB of HTML an entry. Same seed, same bytes. */
final class FeedPress {

    private static final int CONTENT_CHARS = 3_000;
    private static final int WORDS = 6_000;
    private static final int SENTENCES = 12_000;
    private static final String BASE = "http://127.0.0.1:8900";
    private static final String[] STARTS = {
        "b", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "st", "tr"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ou"};
    private static final Instant NEWEST = Instant.parse("2026-11-23T00:00:00Z");

    private final Random random = new Random(7);
    private final List<String> words = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    FeedPress() {
        for (int i = 0; i < WORDS; i++) {
            words.add(newWord());
        }
        for (int i = 0; i < SENTENCES; i++) {
            sentences.add(newSentence());
        }
    }

    List<byte[]> feeds(int count, int entries) {
        List<byte[]> feeds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            feeds.add((i % 2 == 0 ? rss(i, entries) : atom(i, entries)).getBytes(StandardCharsets.UTF_8));
        }
        return feeds;
    }

    private String rss(int feed, int entries) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Daily " + word() + " " + feed
                + "</title><link>" + BASE + "/site/" + feed + "/</link><description>Made RSS feed " + feed
                + "</description><language>en</language>\n");
        for (int n = entries - 1; n >= 0; n--) {
            out.append("<item><title>").append(escaped(title(feed, n))).append("</title><link>");
            out.append(link(feed, n))
                    .append("</link><guid isPermaLink=\"false\">urn:feed:")
                    .append(feed)
                    .append(':');
            out.append(n)
                    .append("</guid><pubDate>")
                    .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            when(feed, n).atOffset(ZoneOffset.UTC)));
            out.append("</pubDate><dc:creator>")
                    .append(person())
                    .append("</dc:creator><category>")
                    .append(word());
            out.append("</category><category>").append(word()).append("</category><description><![CDATA[<p>");
            out.append(teaser())
                    .append("</p>]]></description><content:encoded><![CDATA[")
                    .append(body(feed, n));
            out.append("]]></content:encoded></item>\n");
        }
        return out.append("</channel></rss>\n").toString();
    }

    private String atom(int feed, int entries) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Weekly " + word() + " " + feed
                + "</title><id>urn:feed:" + feed + "</id><link rel=\"alternate\" href=\"" + BASE + "/site/" + feed
                + "/\"/><updated>" + NEWEST + "</updated>\n");
        for (int n = entries - 1; n >= 0; n--) {
            out.append("<entry><title>").append(escaped(title(feed, n)));
            out.append("</title><link rel=\"alternate\" type=\"text/html\" href=\"")
                    .append(link(feed, n));
            out.append("\"/><id>urn:feed:").append(feed).append(':').append(n).append("</id><published>");
            out.append(when(feed, n)).append("</published><updated>").append(when(feed, n));
            out.append("</updated><author><name>").append(person()).append("</name></author><category term=\"");
            out.append(word()).append("\"/><summary>").append(escaped(teaser()));
            out.append("</summary><content type=\"html\">")
                    .append(escaped(body(feed, n)))
                    .append("</content></entry>\n");
        }
        return out.append("</feed>\n").toString();
    }

    private String body(int feed, int n) {
        StringBuilder out = new StringBuilder("<p><b>Northern Wire</b> — " + person() + " said: " + sentence()
                + "</p>\n<p><img src=\"" + BASE + "/img/" + feed + "-" + n
                + ".svg\" alt=\"photo\" width=\"480\" height=\"270\"/></p>");
        for (int k = 1; out.length() < CONTENT_CHARS; k++) {
            out.append('\n').append(piece(feed, n + k, k));
        }
        return out.toString();
    }

    private String piece(int feed, int to, int k) {
        String text = sentence() + " " + sentence() + " " + sentence();
        if (k % 5 == 2) {
            return "<blockquote><p>" + text + "</p></blockquote>";
        }
        if (k % 7 == 3) {
            return "<ul><li>" + sentence() + "</li><li>" + sentence() + "</li><li>" + sentence() + "</li></ul>";
        }
        return k % 4 == 1
                ? "<p>" + text + " <a href=\"" + link(feed, to % 50) + "\">" + word() + " " + word() + "</a> "
                        + sentence() + "</p>"
                : "<p>" + text + "</p>";
    }

    private String title(int feed, int n) {
        String sentence = sentence();
        return sentence.substring(0, Math.min(70, sentence.length() - 1)) + " uq" + feed + "x" + n + "z";
    }

    private String teaser() {
        String text = sentence() + " " + sentence();
        return text.substring(0, Math.min(220, text.length()));
    }

    private static String link(int feed, int n) {
        return BASE + "/page/" + feed + "/" + n + ".html";
    }

    private static Instant when(int feed, int n) {
        return NEWEST.minusSeconds((50 - n) * 5_400L + feed * 37L % 5_400);
    }

    private String person() {
        return capital(word()) + " " + capital(word());
    }

    private String sentence() {
        return sentences.get(random.nextInt(sentences.size()));
    }

    /** Some words are frequent, most are rare. */
    private String word() {
        return words.get((int) (words.size() * Math.pow(random.nextDouble(), 4)));
    }

    private String newWord() {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            out.append(STARTS[random.nextInt(STARTS.length)]).append(VOWELS[random.nextInt(VOWELS.length)]);
        }
        return out.toString();
    }

    private String newSentence() {
        StringBuilder out = new StringBuilder(capital(word()));
        for (int i = 7 + random.nextInt(17); i > 0; i--) {
            out.append(' ').append(word());
        }
        return out.append(random.nextInt(4) == 0 ? '?' : '.').toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
