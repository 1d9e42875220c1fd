package dateline.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Block;
import dateline.model.Draft;
import dateline.model.Judgement;
import dateline.model.Subject;
import dateline.model.Subject.Verdict;
import dateline.model.SubjectId;
import dateline.search.Probes;
import dateline.search.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgesTest {

    /** Every word weighs the same for each time it stands there. */
    private static final Weights PLAIN = article -> Arrays.stream((article.title() + " " + body(article))
                    .toLowerCase(Locale.ROOT)
                    .split("\\W+", -1))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.summingDouble(_ -> 1)));

    private static String body(Article article) {
        return ((Block.Paragraph) article.body().getFirst()).prose().text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Lina Orvo freed after a year       | She went home.                         | PUBLISH | the name Lina Orvo in the headline
        Orvo, Lina: a portrait             | She went home.                         | PUBLISH | the name Lina Orvo in the headline
        A lawyer is freed                  | Lina Orvo went home on Friday.         | ASK     | the name Lina Orvo at the start of the text
        A lawyer is freed                  | 奥沃律师已经回家。                         | ASK     | the name 奥沃律师 at the start of the text
        A lawyer is freed                  | Lina went home. Mr Orvo, a baker, too. | LEAVE   |
        Bread is dearer                    | The mill stands still.                 | LEAVE   |
        """)
    void namesCountByWhereTheyStand(String headline, String text, Verdict verdict, String reason) {
        Judgement judgement = judge(orvo("", List.of(), List.of()), article(1, headline, text));

        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.reasons()).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void aNameFarDownCountsLessAndMoreMentionsCountMore() {
        String far = "The mill stands still. ".repeat(30);
        int once = judge(orvo("", List.of(), List.of()), article(1, "Bread", far + "Lina Orvo said so."))
                .relevance();
        int often = judge(orvo("", List.of(), List.of()), article(1, "Bread", far + "Lina Orvo said so. ".repeat(3)))
                .relevance();

        assertThat(once).isPositive().isLessThan(often);
        assertThat(judge(orvo("", List.of(), List.of()), article(1, "Bread", "Lina Orvo said so."))
                        .relevance())
                .isGreaterThan(once);
    }

    @Test
    void theQueryFindsWhatNoNameFindsAndBothTogetherCountMore() {
        Subject subject = orvo("lawyer NEAR freed", List.of(), List.of());
        Judgement byQuery = judge(subject, article(1, "A lawyer is freed", "She went home."));
        Judgement byBoth = judge(subject, article(1, "A lawyer is freed", "Lina Orvo went home."));

        assertThat(byQuery.reasons()).containsExactly("the query in the headline");
        assertThat(byBoth.relevance()).isGreaterThan(byQuery.relevance());
        assertThat(byBoth.reasons()).hasSize(2);
    }

    @Test
    void whatTheQueryLeavesOutIsLeftThoughTheNameStandsThere() {
        Subject subject = orvo("lawyer -football", List.of(), List.of());

        assertThat(judge(subject, article(1, "Lina Orvo scores", "Football, second half.")))
                .extracting(Judgement::verdict, Judgement::reasons)
                .containsExactly(Verdict.LEAVE, List.of("the query leaves it out"));
    }

    @Test
    void anEditorsExamplesAreDecidedAndMoveWhatIsLikeThem() {
        Article court =
                article(1, "Court hears the lawyer", "The court in the capital heard witnesses and the lawyer.");
        Article sport = article(2, "Lina Orvo wins", "The second half of the match was hers and the goal too.");
        Article likeCourt = article(3, "A day in town", "Lina Orvo: the court heard witnesses and the lawyer.");
        Article likeSport = article(4, "A day in town", "Lina Orvo: the second half of the match and the goal.");
        Subject subject = orvo("", List.of(court.id()), List.of(sport.id()));
        Judges judges = judges(subject, court, sport);

        assertThat(judges.of(court).getFirst())
                .extracting(Judgement::relevance, Judgement::verdict)
                .containsExactly(100, Verdict.PUBLISH);
        assertThat(judges.of(sport).getFirst().verdict()).isEqualTo(Verdict.LEAVE);
        assertThat(judges.of(likeCourt).getFirst().relevance())
                .isGreaterThan(judges.of(likeSport).getFirst().relevance() + 10);
        assertThat(judges.of(likeSport).getFirst().reasons().getLast()).startsWith("unlike the examples (-");
    }

    @Test
    void examplesThatTheArchiveLacksCountForNothing() {
        Article article = article(3, "A day in town", "Lina Orvo went home.");
        Subject with = orvo("", List.of(new ArticleId(99)), List.of());

        assertThat(judge(with, article).relevance())
                .isEqualTo(judge(orvo("", List.of(), List.of()), article).relevance());
    }

    @Test
    void aFurtherFormOfTheNameIsFoundAndSaysWhyItIsTheSubjects() {
        Judges judges = new Judges(
                new Probes(),
                PLAIN,
                List.of(orvo("", List.of(), List.of())),
                _ -> Optional.empty(),
                _ -> List.of(new Alias("莉娜·奥沃", "one with Lina Orvo: an editor says so")));

        Judgement judgement = judges.of(article(1, "莉娜·奥沃获释", "她回家了。")).getFirst();

        assertThat(judgement.verdict()).isEqualTo(Verdict.PUBLISH);
        assertThat(judgement.reasons())
                .containsExactly("the name 莉娜·奥沃 (one with Lina Orvo: an editor says so) in the headline");
    }

    @Test
    void withoutSubjectsNothingIsJudged() {
        assertThat(new Judges(new Probes(), PLAIN, List.of(), _ -> Optional.empty()).of(article(1, "A", "b")))
                .isEmpty();
    }

    private static Judgement judge(Subject subject, Article article) {
        return judges(subject).of(article).getFirst();
    }

    private static Judges judges(Subject subject, Article... known) {
        Map<ArticleId, Article> articles =
                Arrays.stream(known).collect(Collectors.toMap(Article::id, Function.identity()));
        return new Judges(new Probes(), PLAIN, List.of(subject), id -> Optional.ofNullable(articles.get(id)));
    }

    private static Subject orvo(String query, List<ArticleId> likes, List<ArticleId> unlikes) {
        return new Subject(
                new SubjectId("orvo"), "Lina Orvo", List.of(), List.of("奥沃律师"), query, likes, unlikes, 50, 25);
    }

    private static Article article(int number, String headline, String text) {
        return Draft.of("courier", "" + number, headline)
                .source(new Article.Source.Feed())
                .published("")
                .in("")
                .paragraphs(text)
                .article();
    }
}
