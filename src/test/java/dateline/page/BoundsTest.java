package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dateline.model.Headers;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("No page costs much")
class BoundsTest {

    private static final URI ADDRESS = URI.create("https://outlet.example/2026/a");

    /** CPU milliseconds on a cold virtual machine; a warm one takes a quarter. */
    private static final long MAX_MILLIS = 3000;

    static Stream<Arguments> monsters() {
        String p = "<p>Some plain words that make a paragraph of the article, and then some more of them.</p>";
        return Stream.of(
                Arguments.of("100,000-deep divs", "<div>".repeat(100_000) + "deep"),
                Arguments.of("100,000-deep inline marks", "<b><i>".repeat(50_000) + "deep"),
                Arguments.of("100,000-deep quotations", "<blockquote>".repeat(100_000) + p),
                Arguments.of("100,000-deep lists", "<ul><li>".repeat(50_000) + p),
                Arguments.of("deep tables", "<table><tr><td>".repeat(30_000) + p),
                Arguments.of("50 MB of tags", "<br>".repeat(12_500_000)),
                Arguments.of("50 MB of open paragraphs", "<p>".repeat(16_000_000)),
                Arguments.of("a million links", "<a href=/x>y</a> ".repeat(1_000_000)),
                Arguments.of("a million links in one paragraph", "<p>" + "<a href=/x>word</a>, ".repeat(1_000_000)),
                Arguments.of("an endless attribute", "<div class=\"" + "a b ".repeat(2_000_000) + "\">" + p),
                Arguments.of("an endless word", "<p>" + "x".repeat(8_000_000)),
                Arguments.of("deep JSON", "<script type='application/ld+json'>" + "[{\"a\":".repeat(200_000)),
                Arguments.of(
                        "JSON quotation marks", "<script type='application/ld+json'>{\"a\":\"" + "\" ".repeat(700_000)),
                Arguments.of("open comments", "<!--".repeat(500_000)),
                Arguments.of("unclosed tags", "<a ".repeat(1_000_000)),
                Arguments.of("unclosed references", "&".repeat(4_000_000)),
                Arguments.of("many headings", "<h1>One of a great many headings</h1>".repeat(50_000)),
                Arguments.of("many bylines", "<span class=author>By Ann Example</span>".repeat(50_000)),
                Arguments.of("many dates", "<time>31.12.2025</time> ".repeat(50_000)),
                Arguments.of("breaks and dots", "<p>" + "a.<br><br>".repeat(40_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("monsters")
    void endsSoon(String name, String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        long start = cpuMillis();
        PageAnswer answer = new PageReader().read(bytes, Headers.none(), ADDRESS);
        assertThat(answer).as(name).isNotNull();
        assertThat(cpuMillis() - start).as("milliseconds for %s", name).isLessThan(MAX_MILLIS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("monsters")
    void endsSoonAsFragment(String name, String html) {
        long start = cpuMillis();
        assertThat(Blocks.read(html, ADDRESS)).as(name).isNotNull();
        assertThat(cpuMillis() - start).as("milliseconds for %s", name).isLessThan(MAX_MILLIS);
    }

    @Test
    void bytesOfAnyKindGiveAnAnswer() {
        Random random = new Random(20261123);
        PageReader reader = new PageReader();
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(3000)];
            random.nextBytes(bytes);
            assertThatCode(() -> reader.read(bytes, Headers.none(), ADDRESS)).doesNotThrowAnyException();
        }
    }

    @Test
    void brokenPagesGiveAnAnswer() {
        Random random = new Random(7);
        PageReader reader = new PageReader();
        byte[] page = Fixtures.bytes("article.html");
        for (int i = 0; i < 400; i++) {
            byte[] broken = page.clone();
            for (int k = 0; k < 1 + i / 20; k++) {
                broken[random.nextInt(broken.length)] = (byte) "<>\"'&/={}[]\\ \0".charAt(random.nextInt(14));
            }
            byte[] cut = java.util.Arrays.copyOf(broken, random.nextInt(broken.length + 1));
            assertThatCode(() -> reader.read(cut, Headers.none(), ADDRESS)).doesNotThrowAnyException();
        }
    }

    private static long cpuMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }
}
