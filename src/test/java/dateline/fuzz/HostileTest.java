package dateline.fuzz;

import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Documents that are made to cost more than their length: no target takes a second of CPU for one. */
class HostileTest {

    private static final int MARKUP = 100_000;
    private static final int TEXT = 20_000;
    private static final int ADDRESS = 8_000;
    private static final int LINK = 4_000;

    /** Misnested and unclosed tags, formatting that parsers repeat, quotes that never end. */
    private static final List<String> SOUP = List.of(
            "<b><i></b></i>",
            "<a href=x><p>",
            "<p><a><b><i><u>",
            "<table><tr><td><p>",
            "<table><b>x",
            "<ul><li><a>",
            "<div><span>x",
            "<font><font><nobr>",
            "<svg><p><math>",
            "<select><option>",
            "<template><tr>",
            "</p></br><hr>",
            "<a b='c' d=\"e\" ",
            "<a\0b<!--x--!>",
            "&amp;&lt;&#38;&notit;",
            "<![CDATA[x]]<",
            "<script>x</scrip",
            "<style>a{b:c",
            "<p>1. May 2026, By Ann Smith, ",
            "<time>2026-11-23</time>",
            "<item><title>x</title><link>y",
            "<entry><id>x</id><content type='html'>&lt;b&gt;",
            "<outline text='a'>");

    private static final List<String> WORDS = List.of(
            "(",
            "【",
            "LONDON, ",
            "By Ann Smith, ",
            "a* ",
            "-a OR ",
            "\"a",
            "User-agent: *\nDisallow: /*a*",
            "/../",
            "%25",
            "a=b&",
            "x.y:",
            "[::",
            "@",
            "é",
            "林",
            "\u0301",
            "\ud83d\ude00",
            "\r\n",
            "WARC/1.0\r\n");

    @TestFactory
    Stream<DynamicTest> noneTakesASecond() {
        return Target.all().stream().flatMap(HostileTest::tests);
    }

    private static Stream<DynamicTest> tests(Target target) {
        boolean markup = List.of("feeds", "pages", "opml").contains(target.name());
        int size = Map.of("heads", TEXT, "robots", TEXT, "warc", TEXT, "links", LINK)
                .getOrDefault(target.name(), ADDRESS);
        List<String> pieces = markup ? SOUP : WORDS;
        return pieces.stream()
                .map(piece -> DynamicTest.dynamicTest(
                        target.name() + " " + piece, () -> run(target, piece, markup ? MARKUP : size)));
    }

    private static void run(Target target, String piece, int size) throws Throwable {
        byte[] whole = piece.repeat(size / piece.length()).getBytes(StandardCharsets.UTF_8);
        byte[] framed = framed(target.name(), whole);
        for (byte[] document : List.of(whole, framed)) {
            try {
                target.method().invoke(null, (Object) document);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    private static byte[] framed(String target, byte[] inside) {
        String start = switch (target) {
            case "feeds" -> "<rss version=\"2.0\"><channel><title>x</title><item><description><![CDATA[";
            case "pages" -> "<!doctype html><html><body><article><h1>x</h1><p>Some words of the text.</p>";
            case "opml" -> "<opml><body>";
            case "robots" -> "/a/b/c\nUser-agent: *\nDisallow: ";
            case "warc" -> "WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 100\r\n\r\nHTTP/1.1 200 OK\r\n";
            case "addresses" -> "https://outlet.example/a/b?c\n";
            default -> "https://outlet.example/";
        };
        byte[] before = start.getBytes(StandardCharsets.UTF_8);
        byte[] framed = Arrays.copyOf(before, before.length + inside.length);
        System.arraycopy(inside, 0, framed, before.length, inside.length);
        return framed;
    }
}
