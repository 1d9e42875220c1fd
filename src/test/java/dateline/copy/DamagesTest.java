package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.Person;
import dateline.model.Remark;
import dateline.model.Teaser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The damages that republishing plugins do to feeds, each in wording of our own. */
class DamagesTest {

    private static final CopyDesk DESK = new CopyDesk();
    private static final Teasers TEASERS = new Teasers();
    private static final Optional<String> ENGLISH = Optional.of("en");

    private static Head read(String text) {
        return DESK.read(text, Context.none());
    }

    private static Teaser teaser(Head head) {
        return TEASERS.of(head.lead(), ENGLISH);
    }

    @Test
    void placeGluedToTheHeadlineIsOfferedAndTheHeadlineStays() {
        String headline = "Lisbon, Portugal:  Tram Drivers&#8217; Choir Wins a Prize";
        assertThat(Headlines.clean(headline)).isEqualTo("Lisbon, Portugal: Tram Drivers’ Choir Wins a Prize");
        assertThat(new Headlines().placeIn(headline).get().flatMap(Dateline::place))
                .contains("Lisbon, Portugal");
        assertThat(new Headlines().placeIn("Tram Drivers: A Choir of Their Own").isKnown())
                .isFalse();
    }

    @Test
    void wholeQuotationIsKept() {
        String text =
                "“I had never sung before I read the notice,” he said. “Where I grew up, nobody sang. But here everyone does.”";
        assertThat(teaser(read(text)).text()).isEqualTo(text);
        assertThat(teaser(read(text)).remarks()).isEmpty();
    }

    @Test
    void teaserOfUndamagedTextEndsAtASentence() {
        String first =
                "The choir, founded by two drivers, rehearses in the old depot three times a week before the first tram leaves.";
        assertThat(teaser(read(first + " " + first + " " + first)).text()).isEqualTo(first + " " + first);
    }

    @Test
    void mangledCdataAuthorAndOutletAreTakenApart() {
        Head head = read(
                "<!–[CDATA[ Maria Nunes | Harbour City Radio A driver in his 60s sings every night\u00a0after the loss of his "
                        + "route to the new line, which opened before the old one had closed and which runs past his house without […]");
        assertThat(head.credit().get())
                .contains(new Credit(List.of(Person.author("Maria Nunes")), Optional.of("Harbour City Radio")));
        assertThat(head.lead()).startsWith("A driver in his 60s").doesNotContain("\u00a0");
        assertThat(teaser(head).text()).endsWith("house without…");
        assertThat(teaser(head).remarks()).contains(Remark.CUT_TEXT);
        assertThat(head.remarks()).contains(Remark.LEAKED_MARKUP);
    }

    @Test
    void datelineAndOutletBeforeABarAreTakenApart() {
        Head head = read(
                "Porto, Portugal | Harbour City News After the drivers raised awareness of their choir, many people came. […]");
        assertThat(head.dateline().get().flatMap(Dateline::place)).contains("Porto, Portugal");
        assertThat(head.credit().get().flatMap(Credit::agency)).contains("Harbour City News");
        assertThat(teaser(head).text())
                .isEqualTo("After the drivers raised awareness of their choir, many people came.");
    }

    @Test
    void quotationThatNeverClosesIsCutAroundAndReported() {
        Head head = read(
                "Minghui  “In these months, I ask everyone to listen when the drivers sing (in the old depot) said, Mrs. Dias. "
                        + "“They are singing for you.” After a driver had sung for Mr. Dias and his wife they understood […]");
        Teaser teaser = teaser(head);
        assertThat(head.credit().get().flatMap(Credit::agency)).contains("Minghui");
        assertThat(teaser.text())
                .startsWith("“They are singing for you.” After a driver")
                .endsWith("understood…");
        assertThat(teaser.remarks()).containsExactlyInAnyOrder(Remark.UNCLOSED_QUOTATION, Remark.CUT_TEXT);
    }

    @Test
    void outletAsASentenceOfItsOwnIsTheCredit() {
        Head head = read(
                "Minghui. Because of the works, many lines are closed.\u00a0 I have noticed that more people walk. (Most of them sing […]");
        assertThat(head.credit().get().flatMap(Credit::agency)).contains("Minghui");
        assertThat(teaser(head).text())
                .isEqualTo("Because of the works, many lines are closed. I have noticed that more people walk.");
    }
}
