package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>a<br/>b</p>                                  | <p>a<br>b</p>",
                "<P CLASS=x>a</P>                                | <p class=\"x\">a</p>",
                "<p>a<p>b                                        | <p>a</p><p>b</p>",
                "<ul><li>a<li>b</ul>                             | <ul><li>a</li><li>b</li></ul>",
                "<b><i>x</b>y</i>                                | <b><i>x</i></b>y",
                "a</b></p>b                                      | ab",
                "a &amp; b &lt;c&gt; &nbsp;&eacute;&#x41;        | a &amp; b &lt;c&gt; \u00a0éA",
                "a & b < c > d                                   | a &amp; b &lt; c &gt; d",
                "x <y and z                                      | x &lt;y and z",
                "a<b                                             | a",
                "<blink>a</blink><marquee>b</marquee>            | ab",
                "a<!-- <p> -->b<!-- x >c                         | abc",
                "a<!-- b                                         | a b",
                "a<? b                                           | a&lt;? b",
                "<!' x                                           | &lt;!' x",
                "a<script>b</script>c<style>d</style>e           | ace",
                "a<script>b                                      | a",
                "a<SCRIPT x='>'>b</SCRIPT  >c                    | ac",
                "<iframe src=x>a<b>b</b></iframe>                | a<b>b</b>",
                "<img src='p.png' onerror='x' width=9>           | <img src=\"https://news.example/a/p.png\" width=\"9\">",
                "<img alt='a<br>b' src=/p>                       | <img alt=\"a&lt;br&gt;b\" src=\"https://news.example/p\">",
                "<a href='../x?a=1&amp;b=2' onclick=y>z</a>      | <a href=\"https://news.example/x?a=1&amp;b=2\">z</a>",
                "<a href='mailto:a@b'>m</a>                      | <a href=\"mailto:a@b\">m</a>",
                "<a href=' java\tscript:x'>z</a>                 | <a>z</a>",
                "<a href='&#106;avascript&colon;x'>z</a>         | <a>z</a>",
                "<a href='data:text/html,x'>z</a>                | <a>z</a>",
                "<img src='data:text/html,x'>                    | <img>",
                "<form action='https://x.example/'>a<input></form> | <form>a<input></form>",
                "<span ping='https://x.example/' ping=''>a</span> | <span>a</span>",
                "<p style='color: red; position: fixed; background: url(x)'>a</p> | <p style=\"color: red;\">a</p>",
                "<p style='width: expression(1)'>a</p>           | <p>a</p>",
                "<p style='c\\6flor: red'>a</p>                  | <p>a</p>",
                "<svg><circle r='1'/><script>x</script><a href='javascript:x'>t</a></svg> | <svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"1\"></circle><a>t</a></svg>",
                "<svg><rect fill='url(https://x.example/#p)' width=2></svg> | <svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"2\"></rect></svg>",
                "<a href='https://x.example/?utm_source=a&b=1'>l</a> | <a href=\"https://x.example/?b=1\">l</a>",
                "<title>t</title><textarea><b>x                  | t<textarea><b>x</b></textarea>",
                "<img src=data:image/gif;base64,R0 data-src=p.jpg> | <img src=\"https://news.example/a/p.jpg\">",
                "<video poster=p.jpg src=v.mp4></video>          | <video poster=\"https://news.example/a/p.jpg\" src=\"https://news.example/a/v.mp4\"></video>",
                "<img src='https://x.example/p' width=1 height=1>a | a",
                "<img src='https://pixel.wp.com/b.gif?x'>a       | a",
                "<noscript><p title='</noscript><img src=x onerror=y>'>a</noscript> | <noscript><p title=\"&lt;/noscript&gt;&lt;img src=x onerror=y&gt;\">a</p></noscript>",
            })
    void whatComesOut(String html, String expected) {
        assertThat(Reading.cleaned(html)).isEqualTo(expected);
    }

    @Test
    void depthIsBounded() {
        String deep = Reading.cleaned("<div>".repeat(5_000) + "x");
        assertThat(deep).contains("x").hasSizeLessThan(Sanitizer.MAX_DEPTH * 11 + 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingDangerousComesOutOfTagSoup(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 700; i++) {
            String soup = soup(random);
            for (Sanitizer.Syntax syntax : Sanitizer.Syntax.values()) {
                String clean = Sanitizer.clean(soup, "https://news.example/a/1.html", syntax);
                assertHarmless(clean, soup);
                assertThat(Sanitizer.clean(clean, "", Sanitizer.Syntax.HTML))
                        .as(soup)
                        .isEqualTo(clean);
            }
        }
    }

    /** Two other parsers, one with scripting's raw noscript, must find nothing in it but what is allowed. */
    private static void assertHarmless(String clean, String soup) {
        Document scripted = Jsoup.parseBodyFragment(clean.replace("noscript", "noembed"));
        assertHarmless(Jsoup.parseBodyFragment(clean), soup);
        assertHarmless(scripted, soup);
        assertHarmless(Jsoup.parse(clean, "", Parser.xmlParser()), soup);
    }

    private static final Set<String> DANGEROUS = Set.of(
            "script",
            "style",
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "link",
            "meta",
            "base",
            "template",
            "foreignobject",
            "animate",
            "set",
            "use");

    private static void assertHarmless(Document document, String soup) {
        for (Element element : document.getAllElements()) {
            assertThat(DANGEROUS).as(soup).doesNotContain(element.normalName());
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                String value =
                        attribute.getValue().replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
                assertThat(name).as(soup).doesNotStartWith("on").isNotIn("srcdoc", "srcset", "xlink:href");
                assertThat(value).as(soup).doesNotStartWith("javascript:").doesNotStartWith("vbscript:");
                if (Set.of("action", "formaction", "ping", "background", "lowsrc", "dynsrc")
                        .contains(name)) {
                    assertThat(value).as(soup).isEmpty();
                }
                if (name.equals("style")) {
                    assertThat(value).as(soup).doesNotContain("url(", "expression", "@", "position", "\\");
                }
            }
        }
    }

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "</",
            "/>",
            "<!--",
            "-->",
            "<!",
            "<?",
            "<![CDATA[",
            "]]>",
            "<!–[CDATA[",
            "&",
            "&lt;",
            "&#60;",
            "&gt;",
            "&quot;",
            "&#x3c",
            "\"",
            "'",
            "=",
            " ",
            "\n",
            "\0",
            "\u0085",
            "x",
            "é",
            "p",
            "b",
            "a ",
            "img ",
            "svg",
            "math",
            "style",
            "script",
            "noscript",
            "textarea",
            "title",
            "select",
            "option",
            "table",
            "td",
            "iframe",
            "xmp",
            "plaintext",
            "form ",
            "input ",
            "mtext",
            "mglyph",
            "desc",
            "foreignObject",
            " href=",
            " src=",
            " style=",
            " onclick=",
            " onerror=",
            " xlink:href=",
            " action=",
            " ping=",
            " title=",
            "javascript:",
            "java&Tab;script:",
            "jav\tascript:alert(1)",
            "data:text/html,",
            "data:image/png;base64,AA",
            "https://x.example/",
            "//x",
            "url(x)",
            "color:red;",
            "<a href=\"",
            "<img src='",
            "<p title=\"</noscript><script>alert(1)</script>\">",
            "<b>",
            "</b>",
            "<svg><style><img src=x onerror=y>",
            "</svg>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
            "</math>");

    private static String soup(Random random) {
        StringBuilder soup = new StringBuilder();
        for (int n = random.nextInt(14); n >= 0; n--) {
            soup.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return soup.toString();
    }

    @Test
    void plainTextInTagSoupSurvives() {
        Random random = new Random(11);
        String[] tags = {
            "<p>",
            "</p>",
            "<b>",
            "</i>",
            "<br>",
            "<blink>",
            "<li>",
            "<table>",
            "<td>",
            "<!-- c -->",
            "<img src=x>",
            "<h2>",
            "</div>"
        };
        for (int i = 0; i < 700; i++) {
            StringBuilder html = new StringBuilder();
            StringBuilder words = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                html.append(tags[random.nextInt(tags.length)]).append(" word").append(n);
                words.append(" word").append(n);
            }
            String clean = Sanitizer.clean(html.toString(), "", Sanitizer.Syntax.HTML);
            assertThat(PlainText.of(clean)).isEqualTo(words.toString().strip());
        }
    }
}
