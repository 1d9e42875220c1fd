package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Mark;
import dateline.model.Prose;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void marksNestAsTheyStand() {
        assertThat(html("one two three", new Mark.Strong(0, 7), new Mark.Emphasis(4, 7), new Mark.Code(8, 13)))
                .isEqualTo("<strong>one <em>two</em></strong> <code>three</code>");
        assertThat(html("H2O", new Mark.Subscript(1, 2))).isEqualTo("H<sub>2</sub>O");
        assertThat(html("ab", new Mark.Strong(0, 1), new Mark.Emphasis(1, 2)))
                .isEqualTo("<strong>a</strong><em>b</em>");
        assertThat(html("ab", new Mark.Strong(0, 2), new Mark.Emphasis(0, 2)))
                .isEqualTo("<strong><em>ab</em></strong>");
    }

    @Test
    void lineBreaksStay() {
        assertThat(html("one\ntwo\n", new Mark.Strong(0, 5))).isEqualTo("<strong>one<br>t</strong>wo<br>");
    }

    @Test
    void linksLeadOnlyWhereReadersMayBeSent() {
        assertThat(html("see", new Mark.Link(0, 3, URI.create("mailto:desk@courier.example"))))
                .contains("href=\"mailto:desk@courier.example\"");
        assertThat(html("see", new Mark.Link(0, 3, URI.create("HTTPS://courier.example/?a=1&b='2'"))))
                .contains("?a=1&amp;b=&#39;2&#39;\" rel=\"nofollow noopener noreferrer external\"");
        assertThat(html("see", new Mark.Link(0, 3, URI.create("JavaScript:alert(1)"))))
                .isEqualTo("see");
        assertThat(html("see", new Mark.Link(0, 3, URI.create("/relative")))).isEqualTo("see");
    }

    @Test
    void marksThatCannotBeAreLeftOut() {
        assertThat(html("abc", new Mark.Strong(0, 2), new Mark.Emphasis(1, 3))).isEqualTo("<strong>ab</strong>c");
        assertThat(html("abc", new Mark.Strong(2, 2), new Mark.Emphasis(1, 9))).isEqualTo("abc");
        assertThat(html("abc", new Mark.Strong(2, 3), new Mark.Emphasis(0, 1))).isEqualTo("ab<strong>c</strong>");
    }

    @Test
    void whateverTheMarksTheTextStaysAndTheTagsMatch() {
        Random random = new Random(7);
        String text = "a<b>&\"c'd e\u00e9\uD83D\uDE00z";
        for (int i = 0; i < 2_000; i++) {
            List<Mark> marks = new ArrayList<>();
            for (int m = random.nextInt(6); m > 0; m--) {
                int start = random.nextInt(text.length());
                marks.add(
                        random.nextBoolean()
                                ? new Mark.Strong(start, start + random.nextInt(9))
                                : new Mark.Emphasis(start, start + random.nextInt(9)));
            }
            if (random.nextBoolean()) {
                marks.sort(Comparator.comparingInt(Mark::start));
            }
            Html html = new Html();
            new ProseHtml(html).write(new Prose(text, marks));
            Parser parser = Parser.htmlParser().setTrackErrors(5);
            assertThat(Jsoup.parseBodyFragment(html.toString(), "").body().wholeText())
                    .isEqualTo(text);
            parser.parseInput("<!doctype html><p>" + html + "</p>", "");
            assertThat(parser.getErrors()).isEmpty();
        }
    }

    private static String html(String text, Mark... marks) {
        Html html = new Html();
        new ProseHtml(html).write(new Prose(text, List.of(marks)));
        return html.toString();
    }
}
