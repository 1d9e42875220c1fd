package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Block;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.Image;
import dateline.model.Prose;
import dateline.model.WarcPosition;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BodyTest {

    private static final URI KEPT = URI.create("https://courier.example/a.jpg");
    private static final Capture CAPTURE = new Capture(
            new CaptureId(new UUID(1, 2)),
            KEPT,
            Instant.EPOCH,
            200,
            "00".repeat(32),
            "image/jpeg",
            new WarcPosition("a.warc.gz", 0, 1));

    @Test
    void everyBlockHasItsElement() {
        assertThat(html(paragraph("one"))).isEqualTo("<p>one</p>");
        assertThat(html(new Block.Heading(3, Prose.plain("one")))).isEqualTo("<h3>one</h3>");
        assertThat(html(new Block.Heading(1, Prose.plain("one")))).isEqualTo("<h2>one</h2>");
        assertThat(html(new Block.Heading(9, Prose.plain("one")))).isEqualTo("<h6>one</h6>");
        assertThat(html(new Block.Quotation(List.of(paragraph("one")))))
                .isEqualTo("<blockquote><p>one</p></blockquote>");
        assertThat(html(new Block.Items(true, List.of(Prose.plain("one"), Prose.plain("two")))))
                .isEqualTo("<ol><li>one</li><li>two</li></ol>");
        assertThat(html(new Block.Preformatted(" a\n <b>"))).isEqualTo("<pre tabindex=\"0\"> a\n &lt;b&gt;</pre>");
        assertThat(html(new Block.Table(false, List.of(List.of(Prose.plain("1"), Prose.plain("2"))))))
                .contains("<tr><td>1</td><td>2</td></tr>");
        assertThat(html(new Block.Table(true, List.of(List.of(Prose.plain("1")), List.of(Prose.plain("2"))))))
                .contains("<tr><th>1</th></tr><tr><td>2</td></tr>");
        assertThat(html(new Block.Table(true, List.of()))).contains("<table></table>");
    }

    @Test
    void aKeptPictureIsShownFromTheArchive() {
        assertThat(html(new Block.Figure(new Image(KEPT, "A quay", Optional.of("The quay")))))
                .isEqualTo("<figure><img src=\"/picture/" + CAPTURE.id()
                        + "\" alt=\"A quay\" loading=\"lazy\"><figcaption>The quay</figcaption></figure>");
    }

    @Test
    void whatIsElsewhereIsOnlyNamed() {
        assertThat(html(new Block.Figure(new Image(URI.create("https://courier.example/b.jpg"), "", Optional.of(" ")))))
                .contains("Picture not kept: <a href=\"https://courier.example/b.jpg\"")
                .doesNotContain("<img", "figcaption");
        assertThat(html(new Block.Embed(URI.create("https://video.example/1"), "")))
                .contains("Embedded: <a", ">video.example</a>");
        assertThat(html(new Block.Embed(URI.create("javascript:alert(1)"), "Video")))
                .isEqualTo("<p class=\"embed\">Video: javascript:alert(1)</p>");
    }

    @Test
    void quotationsInQuotationsEnd() {
        Block deep = paragraph("deep");
        for (int i = 0; i < 500; i++) {
            deep = new Block.Quotation(List.of(deep));
        }
        assertThat(html(deep)).contains("<p>deep</p>").hasSizeLessThan(300);
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(Prose.plain(text));
    }

    private static String html(Block block) {
        StringOutput out = new StringOutput();
        BodyHtml.of(List.of(block), Map.of(KEPT, CAPTURE)).writeTo(out);
        return out.toString();
    }
}
