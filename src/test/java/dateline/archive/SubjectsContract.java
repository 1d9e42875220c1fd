package dateline.archive;

import static dateline.archive.Samples.HARBOUR;
import static dateline.archive.Samples.NOON;
import static dateline.archive.Samples.headlines;
import static dateline.archive.Samples.plain;
import static dateline.archive.Samples.rich;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Judgement;
import dateline.model.Subject;
import dateline.model.Subject.Verdict;
import dateline.model.SubjectId;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store promises of subjects and what is judged for them. */
interface SubjectsContract {

    Archive archive();

    @Test
    default void subjectsComeBackAsTheyWereAndAreReplacedByName() {
        Subject harbour = subject("harbour", "The harbour");
        archive()
                .commit(List.of(
                        new Change.Sought(subject("wall", "A wall")),
                        new Change.Sought(subject("harbour", "Old name")),
                        new Change.Sought(harbour)));

        assertThat(archive().subjects()).containsExactly(subject("wall", "A wall"), harbour);
        assertThat(archive().subject(harbour.id())).contains(harbour);
        assertThat(archive().subject(new SubjectId("nobody"))).isEmpty();
    }

    @Test
    default void whatIsPublishedIsListedAndWhatIsAskedOrLeftIsNot() {
        SubjectId harbour = new SubjectId("harbour");
        List<Article> articles = List.of(
                plain(HARBOUR, 1, NOON, "Cranes"),
                plain(HARBOUR, 2, NOON.plusSeconds(60), "Ferries"),
                plain(HARBOUR, 3, NOON.plusSeconds(120), "Bread"),
                plain(HARBOUR, 4, NOON.plusSeconds(180), "Quays"));
        articles.forEach(article -> archive().commit(List.of(new Change.Stored(article, NOON))));
        archive()
                .commit(List.of(
                        new Change.Sought(subject("harbour", "The harbour")),
                        judged(harbour, articles.get(0), 90, Verdict.PUBLISH),
                        judged(harbour, articles.get(1), 30, Verdict.ASK),
                        judged(harbour, articles.get(2), 0, Verdict.LEAVE),
                        judged(harbour, articles.get(3), 60, Verdict.PUBLISH)));

        assertThat(headlines(archive(), new Scope.OfSubject(harbour))).containsExactly("Quays", "Cranes");
        assertThat(headlines(archive(), new Scope.OfSubject(new SubjectId("nobody"))))
                .isEmpty();
        assertThat(archive().judged(harbour, Verdict.ASK, 10))
                .extracting(Judgement::article)
                .containsExactly(articles.get(1).id());
        assertThat(archive().judgements(articles.get(0).id()))
                .containsExactly(new Judgement(
                        harbour, articles.get(0).id(), 90, List.of("the name 港口 in the headline"), Verdict.PUBLISH));
        assertThat(archive().judgements(articles.get(2).id())).isEmpty();
        assertThat(archive().sums(harbour))
                .isEqualTo(new SubjectSums(2, List.of(new Contents.OfMonth(YearMonth.of(2026, 11), 2)), List.of(), 1));
    }

    @Test
    default void aLaterJudgementReplacesAnEarlierAndADroppedSubjectForgetsAll() {
        SubjectId harbour = new SubjectId("harbour");
        Article article = plain(HARBOUR, 1, NOON, "Cranes");
        archive()
                .commit(List.of(
                        new Change.Sought(subject("harbour", "The harbour")),
                        new Change.Stored(article, NOON),
                        judged(harbour, article, 90, Verdict.PUBLISH)));

        archive().commit(List.of(judged(harbour, article, 10, Verdict.LEAVE)));
        assertThat(headlines(archive(), new Scope.OfSubject(harbour))).isEmpty();

        archive().commit(List.of(judged(harbour, article, 70, Verdict.PUBLISH)));
        assertThat(headlines(archive(), new Scope.OfSubject(harbour))).containsExactly("Cranes");

        archive().commit(List.of(new Change.Unsought(harbour)));
        assertThat(headlines(archive(), new Scope.OfSubject(harbour))).isEmpty();
        assertThat(archive().subjects()).isEmpty();
        assertThat(archive().article(article.id())).isPresent();
    }

    @Test
    default void placesOfASubjectAreCounted() {
        SubjectId harbour = new SubjectId("harbour");
        Article rich = rich();
        archive()
                .commit(List.of(
                        new Change.Sought(subject("harbour", "The harbour")),
                        new Change.Stored(rich, NOON),
                        judged(harbour, rich, 90, Verdict.PUBLISH)));

        String place = rich.dateline().get().orElseThrow().place().orElseThrow();
        assertThat(archive().sums(harbour).places()).containsExactly(new SubjectSums.OfPlace(place, 1));
    }

    private static Subject subject(String id, String name) {
        return new Subject(
                new SubjectId(id),
                name,
                List.of(new Subject.Description("en", "What \"happens\" there"), new Subject.Description("", "港口")),
                List.of("港口", "Hafen"),
                "quay NEAR crane",
                List.of(new ArticleId(7)),
                List.of(new ArticleId(-8)),
                60,
                20);
    }

    private static Change.Judged judged(SubjectId subject, Article article, int relevance, Verdict verdict) {
        return new Change.Judged(
                new Judgement(subject, article.id(), relevance, List.of("the name 港口 in the headline"), verdict));
    }
}
