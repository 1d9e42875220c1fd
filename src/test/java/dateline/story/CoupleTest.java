package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.ArticleId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoupleTest {

    private static final Report FERRY = report(
            "Ferry Aldermoor runs aground off Port Selwick",
            "Lifeboats took 212 passengers off the ferry Aldermoor after it ran aground two miles off Port Selwick.");
    private static final Report FERRY_TOO = report(
            "212 passengers taken off ferry near Port Selwick",
            "All 212 people on board the Aldermoor were safe on Monday after lifeboats reached the ferry, aground off"
                    + " Port Selwick.");
    private static final Report BUDGET = report(
            "Minister defends school budget",
            "Orsolya Feket told parliament in Vardholm that the cuts to school budgets would be smaller than feared.");

    private final Couple couple = new Couple(Judges.taught().couple());

    @Test
    void twoReportsOfOneEventAreOneAndOfTwoAreNot() {
        List.of(FERRY, FERRY_TOO, BUDGET).forEach(couple::learn);

        assertThat(couple.percent(FERRY, FERRY_TOO)).isGreaterThan(60);
        assertThat(couple.percent(FERRY, BUDGET)).isLessThan(30);
    }

    @Test
    void theOrderOfTheTwoDoesNotMatterNorWhetherAnythingWasLearned() {
        assertThat(couple.percent(FERRY, FERRY_TOO)).isEqualTo(couple.percent(FERRY_TOO, FERRY));
        assertThat(couple.percent(FERRY, FERRY_TOO)).isGreaterThan(couple.percent(FERRY, BUDGET));
    }

    @Test
    void emptyTextsAreTaken() {
        assertThat(couple.percent(report(""), FERRY)).isLessThan(50);
        assertThat(couple.percent(report(""), report(""))).isBetween(0, 100);
    }

    private static Report report(String headline, String... body) {
        return new Report(new ArticleId(headline.length()), Instant.EPOCH, headline, List.of(body));
    }
}
