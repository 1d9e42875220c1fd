package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Block;
import dateline.model.Image;
import dateline.model.Mark;
import dateline.model.Prose;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A fragment becomes blocks")
class BlocksTest {

    private static final URI BASE = URI.create("https://outlet.example/news/a");

    static Stream<Arguments> fragments() {
        return Stream.of(
                Arguments.of("", List.of()),
                Arguments.of("  <p> </p><p>&nbsp;</p> ", List.of()),
                Arguments.of("Just text", List.of(paragraph("Just text"))),
                Arguments.of("<p>One\n two</p><p>Three</p>", List.of(paragraph("One two"), paragraph("Three"))),
                Arguments.of("One<br>two", List.of(paragraph("One\ntwo"))),
                Arguments.of("One<br><br>two", List.of(paragraph("One"), paragraph("two"))),
                Arguments.of("One<br> <br/>\n<br>two", List.of(paragraph("One"), paragraph("two"))),
                Arguments.of("<h1>Top</h1><h4>Sub</h4>", List.of(heading(2, "Top"), heading(4, "Sub"))),
                Arguments.of("Salt &amp; pepper &lt;3", List.of(paragraph("Salt & pepper <3"))),
                Arguments.of(
                        "<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>",
                        List.of(new Block.Items(false, List.of(prose("a"), prose("b"), prose("c"))))),
                Arguments.of(
                        "<ol><li><p>a</p><p>b</p></li></ol>", List.of(new Block.Items(true, List.of(prose("a\nb"))))),
                Arguments.of(
                        "<blockquote>Said<blockquote>and said</blockquote></blockquote>",
                        List.of(new Block.Quotation(List.of(paragraph("Said"), paragraph("and said"))))),
                Arguments.of(
                        "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>",
                        List.of(new Block.Table(
                                true, List.of(List.of(prose("A"), prose("B")), List.of(prose("1"), prose("2")))))),
                Arguments.of(
                        "<table><tr><td><p>Laid</p></td></tr><tr><td><p>out</p></td></tr></table>",
                        List.of(paragraph("Laid"), paragraph("out"))),
                Arguments.of("<pre>\n a\n  b\n</pre>", List.of(new Block.Preformatted(" a\n  b"))),
                Arguments.of(
                        "<figure><img src='/p.jpg' alt='A hill'><figcaption>The <i>hill</i></figcaption></figure>",
                        List.of(figure("https://outlet.example/p.jpg", "A hill", "The hill"))),
                Arguments.of(
                        "<p>Text<img src='p.png'> goes on</p>",
                        List.of(paragraph("Text goes on"), figure("https://outlet.example/news/p.png", "", null))),
                Arguments.of(
                        "<p><img src='/p.jpg'></p><p><small>▲河口的清晨。</small></p><p>水退了。</p>",
                        List.of(figure("https://outlet.example/p.jpg", "", "河口的清晨。"), paragraph("水退了。"))),
                Arguments.of(
                        "<p>▼ 清晨</p><p><img src='/p.jpg'></p><p>▲ a point</p><p>▲ another</p>",
                        List.of(
                                figure("https://outlet.example/p.jpg", "", "清晨"),
                                paragraph("▲ a point"),
                                paragraph("▲ another"))),
                Arguments.of("<img src='https://t.example/x.gif' width='1' height='1'>", List.of()),
                Arguments.of(
                        "<img src='https://t.example/pixel.gif?u=1'><script>x()</script><style>p{}</style>", List.of()),
                Arguments.of("<p onclick='x()'>a<iframe src='javascript:x()'></iframe></p>", List.of(paragraph("a"))),
                Arguments.of(
                        "<iframe src='//video.example/embed/1' title='A film'></iframe>",
                        List.of(new Block.Embed(URI.create("https://video.example/embed/1"), "A film"))),
                Arguments.of(
                        "<blockquote class='twitter-tweet'><p>Hello</p><a href='https://post.example/1'>1 May</a></blockquote>",
                        List.of(new Block.Embed(URI.create("https://post.example/1"), "Hello\n1 May"))),
                Arguments.of(
                        "<p>a<p>b<div>c</p>d",
                        List.of(paragraph("a"), paragraph("b"), paragraph("c"), paragraph("d"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fragments")
    void becomesBlocks(String html, List<Block> blocks) {
        assertThat(Blocks.read(html, BASE)).isEqualTo(blocks);
    }

    @Test
    void marksCoverTheirWordsAlone() {
        Block block = Blocks.read("<p>A <b> bold <a href='../x?a=1&amp;b=2'>link</a> </b>and <i></i>more.</p>", BASE)
                .getFirst();
        assertThat(block)
                .isEqualTo(new Block.Paragraph(new Prose(
                        "A bold link and more.",
                        List.of(
                                new Mark.Strong(2, 11),
                                new Mark.Link(7, 11, URI.create("https://outlet.example/x?a=1&b=2"))))));
    }

    @Test
    void aMarkAroundParagraphsGoesOnInEach() {
        assertThat(Blocks.read("<b><p>One</p><p>Two</p></b>", BASE))
                .containsExactly(
                        new Block.Paragraph(new Prose("One", List.of(new Mark.Strong(0, 3)))),
                        new Block.Paragraph(new Prose("Two", List.of(new Mark.Strong(0, 3)))));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void onlyWebAndMailAddressesAreLinks(String href, boolean link) {
        Block block =
                Blocks.read("<p><a href=\"" + href + "\">word</a></p>", BASE).getFirst();
        assertThat(((Block.Paragraph) block).prose().marks().isEmpty()).isEqualTo(!link);
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                Arguments.of("https://a.example/ü b", true),
                Arguments.of("mailto:a@b.example", true),
                Arguments.of("?page=2", true),
                Arguments.of("javascript:alert(1)", false),
                Arguments.of(" java\tscript:alert(1)", false),
                Arguments.of("data:text/html,x", false),
                Arguments.of("#top", false),
                Arguments.of("http://[broken", false));
    }

    @Test
    void theFastWayAndTheFullWayAgree() {
        Random random = new Random(42);
        String[] pieces = {
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<a href=\"/x?a=1&amp;b\">",
            "</a>",
            "<br>",
            "<br/>",
            "<ul>",
            "</ul>",
            "<li>",
            "</li>",
            "<blockquote>",
            "</blockquote>",
            "<h2>",
            "</h2>",
            "<img src='/a.jpg' alt=\"x\">",
            "<div>",
            "</div>",
            " word ",
            "word",
            " ",
            "\n",
            "&amp;",
            "&nbsp;",
            "&#8211;",
            "&hellip;",
            "<table>",
            "</table>",
            "<tr>",
            "</tr>",
            "<td>",
            "</td>",
            "<span class=q>",
            "</span>",
            "<!-- c -->",
            "<figure>",
            "</figure>",
            "<figcaption>",
            "</figcaption>",
            "<pre>",
            "</pre>",
            "<hr>",
            "<script>",
            "&",
            "<",
            "ü 字"
        };
        for (int i = 0; i < 30_000; i++) {
            StringBuilder html = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                html.append(pieces[random.nextInt(pieces.length)]);
            }
            String fragment = i % 2 == 0 ? html.toString() : balanced(random, 4);
            assertThat(Blocks.read(fragment, BASE)).as(fragment).isEqualTo(Blocks.parsed(fragment, new Links(BASE)));
        }
    }

    private static String balanced(Random random, int depth) {
        String[] names = {
            "p", "b", "i", "ul", "li", "blockquote", "h2", "div", "table", "tr", "td", "tbody", "span", "em", "pre"
        };
        StringBuilder html = new StringBuilder();
        for (int k = random.nextInt(4); k >= 0; k--) {
            String name = names[random.nextInt(names.length)];
            boolean inner = depth > 0 && random.nextInt(3) > 0;
            html.append(inner ? "<" + name + ">" + balanced(random, depth - 1) + "</" + name + ">" : "some words ");
        }
        return html.toString();
    }

    private static Prose prose(String text) {
        return Prose.plain(text);
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(prose(text));
    }

    private static Block heading(int level, String text) {
        return new Block.Heading(level, prose(text));
    }

    private static Block figure(String at, String alt, @org.jspecify.annotations.Nullable String caption) {
        return new Block.Figure(new Image(URI.create(at), alt, Optional.ofNullable(caption)));
    }
}
