package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dateline.model.Headers;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile documents cost what their length costs. Time is the thread's own, so that a busy machine changes nothing. */
class BoundsTest {

    private static final int MANY = 10_000;
    private static final long MOST_NANOS_PER_BYTE = 25_000;
    private static final long MOST_ALLOCATED_PER_BYTE = 1_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final com.sun.management.ThreadMXBean MEMORY = (com.sun.management.ThreadMXBean) THREADS;

    private static FeedAnswer timely(String document) {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        long before = MEMORY.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        FeedAnswer answer = new FeedReader().read(body, Headers.none(), Reading.AT);
        long allocated = MEMORY.getCurrentThreadAllocatedBytes() - before;
        long nanos = THREADS.getCurrentThreadCpuTime() - start;
        assertThat(nanos).as("%d bytes", body.length).isLessThan(1_000_000_000L + body.length * MOST_NANOS_PER_BYTE);
        assertThat(allocated)
                .as("%d bytes", body.length)
                .isLessThan(50_000_000L + body.length * MOST_ALLOCATED_PER_BYTE);
        return answer;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "</a>",
                "<title>",
                "<item>",
                "<item><title>",
                "<item><description><b>",
                "<entry><content type='html'>",
                "<a ",
                "<a b=\"",
                "<a b='x",
                "<a b=c d=\">\" ",
                "<a =\"  ",
                "<!--",
                "<![CDATA[",
                "<!",
                "<?",
                "<!DOCTYPE [",
                "]]>",
                "&",
                "&amp;",
                "&#",
                "&lt;!--",
                "<",
                "\"",
                "\u0085",
                "<rss>",
                "<channel>",
                "<item/>",
                "<source>",
                "<author><name>",
                "<media:group><media:content>",
                "<x xmlns:a='b'>",
                "<x xml:base='../a/'>",
                "<item><category>a</category>",
                "<enclosure url='a'/>",
                "[CDATA[",
                "-[CDATA[",
            })
    void repeatedWithoutEnd(String piece) {
        String many = piece.repeat(MANY);
        timely(many);
        timely(Reading.rss(many));
        timely(Reading.rss("<item>" + many + "</item>"));
        timely(Reading.rss("<item><title>" + many + "</title></item>"));
        timely(Reading.rss("<item><description><![CDATA[" + many + "]]></description></item>"));
        timely(Reading.rss("<item><description>" + Escapes.text(many) + "</description></item>"));
    }

    @Test
    void aHundredThousandDeep() {
        int depth = 100_000;
        FeedAnswer answer = timely(Reading.rss("<deep>".repeat(depth) + "</deep>".repeat(depth)
                + "<item><title>One</title><description>" + "<div>".repeat(depth) + "x" + "</div>".repeat(depth)
                + "</description></item>"));
        assertThat(((FeedAnswer.Read) answer).entries())
                .extracting(Entry::title)
                .containsExactly("One");
        timely("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"x\":" + "[".repeat(depth) + "}]}");
    }

    @Test
    void aMillionEntries() {
        FeedAnswer answer = timely(Reading.rss("<item><title>a</title><guid>b</guid></item>".repeat(1_000_000)));
        assertThat(((FeedAnswer.Read) answer).entries()).hasSize(FeedReader.MAX_ENTRIES);
        assertThat(((FeedAnswer.Read) answer).flaws()).anyMatch(flaw -> flaw.contains("more than"));
    }

    @Test
    void entitiesAreNotMultiplied() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        FeedAnswer.Read read = (FeedAnswer.Read) timely(bomb + "]>" + Reading.rss("<item><title>&a39;</title></item>"));
        assertThat(read.entries().getFirst().title()).hasSizeLessThan(10);
    }

    @Test
    void anyBytesAreAnswered() {
        Random random = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            byte[] body = new byte[random.nextInt(200)];
            random.nextBytes(body);
            assertThatCode(() -> new FeedReader().read(body, Headers.none(), Reading.AT))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void brokenFeedsAreAnswered(long seed) {
        Random random = new Random(seed);
        byte[] whole = (Reading.rss(
                                "<item><title>a &amp; b</title><link>https://x.example/</link><pubDate>Mon, 23 Nov 2026 08:00:00 GMT"
                                        + "</pubDate><description><![CDATA[<p>x <b>y</b> é</p>]]></description></item>"
                                                .repeat(2))
                        + Reading.atom("<entry><content type='xhtml'><div>x</div></content></entry>"))
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1_000; i++) {
            byte[] body = whole.clone();
            for (int n = random.nextInt(8); n >= 0; n--) {
                body[random.nextInt(body.length)] = (byte) "<>&;'\"/=![]- x\0\u00ff".charAt(random.nextInt(16));
            }
            byte[] cut = Arrays.copyOf(body, random.nextInt(body.length));
            assertThatCode(() -> NeutralModel.write(new FeedReader().read(body, Headers.none(), Reading.AT)))
                    .doesNotThrowAnyException();
            assertThatCode(() -> NeutralModel.write(new FeedReader().read(cut, Headers.none(), Reading.AT)))
                    .doesNotThrowAnyException();
        }
    }
}
