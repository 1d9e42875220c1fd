package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.ArticleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CopiesTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T06:00:00Z");

    private static final String FIRST = "The ferry Aldermoor ran aground on a sandbank two miles off Port Selwick early"
            + " on Monday with more than two hundred people on board, the coast guard said.";
    private static final String SECOND = "Lifeboats from three stations took off all passengers before the tide turned,"
            + " and nobody was reported hurt, a spokeswoman told reporters at the quay.";
    private static final String THIRD =
            "The owner of the ship said that it would be towed to a yard in the afternoon and"
                    + " looked at by divers before it is allowed to sail again.";
    private static final String OWN =
            "Our reporter saw tired families with blankets on the quay, waiting for a bus that"
                    + " was to bring them to the next railway station inland.";

    private final Copies copies = new Copies();

    @Test
    void aRepostThatCutAndAddedIsACopyOfTheFirst() {
        assertThat(copies.add(report(1, 0, FIRST, SECOND, THIRD))).isEmpty();

        assertThat(copies.add(report(2, 60, FIRST, SECOND, "By our staff."))).hasValueSatisfying(copy -> {
            assertThat(copy.origin()).isEqualTo(id(1));
            assertThat(copy.percent()).isGreaterThan(80);
        });
    }

    @Test
    void aCopyOfACopyNamesTheEarliest() {
        copies.add(report(1, 0, FIRST, SECOND, THIRD));
        copies.add(report(2, 60, FIRST, SECOND));

        assertThat(copies.add(report(3, 90, FIRST, SECOND)))
                .map(Copies.Copy::origin)
                .contains(id(1));
    }

    @Test
    void anOriginThatArrivesLateTurnsTheOthersIntoCopies() {
        copies.add(report(1, 60, FIRST, SECOND));

        assertThat(copies.add(report(2, 0, FIRST, SECOND, THIRD))).contains(new Copies.Copy(id(1), id(2), 100));
        assertThat(copies.add(report(3, 90, FIRST, SECOND)))
                .map(Copies.Copy::origin)
                .contains(id(2));
    }

    @Test
    void anotherReportOfTheSameEventIsNoCopy() {
        copies.add(report(1, 0, FIRST, SECOND));

        assertThat(copies.add(report(2, 60, THIRD, OWN))).isEmpty();
    }

    @Test
    void whatIsTooShortIsNoCopy() {
        copies.add(report(1, 0, "Nobody was hurt."));

        assertThat(copies.add(report(2, 60, "Nobody was hurt."))).isEmpty();
    }

    @Test
    void theDifferenceIsToldByBlocks() {
        String changed = FIRST.replace("two miles", "three miles");

        CopyDiff diff = CopyDiff.of(List.of(FIRST, SECOND, THIRD), List.of(OWN, changed, SECOND));

        assertThat(diff).isEqualTo(new CopyDiff(List.of(THIRD), List.of(OWN), List.of(changed)));
    }

    @Test
    void independentReportsAreCountedApartFromCopies() {
        StoryView view = new StoryView(
                new dateline.model.StoryId(id(1)),
                List.of(
                        new StoryView.Member(id(1), MORNING, java.util.Optional.empty()),
                        new StoryView.Member(id(2), MORNING, java.util.Optional.of(id(1))),
                        new StoryView.Member(id(3), MORNING, java.util.Optional.of(id(99))),
                        new StoryView.Member(id(4), MORNING, java.util.Optional.of(id(99)))));

        assertThat(view.independent()).isEqualTo(2);
        assertThat(view.copies()).isEqualTo(2);
    }

    @Test
    void ofMoreArticlesThanAreRememberedTheOldestAreForgotten() {
        Copies few = new Copies(50);
        Random random = new Random(5);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            texts.add(invented(random, 60));
            assertThat(few.add(report(i, i, texts.get(i)))).isEmpty();
        }

        assertThat(few.add(report(1_000, 1_000, texts.get(300)))).isEmpty();
        for (int i = 352; i < 398; i++) {
            int origin = i;
            assertThat(few.add(report(2_000 + i, 2_000, texts.get(i))))
                    .as("copy of %s", i)
                    .map(Copies.Copy::origin)
                    .contains(id(origin));
            few.add(report(3_000 + i, 3_000, invented(random, 3)));
        }
    }

    /** The share of a long text is told from a sample of it. */
    @Test
    void longTextsAreComparedToo() {
        Random random = new Random(6);
        String text = invented(random, 900);
        copies.add(report(1, 0, text));
        copies.add(report(2, 1, invented(random, 900)));

        assertThat(copies.add(report(3, 2, text.substring(text.length() / 5), invented(random, 90))))
                .hasValueSatisfying(copy -> {
                    assertThat(copy.origin()).isEqualTo(id(1));
                    assertThat(copy.percent()).isBetween(75, 95);
                });
    }

    private static String invented(Random random, int words) {
        return random.ints(words, 0, 5_000)
                .mapToObj(word -> Integer.toString(word + 50_000, Character.MAX_RADIX))
                .collect(Collectors.joining(" "));
    }

    private static Report report(int number, int minutes, String... body) {
        return new Report(id(number), MORNING.plusSeconds(60L * minutes), "Ferry aground", List.of(body));
    }

    private static ArticleId id(int number) {
        return new ArticleId(number);
    }
}
