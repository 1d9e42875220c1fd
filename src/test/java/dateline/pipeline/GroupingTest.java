package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.archive.Archive;
import dateline.archive.ArchiveException;
import dateline.archive.Change;
import dateline.archive.Stores;
import dateline.archive.StoryCount;
import dateline.archive.StoryMember;
import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.model.ArticleId;
import dateline.model.Draft;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupingTest {

    private static final String FERRY = "The ferry Aldermoor ran aground off Port Selwick at two in the morning and"
            + " lifeboats from Selwick and Brannock took all 212 passengers off before dawn, the harbour master Ines"
            + " Varga said, while divers looked for the leak in its hull and the coast road was closed.";
    private static final String FERRY_TOO = "Two lifeboats saved 212 people from the ferry Aldermoor, which lay"
            + " aground near Port Selwick. Harbour master Ines Varga praised the crews from Selwick and Brannock.";
    private static final String BUDGET = "Minister Orsolya Feket defended cuts to the school budget before parliament"
            + " in Vardholm, and teachers announced a strike for the last week of the term.";

    private final Archive archive = Stores.memory();
    private final Grouping grouping = grouping(archive);

    private static Grouping grouping(Archive archive) {
        return new Grouping(archive, InstantSource.fixed(Rig.START));
    }

    private static Article article(String name, String headline, String text, Source source) {
        return Draft.of("harbour-news", name, headline)
                .source(source)
                .published("")
                .seen(Rig.START)
                .paragraphs(text)
                .article();
    }

    private Article keep(String name, String headline, String text) {
        Article article = article(name, headline, text, new Source.Feed());
        archive.commit(List.of(new Change.Stored(article, Rig.START)));
        return article;
    }

    private StoryId storyOf(Article article) {
        return archive.stories(List.of(article.id())).get(article.id()).story();
    }

    private static void all(Grouping grouping) {
        grouping.catchUp(new CountDownLatch(1));
    }

    @Test
    void articlesOfOneEventJoinAndACopyNamesItsOrigin() {
        Article first = keep("a", "Ferry Aldermoor aground off Port Selwick", FERRY);
        Article copy = keep("b", "212 saved from ferry", FERRY + " Nobody was hurt.");
        Article report = keep("c", "Lifeboats save 212 from ferry Aldermoor near Port Selwick", FERRY_TOO);
        Article other = keep("d", "Minister defends school budget cuts", BUDGET);

        all(grouping);

        assertThat(storyOf(copy)).isEqualTo(storyOf(first)).isEqualTo(storyOf(report));
        assertThat(storyOf(other)).isNotEqualTo(storyOf(first));
        StoryMember copied = archive.members(storyOf(first)).stream()
                .filter(member -> member.line().id().equals(copy.id()))
                .findFirst()
                .orElseThrow();
        assertThat(copied.copy().orElseThrow().origin()).isEqualTo(first.id());
        assertThat(copied.why()).isInstanceOf(StoryReason.CopyOf.class);
    }

    @Test
    void anArticleWhosePageIsAwaitedComesWhenThatIsRead() {
        Article awaited = article("a", "Ferry aground", "The ferry", new Source.Awaited());
        archive.commit(List.of(new Change.Stored(awaited, Rig.START)));
        all(grouping);
        assertThat(archive.stories(List.of(awaited.id()))).isEmpty();

        archive.commit(List.of(new Change.Stored(article("a", "Ferry aground", FERRY, new Source.Page()), Rig.START)));
        all(grouping);

        assertThat(archive.stories(List.of(awaited.id()))).hasSize(1);
    }

    @Test
    void aStartGoesOnWhereTheLastOneEndedAndDecidesNothingAgain() {
        List<Article> articles = many();
        for (Article article : articles.subList(0, 150)) {
            archive.commit(List.of(new Change.Stored(article, Rig.START)));
        }
        assertThat(grouping.step()).isTrue();
        Map<ArticleId, StoryCount> before = stories(archive, articles);

        Grouping next = grouping(archive);
        all(next);

        assertThat(stories(archive, articles).keySet()).hasSize(150).containsAll(before.keySet());
        assertThat(archive.groupedMark()).isEqualTo(150);
        assertThat(next.step()).isFalse();
    }

    @Test
    void whatTheArchiveRefusedIsGroupedAgainToTheSameEnd() {
        List<Article> articles = many();
        Archive whole = Stores.memory();
        AtomicBoolean refuses = new AtomicBoolean();
        Archive shaky = refusing(archive, refuses);
        Grouping shaken = grouping(shaky);
        Grouping calm = grouping(whole);
        for (Article article : articles) {
            archive.commit(List.of(new Change.Stored(article, Rig.START)));
            whole.commit(List.of(new Change.Stored(article, Rig.START)));
        }
        assertThat(shaken.step()).isTrue();
        refuses.set(true);
        assertThatThrownBy(shaken::step).isInstanceOf(ArchiveException.class);
        refuses.set(false);
        all(shaken);
        all(calm);

        assertThat(stories(archive, articles)).isEqualTo(stories(whole, articles));
    }

    @Test
    void anEditorsSplitStaysOverAStartAndForLaterArticles() {
        Article first = keep("a", "Ferry Aldermoor aground off Port Selwick", FERRY);
        Article second = keep("b", "Lifeboats save 212 from ferry Aldermoor near Port Selwick", FERRY_TOO);
        all(grouping);
        StoryId apart = new StoryId(second.id());
        archive.commit(List.of(new Change.Storied(new StoryChange.Split(
                storyOf(first), apart, List.of(second.id()), Rig.START, new StoryReason.Editor("two ferries")))));

        for (Grouping each : List.of(grouping, grouping(archive))) {
            for (int i = 0; i < 12; i++) {
                keep("more" + each.hashCode() + i, "Notice " + i + " of the office", "Number " + i + " is called.");
            }
            all(each);
        }

        assertThat(storyOf(second)).isEqualTo(apart);
        assertThat(storyOf(first)).isEqualTo(new StoryId(first.id()));
    }

    @Test
    void anEditorsMergeStaysOverAStartAndForLaterArticles() {
        Article first = keep("a", "Minister defends school budget cuts", BUDGET);
        Article second = keep("b", "Lifeboats save 212 from ferry Aldermoor near Port Selwick", FERRY_TOO);
        all(grouping);
        archive.commit(List.of(new Change.Storied(new StoryChange.Merged(
                storyOf(first), storyOf(second), Rig.START, new StoryReason.Editor("the minister was on board")))));

        for (Grouping each : List.of(grouping, grouping(archive))) {
            keep("c" + each.hashCode(), "Ferry Aldermoor aground off Port Selwick", FERRY);
            for (int i = 0; i < 12; i++) {
                keep("more" + each.hashCode() + i, "Notice " + i + " of the office", "Number " + i + " is called.");
            }
            all(each);
        }

        assertThat(storyOf(second)).isEqualTo(storyOf(first));
    }

    @Test
    void aRoundEndsWithAllGroupedAndASwitchTurnsItOff(@TempDir Path folder) throws InterruptedException {
        for (boolean stories : List.of(true, false)) {
            PipelineSettings settings = new PipelineSettings(PipelineSettings.Pages.NEVER, false, List.of(), stories);
            try (Rig rig = new Rig(folder.resolve("" + stories), settings)) {
                Article ferry = article("a", "Ferry", FERRY, new Source.Feed());
                rig.archive.commit(List.of(new Change.Stored(ferry, Rig.START)));
                rig.round();

                assertThat(rig.archive.stories(List.of(ferry.id()))).hasSize(stories ? 1 : 0);
            }
        }
    }

    @Test
    void theWindowIsBounded() {
        List<Article> articles = many();
        articles.forEach(article -> archive.commit(List.of(new Change.Stored(article, Rig.START))));

        all(new Grouping(archive, InstantSource.fixed(Rig.START), 3));

        assertThat(stories(archive, articles)).hasSize(articles.size());
    }

    private static List<Article> villages() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i <= Grouping.LITTLE; i++) {
            articles.add(article("n" + i, "Village " + i, "It held fair number " + i * 7, new Source.Feed()));
        }
        return articles;
    }

    private static void keep(Archive archive, List<Article> articles) {
        archive.commit(articles.stream()
                .<Change>map(article -> new Change.Stored(article, Rig.START))
                .toList());
    }

    @Test
    void aSingleRoundLeavesMuchToGroupToAProcessThatStays(@TempDir Path folder) throws InterruptedException {
        PipelineSettings settings = new PipelineSettings(PipelineSettings.Pages.NEVER, false, List.of(), true);
        try (Rig rig = new Rig(folder, settings)) {
            List<Article> articles = villages();
            keep(rig.archive, articles);

            assertThat(rig.pipeline.round(Pipeline.Stories.FEW)).isEqualTo(Pipeline.Left.STORIES);
            assertThat(stories(rig.archive, articles)).isEmpty();
            assertThat(rig.pipeline.round(Pipeline.Stories.ALL)).isEqualTo(Pipeline.Left.NOTHING);
            assertThat(stories(rig.archive, articles)).hasSize(articles.size());
            assertThat(rig.pipeline.round(Pipeline.Stories.FEW)).isEqualTo(Pipeline.Left.NOTHING);
        }
    }

    @Test
    void whatIsMadeAgainInMemoryCountsTooWhereThereIsSomethingToGroup() {
        List<Article> articles = villages();
        keep(archive, articles.subList(0, Grouping.LITTLE));
        assertThat(grouping.isMuch()).isFalse();
        all(grouping);

        Grouping next = grouping(archive);
        assertThat(next.isMuch()).isFalse();
        keep(archive, articles.subList(Grouping.LITTLE, articles.size()));

        assertThat(next.isMuch()).isTrue();
        assertThat(grouping.isMuch()).isFalse();
    }

    private static List<Article> many() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 260; i++) {
            String[] texts = {FERRY, FERRY_TOO, BUDGET};
            String text = i % 5 < 3 ? texts[i % 5] + " Line " + i : "Village " + i + " held its fair number " + i * 7;
            articles.add(article("n" + i, "Report " + i, text, new Source.Feed()));
        }
        return articles;
    }

    private static Map<ArticleId, StoryCount> stories(Archive archive, List<Article> articles) {
        return archive.stories(articles.stream().map(Article::id).toList());
    }

    /** Commits fail while the switch says so. */
    private static Archive refusing(Archive archive, AtomicBoolean refuses) {
        return (Archive) Proxy.newProxyInstance(
                Archive.class.getClassLoader(), new Class<?>[] {Archive.class}, (_, method, args) -> {
                    if (refuses.get() && method.getName().equals("commit")) {
                        throw new ArchiveException("the disk is full");
                    }
                    try {
                        return method.invoke(archive, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
