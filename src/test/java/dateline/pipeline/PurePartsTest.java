package dateline.pipeline;

import static dateline.pipeline.Samples.article;
import static dateline.pipeline.Samples.figure;
import static dateline.pipeline.Samples.paragraph;
import static dateline.pipeline.Samples.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Owed;
import dateline.archive.Stores;
import dateline.model.Article;
import dateline.model.Block;
import dateline.model.Capture;
import dateline.model.Found;
import dateline.model.Mark;
import dateline.model.Prose;
import dateline.model.Remark;
import dateline.model.WarcPosition;
import dateline.page.BlockText;
import dateline.pipeline.PipelineSettings.Pages;
import dateline.text.Languages;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurePartsTest {

    @Nested
    class OfBodies {

        private final List<Block> body = paragraphs("HARBOUR, Mar 1", "(Quay Wire) - The ferry stays.", "It is old.");

        @ParameterizedTest
        @CsvSource({
            "0, 'HARBOUR, Mar 1\n(Quay Wire) - The ferry stays.\nIt is old.'",
            "9, 'Mar 1\n(Quay Wire) - The ferry stays.\nIt is old.'",
            "15, '(Quay Wire) - The ferry stays.\nIt is old.'",
            "29, 'The ferry stays.\nIt is old.'",
            "46, 'It is old.'",
            "56, ''",
        })
        void aHeadIsCutByItsLength(int head, String left) {
            assertThat(BlockText.plain(Bodies.withoutHead(body, head))).isEqualTo(left);
        }

        @Test
        void whatIsNoParagraphIsNotCut() {
            List<Block> list = List.of(new Block.Items(false, List.of(Prose.plain("One"), Prose.plain("Two"))));
            assertThat(Bodies.withoutHead(list, 4)).isEqualTo(list);
            List<Block> mixed = List.of(paragraph("Head"), figure("/a.png"), paragraph("Text"));
            assertThat(Bodies.withoutHead(mixed, 5)).containsExactly(figure("/a.png"), paragraph("Text"));
            assertThat(Bodies.withoutHead(mixed, 7))
                    .as("a picture in the head stays")
                    .containsExactly(figure("/a.png"), paragraph("xt"));
            List<Block> headed =
                    List.of(paragraph("Head"), new Block.Heading(2, Prose.plain("Sub")), paragraph("Text"));
            assertThat(Bodies.withoutHead(headed, 9)).isEqualTo(headed);
        }

        @Test
        void marksMoveWithTheText() {
            Prose prose = new Prose("HARBOUR - The ferry", List.of(new Mark.Strong(0, 7), new Mark.Emphasis(14, 19)));
            assertThat(Bodies.withoutHead(List.of(new Block.Paragraph(prose)), 10))
                    .containsExactly(new Block.Paragraph(new Prose("The ferry", List.of(new Mark.Emphasis(4, 9)))));
        }

        @Test
        void moreThanThereIsLeavesTheBody() {
            assertThat(Bodies.withoutHead(body, 1_000)).isEqualTo(body);
            assertThat(Bodies.withoutHead(List.of(), 3)).isEmpty();
        }

        @Test
        void picturesAndMarksAreNoWords() {
            assertThat(Bodies.sameWords(paragraphs("A"), List.of(figure("/a.png"), paragraph("A"))))
                    .isTrue();
            assertThat(Bodies.sameWords(paragraphs("A"), paragraphs("A", "B"))).isFalse();
            assertThat(Bodies.pictures(List.of(figure("/b.png"), paragraph("A"), figure("/a.png"))))
                    .containsExactly(Samples.image("/b.png"), Samples.image("/a.png"));
        }
    }

    @Nested
    class OfTongue {

        private final Tongue tongue = new Tongue(new Languages());

        private static final String ENGLISH = "The ferry crews met the council at the old customs house on Monday.";
        private static final String CHINESE = "渡轮公司周一与市议会在旧海关大楼会面，双方同意时刻表维持不变。";

        @Test
        void theNearestDeclarationThatFitsTheLettersCounts() {
            assertThat(tongue.of(ENGLISH, Found.missing(), Found.known("en_gb", "feed:language")))
                    .isEqualTo(Found.known("en-GB", "feed:language"));
            assertThat(tongue.of(ENGLISH, Found.known("fr", "a"), Found.known("en", "b")))
                    .as("nobody reads the words of a Latin text here")
                    .isEqualTo(Found.known("fr", "a"));
        }

        @Test
        void lettersBelieADeclaration() {
            assertThat(tongue.of(CHINESE, Found.known("en-US", "feed:language")))
                    .isEqualTo(Found.known("zh-Hans", "text:language"));
            assertThat(tongue.of(CHINESE, Found.known("en-US", "entry"), Found.known("zh-CN", "feed")))
                    .isEqualTo(Found.known("zh-CN", "feed"));
            assertThat(tongue.of(ENGLISH, Found.known("ar", "feed:language")))
                    .isEqualTo(Found.known("en", "text:language"));
        }

        @Test
        void aChineseTextMayQuoteManyLatinLetters() {
            assertThat(tongue.of("苹果发布 iPhone 18 Pro Max", Found.known("zh-TW", "feed")))
                    .isEqualTo(Found.known("zh-TW", "feed"));
        }

        @Test
        void languagesOfTwoScriptsFitBoth() {
            assertThat(tongue.of(ENGLISH, Found.known("sr", "feed"))).isEqualTo(Found.known("sr", "feed"));
            assertThat(tongue.of("Трајект остаје на месту", Found.known("sr", "feed")))
                    .isEqualTo(Found.known("sr", "feed"));
        }

        @Test
        void vietnameseLettersAreLatin() {
            assertThat(tongue.of("Phà vẫn ở lại bến cảng cũ", Found.known("vi", "feed")))
                    .isEqualTo(Found.known("vi", "feed"));
        }

        @Test
        void whatNobodyCanTellStaysMissing() {
            assertThat(tongue.of("", Found.missing())).isEqualTo(Found.missing());
            assertThat(tongue.of("12:30", Found.missing())).isEqualTo(Found.missing());
            assertThat(tongue.of("", Found.known("de", "feed"))).isEqualTo(Found.known("de", "feed"));
        }

        @ParameterizedTest
        @CsvSource({"en, en", "EN-us, en-US", "zh_hant_TW, zh-Hant-TW", "' pt-BR ', pt-BR"})
        void tagsAreBroughtIntoForm(String written, String tag) {
            assertThat(Tongue.normal(written)).contains(tag);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "und", "-", "english language", "12", "x"})
        void whatIsNoTagIsNone(String written) {
            assertThat(Tongue.normal(written)).isEmpty();
        }
    }

    @Nested
    class OfWants {

        private final Archive archive = Stores.memory();

        private Wants wants(Pages pages) {
            return new Wants(new PipelineSettings(pages, true), archive);
        }

        private static Article of(int letters, String language, Remark... remarks) {
            return article("a", language, Set.of(remarks), paragraph("x".repeat(letters)));
        }

        @ParameterizedTest
        @CsvSource({
            "1199, en, true",
            "1200, en, false",
            "399, zh-Hant, true",
            "400, zh-Hant, false",
            "399, ja, true",
            "400, ko-KR, false",
            "0, en, true"
        })
        void aShortTextWantsItsPage(int letters, String language, boolean wanted) {
            assertThat(wants(Pages.NEEDED).page(of(letters, language), true)).isEqualTo(wanted);
        }

        @Test
        void aCutTextWantsItsPage() {
            assertThat(wants(Pages.NEEDED).page(of(5_000, "en", Remark.CUT_TEXT), true))
                    .isTrue();
            assertThat(wants(Pages.NEEDED)
                            .page(
                                    article("a", "en", Set.of(), paragraph("y".repeat(2_000) + " […]"), paragraph("…")),
                                    true))
                    .isTrue();
            assertThat(wants(Pages.NEEDED)
                            .page(article("a", "en", Set.of(), paragraph("y".repeat(2_000) + " [...]")), true))
                    .isTrue();
        }

        @ParameterizedTest
        @EnumSource(Pages.class)
        void whatHasNoPageWantsNone(Pages pages) {
            assertThat(wants(pages).page(of(10, "en"), false)).isFalse();
        }

        @Test
        void settingsDecide() {
            assertThat(wants(Pages.NEVER).page(of(10, "en"), true)).isFalse();
            assertThat(wants(Pages.NEVER).anyPages()).isFalse();
            assertThat(wants(Pages.ALWAYS).page(of(5_000, "en"), true)).isTrue();
            assertThat(new Wants(new PipelineSettings(Pages.ALWAYS, false), archive)
                            .pictures(article("a", "en", Set.of(), figure("/a.png")), Rig.START))
                    .isEmpty();
        }

        @Test
        void picturesAreWantedOnceAndNotWhenKept() {
            URI kept = Samples.image("/kept.png").at();
            archive.commit(List.of(new Change.Pictured(
                    kept,
                    new Capture(
                            Samples.EVIDENCE, kept, Rig.START, 200, "", "image/png", new WarcPosition("f", 0, 1)))));
            Article article = article("a", "en", Set.of(), figure("/a.png"), figure("/kept.png"), figure("/a.png"));
            assertThat(wants(Pages.NEEDED).pictures(article, Rig.START))
                    .containsExactly(new Change.Wanted(new Owed(
                            Owed.Kind.PICTURE,
                            Samples.image("/a.png").at(),
                            article.id(),
                            Rig.START,
                            0,
                            Optional.empty())));
        }

        @Test
        void notMorePicturesThanTheBound() {
            Block[] many = IntStream.range(0, 100)
                    .mapToObj(i -> figure("/" + i + ".png"))
                    .toArray(Block[]::new);
            assertThat(wants(Pages.NEEDED).pictures(article("a", "en", Set.of(), many), Rig.START))
                    .hasSize(Wants.MAX_PICTURES);
        }
    }

    @Nested
    class OfStatuses {

        @ParameterizedTest
        @CsvSource({
            "401, the outlet does not let us in (HTTP 401), false",
            "404, nothing is there (HTTP 404), false",
            "410, it is gone (HTTP 410), false",
            "429, the outlet says we ask too often (HTTP 429), true",
            "451, it is withheld for legal reasons (HTTP 451), false",
            "500, the outlet's server is in trouble (HTTP 500), true",
            "503, the outlet's server is in trouble (HTTP 503), true",
            "302, an answer that we cannot use (HTTP 302), false"
        })
        void statusesInAnOperatorsWords(int status, String said, boolean mayChange) {
            assertThat(Statuses.say(status)).isEqualTo(said);
            assertThat(Statuses.mayChange(status)).isEqualTo(mayChange);
        }
    }
}
