package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Block;
import dateline.model.Draft;
import dateline.model.Image;
import dateline.model.Prose;
import dateline.text.Changes.Passage;
import dateline.text.Changes.Piece;
import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader sees once, and in its place. */
class ReadingTest {

    private static final Image PIER = new Image(
            URI.create("https://courier.example/pier.jpg"), "", Optional.of("The pier at dawn. Photo: R. Roe"));

    @ParameterizedTest
    @CsvSource({
        "The pier at dawn. Photo: R. Roe, 0",
        "Nobody was told in time., 0",
        "The council votes on Friday., 1",
    })
    void aStandfirstThatStandsBelowAnywayIsNotShownTwice(String standfirst, int shown) {
        SampleArchive archive = new SampleArchive();
        Draft draft = Draft.of("harbour-courier", "pier", "The pier shuts")
                .standfirst(standfirst)
                .body(new Block.Figure(PIER), new Block.Paragraph(Prose.plain("Nobody was told in time.")));
        archive.keep(draft, "text/html");
        try (TestSite site = TestSite.of(archive)) {
            assertThat(site.get("/article/" + draft.id()).page().select(".standfirst"))
                    .hasSize(shown);
        }
    }

    @Test
    void aDayIsSaidOnceToTheEyeAndItsArticlesHaveAHeading() {
        try (TestSite site = TestSite.of(new SampleArchive())) {
            Document day = site.get("/day/2026-11-19").page();
            assertThat(day.select("section.day.only > h2")).hasSize(1);
            assertThat(day.select("h1").text())
                    .isEqualTo(day.select("section.day > h2").text());
            assertThat(day.select(".intro").text()).isEqualTo("From midnight to midnight UTC");
            assertThat(site.get("/").page().select(".only")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-Hant-TW, zh_TW", "en-GB, en_GB", "en, ''"})
    void aLocaleIsALanguageAndATerritory(String tag, String locale) {
        SampleArchive archive = new SampleArchive();
        Draft draft = Draft.of("harbour-courier", "pier", "The pier shuts").in(tag);
        archive.keep(draft, "text/html");
        try (TestSite site = TestSite.of(archive)) {
            assertThat(site.get("/article/" + draft.id())
                            .page()
                            .select("meta[property=og:locale]")
                            .attr("content"))
                    .isEqualTo(locale);
        }
    }

    @Test
    void theNoteOfCorrectionIsNoEmptyLink() {
        String html = text(BodyHtml.of(
                List.of(new Block.Paragraph(Prose.plain("Correction: it was the north pier, not the south pier."))),
                Map.of()));
        assertThat(html).contains("id=\"correction\"").doesNotContain("<a ");
    }

    @Test
    void theSpaceAfterAChangedWordIsNotStruckThrough() {
        assertThat(text(ChangesHtml.of(List.of(new Passage.Edited(List.of(
                        new Piece.Same("It is "),
                        new Piece.Removed("closed "),
                        new Piece.Added("wide open "),
                        new Piece.Same("to boats"),
                        new Piece.Added(" "),
                        new Piece.Same("now")))))))
                .isEqualTo("<p>It is <del>closed</del> <ins>wide open</ins> to boats<ins> </ins>now</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "mailto:desk@archive.example, desk@archive.example",
        "mailto:desk@archive.example?subject=A%20word, desk@archive.example",
        "https://newsroom.example/contact, newsroom.example",
        "'', ''",
    })
    void whoKeepsTheArchiveCanBeReached(String contact, String shown) {
        SiteSettings settings = new SiteSettings(
                "Test",
                Optional.empty(),
                Optional.of(contact).filter(each -> !each.isEmpty()).map(URI::create),
                40,
                ZoneOffset.UTC);
        try (TestSite site = TestSite.of(new ShelvesInMemory(), Evidence.none(), settings, InstantSource.system())) {
            Elements links = site.get("/about").page().select("h2:contains(Who keeps it) + p a");
            assertThat(links.text()).isEqualTo(shown);
            assertThat(links.attr("href")).isEqualTo(contact);
        }
    }

    private static String text(Content content) {
        StringOutput output = new StringOutput();
        content.writeTo(output);
        return output.toString();
    }
}
