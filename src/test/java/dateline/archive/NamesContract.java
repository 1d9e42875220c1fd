package dateline.archive;

import static dateline.archive.Samples.HARBOUR;
import static dateline.archive.Samples.HILL;
import static dateline.archive.Samples.NOON;
import static dateline.archive.Samples.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.DossierId;
import dateline.model.Draft;
import dateline.model.Judgement;
import dateline.model.NameDecision;
import dateline.model.NameKind;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import dateline.model.Subject;
import dateline.model.SubjectId;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store promises of names. */
interface NamesContract {

    Archive archive();

    DossierId WEILAN = DossierId.of(NameKind.PERSON, "Shen Weilan");
    DossierId ELIN = DossierId.of(NameKind.PLACE, "Port Elin");
    Draft OLDER = draft(HARBOUR, 1, NOON.minus(Duration.ofDays(40)), "Old").in("en");
    Article OLD = OLDER.article();
    Article NEW = draft(HILL, 2, NOON, "New").in("zh-Hant").article();
    Filed.Link TOGETHER = new Filed.Link("Shen Weilan", "沈維嵐", "they sound alike", true);

    private void keep(Change... changes) {
        archive().commit(List.of(changes));
    }

    private static NameUse person(String form, int times) {
        return new NameUse(NameKind.PERSON, form, Optional.empty(), times, "names:title");
    }

    private static NameUse place(String form) {
        return new NameUse(NameKind.PLACE, form, Optional.empty(), 1, "names:gazetteer");
    }

    private static Change files(DossierId id, NameKind kind, long articles, List<Filed.Link> links, String... forms) {
        return new Change.Files(new Filed(new DossierLine(id, kind, forms[0], articles), List.of(forms), links));
    }

    /** Two articles name somebody in two scripts, one a place too. */
    private void fill() {
        keep(
                new Change.Stored(OLD, NOON),
                new Change.Stored(NEW, NOON),
                new Change.Named(OLD.id(), List.of(person("Shen Weilan", 3), place("Port Elin"))),
                new Change.Named(
                        NEW.id(),
                        List.of(
                                person("沈維嵐", 5),
                                new NameUse(NameKind.PERSON, "Shen Weilan", Optional.of("沈維嵐"), 1, "names:known"))),
                files(WEILAN, NameKind.PERSON, 2, List.of(TOGETHER), "Shen Weilan", "沈維嵐"),
                files(ELIN, NameKind.PLACE, 1, List.of(), "Port Elin"));
    }

    @Test
    default void whereNothingIsNamedThereAreNoDossiers() {
        assertThat(archive().names().dossiers(NameKind.PERSON, 10)).isEmpty();
        assertThat(archive().names().dossier(WEILAN)).isEmpty();
        assertThat(archive().names().in(new ArticleId(1))).isEmpty();
        assertThat(archive().names().sums(WEILAN)).isEqualTo(NameSums.NONE);
        assertThat(archive().naming().decisions()).isEmpty();
        assertThat(archive().naming().newestDecision()).isZero();
        assertThat(archive().naming().namedTo()).isZero();
        assertThat(archive().naming().unnamed(10)).isEmpty();
        assertThat(archive()
                        .list(new Scope.OfName(WEILAN), Optional.empty(), 10)
                        .lines())
                .isEmpty();
    }

    @Test
    default void anArticleTellsItsNamesWithTheirDossiers() {
        fill();

        DossierLine weilan = new DossierLine(WEILAN, NameKind.PERSON, "Shen Weilan", 2);
        assertThat(archive().names().in(NEW.id()))
                .containsExactly(
                        new NameShelf.In(weilan, "沈維嵐", 5, "names:title"),
                        new NameShelf.In(weilan, "Shen Weilan", 1, "names:known"));
        assertThat(archive().names().withForm("沈維嵐")).containsExactly(weilan);
        assertThat(archive().names().dossiers(NameKind.PERSON, 10)).containsExactly(weilan);
    }

    @Test
    default void aDossierTellsTheStoriesOfSeveralArticlesThatItIsNamedIn() {
        fill();
        StoryId story = new StoryId(OLD.id());
        StoryReason why = new StoryReason.Nothing();
        keep(
                new Change.Storied(new StoryChange.Opened(story, NOON, why)),
                new Change.Storied(new StoryChange.Opened(new StoryId(NEW.id()), NOON, why)));
        assertThat(archive().names().sums(WEILAN).stories()).isEmpty();

        keep(new Change.Storied(new StoryChange.Merged(story, new StoryId(NEW.id()), NOON, why)));

        assertThat(archive().names().sums(ELIN).stories())
                .extracting(NameSums.OfStory::count, each -> each.first().headline(), NameSums.OfStory::naming)
                .containsExactly(tuple(new StoryCount(story, 2, 2), "Old", 1L));
        assertThat(archive().names().sums(WEILAN).stories())
                .extracting(NameSums.OfStory::naming)
                .containsExactly(2L);
    }

    @Test
    default void aDossierListsItsArticlesOnceEachNewestFirst() {
        fill();

        assertThat(archive()
                        .list(new Scope.OfName(WEILAN), Optional.empty(), 10)
                        .lines())
                .extracting(Line::id)
                .containsExactly(NEW.id(), OLD.id());
        assertThat(archive().list(new Scope.OfName(ELIN), Optional.empty(), 10).lines())
                .extracting(Line::id)
                .containsExactly(OLD.id());
    }

    @Test
    default void aDossierIsSummedUp() {
        fill();

        assertThat(archive().names().sums(WEILAN))
                .isEqualTo(new NameSums(
                        2,
                        List.of(
                                new NameSums.OfForm("Shen Weilan", 2, List.of("en", "zh"), NEW.id()),
                                new NameSums.OfForm("沈維嵐", 1, List.of("zh"), NEW.id())),
                        List.of(TOGETHER),
                        List.of(
                                new Contents.OfMonth(YearMonth.parse("2026-11"), 1),
                                new Contents.OfMonth(YearMonth.parse("2026-10"), 1)),
                        List.of(),
                        List.of(new NameSums.Beside(
                                new DossierLine(ELIN, NameKind.PLACE, "Port Elin", 1), 1, OLD.id())),
                        List.of()));
    }

    @Test
    default void whatAnArticleNamedBeforeIsForgotten() {
        fill();

        keep(new Change.Named(NEW.id(), List.of(place("Port Elin"))));

        assertThat(archive().names().in(NEW.id()))
                .extracting(NameShelf.In::form)
                .containsExactly("Port Elin");
        assertThat(archive().naming().tally(NameKind.PLACE, List.of("Port Elin")))
                .isEqualTo(new NameDesk.Tally(2, "Port Elin"));
        assertThat(archive().naming().tally(NameKind.PERSON, List.of("Shen Weilan", "沈維嵐")))
                .isEqualTo(new NameDesk.Tally(1, "Shen Weilan"));
    }

    @Test
    default void namesOfAnUnknownArticleAreNotKept() {
        keep(new Change.Named(new ArticleId(99), List.of(place("Port Elin"))));

        assertThat(archive().naming().used(10)).isEmpty();
    }

    @Test
    default void theNewestUsesComeFirst() {
        fill();

        assertThat(archive().naming().used(3))
                .extracting(NameDesk.Used::article, used -> used.use().form())
                .containsExactly(
                        tuple(NEW.id(), "Shen Weilan"), tuple(NEW.id(), "沈維嵐"), tuple(OLD.id(), "Shen Weilan"));
        assertThat(archive().naming().used(1).getFirst().use().behind()).contains("沈維嵐");
        assertThat(archive().naming().newest(NameKind.PERSON, "Shen Weilan")).contains(NEW.id());
        assertThat(archive().naming().newest(NameKind.PLACE, "Shen Weilan")).isEmpty();
    }

    @Test
    default void aFormIsInOneDossierOfItsKind() {
        fill();
        DossierId other = DossierId.of(NameKind.PERSON, "沈維嵐");

        keep(
                files(other, NameKind.PERSON, 1, List.of(), "沈維嵐"),
                files(WEILAN, NameKind.PERSON, 2, List.of(), "Shen Weilan"));

        assertThat(archive().naming().filed(NameKind.PERSON, List.of("沈維嵐", "Shen Weilan")))
                .containsExactlyInAnyOrder(
                        new Filed(
                                new DossierLine(WEILAN, NameKind.PERSON, "Shen Weilan", 2),
                                List.of("Shen Weilan"),
                                List.of()),
                        new Filed(new DossierLine(other, NameKind.PERSON, "沈維嵐", 1), List.of("沈維嵐"), List.of()));
    }

    @Test
    default void aDossierWithoutFormsIsNoMore() {
        fill();

        keep(new Change.Files(new Filed(new DossierLine(ELIN, NameKind.PLACE, "Port Elin", 0), List.of(), List.of())));

        assertThat(archive().names().dossier(ELIN)).isEmpty();
        assertThat(archive().names().withForm("Port Elin")).isEmpty();
    }

    @Test
    default void formsThatManyArticlesNameAreKnown() {
        fill();

        assertThat(archive().naming().known(2, 10))
                .containsOnlyKeys("Shen Weilan", "沈維嵐")
                .containsValue(NameKind.PERSON);
    }

    @Test
    default void decisionsAreKeptInTheirOrderAndNoneIsReplaced() {
        NameDecision same = new NameDecision.Same(NameKind.PERSON, "沈維嵐", "Shen Weilan");
        NameDecision apart = new NameDecision.Apart(NameKind.PERSON, "沈維嵐", "Shen Weilan");

        keep(new Change.NameDecided(same, NOON));
        keep(new Change.NameDecided(apart, NOON.plusSeconds(1)));

        assertThat(archive().naming().decisions())
                .extracting(NameDesk.Decided::decision, NameDesk.Decided::at)
                .containsExactly(tuple(same, NOON), tuple(apart, NOON.plusSeconds(1)));
        assertThat(archive().naming().newestDecision())
                .isEqualTo(archive().naming().decisions().getLast().seq());
    }

    @Test
    default void articlesOfASubjectWaitForTheirNamesAfterEachChange() {
        SubjectId ferries = new SubjectId("ferries");
        Stream.of(OLD, NEW).forEach(article -> keep(new Change.Stored(article, NOON)));
        keep(
                new Change.Judged(new Judgement(ferries, OLD.id(), 90, List.of(), Subject.Verdict.PUBLISH)),
                new Change.Judged(new Judgement(ferries, NEW.id(), 40, List.of(), Subject.Verdict.ASK)));
        assertThat(archive().naming().unnamed(10)).containsExactly(OLD.id());

        keep(new Change.Named(OLD.id(), List.of()));
        assertThat(archive().naming().unnamed(10)).isEmpty();

        keep(
                new Change.Stored(OLDER.version(2).article(), NOON),
                new Change.Judged(new Judgement(ferries, OLD.id(), 90, List.of(), Subject.Verdict.PUBLISH)));
        assertThat(archive().naming().unnamed(10)).containsExactly(OLD.id());
    }

    @Test
    default void theMarkOfNamesIsKept() {
        keep(new Change.NamedTo(7));
        keep(new Change.NamedTo(9));

        assertThat(archive().naming().namedTo()).isEqualTo(9);
    }

    @Test
    default void nobodyIsFoundByAnArticleThatIsTakenDown() {
        fill();

        keep(new Change.TakenDown(new Removal(NEW.id(), NOON, "a court's order", ""), List.of()));

        assertThat(archive().names().withForm("沈維嵐")).isEmpty();
        assertThat(archive().names().dossier(WEILAN))
                .contains(new DossierLine(WEILAN, NameKind.PERSON, "Shen Weilan", 1));
        assertThat(archive().names().sums(WEILAN).links()).isEmpty();
        assertThat(archive().naming().used(10)).allMatch(used -> used.article().equals(OLD.id()));
    }

    @Test
    default void formsThatNobodyNamesAreSweptAway() {
        fill();
        assertThat(archive().naming().isAnyUnused()).isFalse();

        keep(new Change.Named(OLD.id(), List.of()));
        assertThat(archive().naming().isAnyUnused()).isTrue();
        keep(new Change.Swept());

        assertThat(archive().naming().isAnyUnused()).isFalse();
        assertThat(archive().names().dossier(ELIN)).isEmpty();
        assertThat(archive().names().withForm("沈維嵐")).hasSize(1);
    }
}
