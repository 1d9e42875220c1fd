package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.DossierLine;
import dateline.archive.Filed;
import dateline.archive.NameShelf;
import dateline.archive.NameSums;
import dateline.archive.Scope;
import dateline.archive.Stores;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Draft;
import dateline.model.Judgement;
import dateline.model.NameDecision;
import dateline.model.NameKind;
import dateline.model.StoryId;
import dateline.model.Subject;
import dateline.model.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From articles to dossiers. */
class NamingTest {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final SubjectId LAWYERS = new SubjectId("lawyers");
    private static final String ENGLISH =
            "The lawyer Shen Weilan walked to a post office in Taipei. Shen did not come back, said Mr Tomas Reil.";
    private static final String BRACKETS = "維權律師沈維嵐（Shen Weilan）失去音訊，至今滿一百天。";

    private final Archive archive = Stores.memory();

    @AfterEach
    void close() {
        archive.close();
    }

    static Article article(int number, String language, String headline, String text) {
        return Draft.of("harbour-post", "" + number, headline)
                .source(new Article.Source.Feed())
                .published(NOON.plus(Duration.ofHours(number)).toString())
                .seen(NOON)
                .in(language)
                .paragraphs(text)
                .article();
    }

    private ArticleId keep(int number, String language, String text) {
        Article article = article(number, language, "Nothing Said Of Anybody", text);
        archive.commit(List.of(new Change.Stored(article, NOON)));
        return article.id();
    }

    private void publish(ArticleId id) {
        archive.commit(List.of(new Change.Judged(new Judgement(LAWYERS, id, 90, List.of(), Subject.Verdict.PUBLISH))));
    }

    private static int finds(Naming naming) {
        int rounds = 0;
        while (naming.find()) {
            rounds++;
        }
        return rounds;
    }

    private List<String> people() {
        return archive.names().dossiers(NameKind.PERSON, 100).stream()
                .map(DossierLine::name)
                .toList();
    }

    private NameSums sums(String form) {
        return archive.names().withForm(form).stream()
                .map(line -> archive.names().sums(line.id()))
                .findFirst()
                .orElse(NameSums.NONE);
    }

    @Test
    void namesOfAnArticleBecomeDossiers() {
        ArticleId id = keep(1, "en", ENGLISH);
        Naming naming = new Naming(archive, Naming.Of.ALL);

        assertThat(finds(naming)).isEqualTo(1);
        naming.join();

        assertThat(people()).containsExactly("Shen Weilan", "Tomas Reil");
        assertThat(archive.names().in(id))
                .extracting(NameShelf.In::form, NameShelf.In::times)
                .contains(tuple("Shen Weilan", 2), tuple("Taipei", 1));
    }

    @Test
    void aPartThatStandsForAWholeNameSaysSo() {
        ArticleId id = keep(1, "en", ENGLISH);
        new Naming(archive, Naming.Of.ALL).find();
        new Naming(archive, Naming.Of.OFF).join();

        assertThat(archive.names().in(id).getFirst().reason()).endsWith("; as Shen alone: 1");
        assertThat(archive.names().withForm("Shen")).isEmpty();
    }

    @Test
    void capitalsOfAHeadlineMakeNoNames() {
        Article article = article(1, "en", "Harbour Master Waits", "Nobody was named in this text at all.");
        archive.commit(List.of(new Change.Stored(article, NOON)));

        new Naming(archive, Naming.Of.ALL).find();

        assertThat(archive.naming().used(10)).isEmpty();
    }

    @Test
    void onlyArticlesOfSubjectsAreReadWhenSoSet() {
        ArticleId published = keep(1, "en", ENGLISH);
        keep(2, "en", "Mrs Ines Varga was there.");
        publish(published);
        Naming naming = new Naming(archive, Naming.Of.SUBJECTS);

        assertThat(finds(naming)).isEqualTo(1);
        assertThat(archive.naming().used(10)).allMatch(used -> used.article().equals(published));
        assertThat(finds(naming)).isZero();
    }

    @Test
    void nothingIsReadWhenItIsOff() {
        publish(keep(1, "en", ENGLISH));

        assertThat(finds(new Naming(archive, Naming.Of.OFF))).isZero();
        assertThat(archive.naming().unnamed(10)).hasSize(1);
    }

    @Test
    void anArchiveIsReadInBatchesAndOnceOnly() {
        for (int i = 0; i < Naming.BATCH + 1; i++) {
            keep(i, "en", "Mrs Ines Varga was there.");
        }

        assertThat(finds(new Naming(archive, Naming.Of.ALL))).isEqualTo(2);
        assertThat(finds(new Naming(archive, Naming.Of.ALL))).isZero();
        assertThat(archive.naming().used(1_000)).hasSize(Naming.BATCH + 1);
    }

    @Test
    void allAtOnceIsFoundAndJoined() {
        keep(1, "zh-Hant", BRACKETS);

        new Naming(archive, Naming.Of.ALL).all();

        assertThat(sums("沈維嵐").forms()).hasSize(2);
    }

    @Test
    void whatChangedIsReadAgain() {
        keep(1, "en", ENGLISH);
        finds(new Naming(archive, Naming.Of.ALL));

        keep(1, "en", "Mrs Ines Varga was there.");
        finds(new Naming(archive, Naming.Of.ALL));

        assertThat(archive.naming().used(10))
                .extracting(used -> used.use().form())
                .containsExactly("Ines Varga");
    }

    @Test
    void formsInBracketsBehindEachOtherJoinAndSayWhy() {
        keep(1, "zh-Hant", BRACKETS);
        Naming naming = new Naming(archive, Naming.Of.ALL);
        finds(naming);
        naming.join();

        assertThat(sums("沈維嵐").links())
                .containsExactly(new Filed.Link(
                        "沈維嵐",
                        "Shen Weilan",
                        "one stands in brackets behind the other in 1 article, and they sound alike in Pinyin",
                        true));
    }

    @Test
    void formsOfOneStoryJoin() {
        keep(1, "zh-Hant", "維權律師沈維嵐失去音訊，至今滿一百天。");
        keep(2, "en", ENGLISH);
        Naming naming = new Naming(archive, Naming.Of.ALL, _ -> Optional.of(new StoryId(new ArticleId(1))));
        finds(naming);
        naming.join();

        assertThat(sums("沈維嵐").articles()).isEqualTo(2);
        assertThat(sums("沈維嵐").links())
                .extracting(Filed.Link::reason, Filed.Link::isSure)
                .containsExactly(tuple("they sound alike in Pinyin and are named together in 1 story", false));
    }

    @Test
    void anEditorsWordOutlastsEverythingBeingMadeAnew() {
        ArticleId chinese = keep(1, "zh-Hant", BRACKETS);
        ArticleId english = keep(2, "en", ENGLISH);
        Naming naming = new Naming(archive, Naming.Of.ALL);
        finds(naming);
        naming.join();
        archive.commit(
                List.of(new Change.NameDecided(new NameDecision.Apart(NameKind.PERSON, "Shen Weilan", "沈維嵐"), NOON)));

        assertThat(naming.join().decisions()).isEqualTo(archive.naming().newestDecision());
        assertThat(people()).contains("Shen Weilan", "沈維嵐");

        archive.commit(List.of(new Change.Named(chinese, List.of()), new Change.Named(english, List.of())));
        archive.commit(List.of(new Change.NamedTo(0)));
        Naming another = new Naming(archive, Naming.Of.ALL);
        finds(another);
        another.join();
        assertThat(people()).contains("Shen Weilan", "沈維嵐");
        assertThat(sums("沈維嵐").forms()).hasSize(1);
    }

    @Test
    void namesOfASubjectAreOne() {
        keep(1, "zh-Hant", "維權律師沈維嵐失去音訊，至今滿一百天。");
        keep(2, "en", ENGLISH);
        archive.commit(List.of(new Change.Sought(
                new Subject(LAWYERS, "Shen Weilan", List.of(), List.of("沈維嵐"), "", List.of(), List.of(), 50, 20))));
        Naming naming = new Naming(archive, Naming.Of.ALL);
        finds(naming);
        naming.join();

        assertThat(sums("沈維嵐").links()).extracting(Filed.Link::reason).containsExactly("an editor says so");
        assertThat(archive.list(
                                new Scope.OfName(archive.names()
                                        .withForm("沈維嵐")
                                        .getFirst()
                                        .id()),
                                Optional.empty(),
                                10)
                        .lines())
                .hasSize(2);
    }

    @Test
    void joiningAgainChangesNothing() {
        keep(1, "zh-Hant", BRACKETS);
        keep(2, "en", ENGLISH);
        Naming naming = new Naming(archive, Naming.Of.ALL);
        finds(naming);
        naming.join();
        long before = archive.generation();

        naming.join();
        new Naming(archive, Naming.Of.ALL).join();

        assertThat(archive.generation()).isEqualTo(before);
    }

    @Test
    void formsThatOnlyOlderArticlesUseStayWhereTheyAre() {
        keep(1, "zh-Hant", BRACKETS);
        Naming whole = new Naming(archive, Naming.Of.ALL);
        finds(whole);
        whole.join();
        keep(2, "en", ENGLISH);
        finds(whole);

        new Naming(archive, Naming.Of.ALL, _ -> Optional.empty(), 2).join();

        assertThat(sums("沈維嵐").forms()).hasSize(2);
        assertThat(sums("沈維嵐").links()).hasSize(1);
        assertThat(sums("沈維嵐").articles()).isEqualTo(2);
    }
}
