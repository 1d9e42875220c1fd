package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Stores;
import dateline.model.Article;
import dateline.model.Draft;
import dateline.model.OutletId;
import dateline.search.Hits.Piece;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final OutletId HARBOUR = new OutletId("harbour-post");

    @TempDir
    Path folder;

    private final Archive archive = Stores.memory();
    private Index index;

    @BeforeEach
    void open() {
        index = Index.open(folder.resolve("index"), archive).index();
        keep(
                article(1, "en", "Dockers end their strike", "The quay in Łódź reopened. Cranes moved at dawn."),
                article(2, "en", "Council votes on the flood wall", "Residents near the quay asked for a strike fund."),
                article(3, "zh-Hant", "失蹤律師的家屬要求說明", "台北記者會上，家屬說他們三年沒有消息。"),
                article(4, "de", "Hafenarbeiter beenden Streik", "Die Kräne bewegten sich früh am Morgen."),
                article(5, "ru", "Забастовка в порту окончена", "Краны снова работают."),
                article(6, "ar", "انتهاء إضراب عمال الميناء", "عادت الرافعات إلى العمل."),
                article(7, "th", "การนัดหยุดงานสิ้นสุด", "ท่าเรือเปิดอีกครั้ง"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({"cranes, The quay in Łódź reopened.", "roe, Jane M. Roe", "dockers, The quay in Łódź reopened."})
    void aSnippetIsOfTheBodyAndOfTheCreditOnlyWhereThatMatches(String words, String start) {
        String snippet = index.find(Finder.Wish.words(words), 0, 1).hits().getFirst().snippet().stream()
                .map(Piece::text)
                .collect(Collectors.joining());
        assertThat(snippet).startsWith(start);
    }

    @Test
    void theNewestComeFirstWhereThatIsWished() {
        keep(
                dated(21, "2026-11-01T08:00:00Z", "Regatta regatta regatta"),
                dated(22, "2026-11-03T08:00:00Z", "The harbour and its regatta, told at some length"),
                dated(23, "2026-11-02T08:00:00Z", "Regatta off"));
        Finder.Wish wish = Finder.Wish.words("regatta").in(Finder.Wish.Order.NEWEST);
        assertThat(index.find(wish, 0, 10).hits())
                .extracting(hit ->
                        archive.article(hit.article()).orElseThrow().canonical().getPath())
                .containsExactly("/22", "/23", "/21");
        assertThat(index.find(wish, 1, 1).hits())
                .isEqualTo(index.find(wish, 0, 10).hits().subList(1, 2));
        assertThat(index.find(wish, 0, 1).total()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        strike                  | 1 2
        STRIKE                  | 1 2
        strike quay             | 1 2
        strike -fund            | 1
        dockers OR council      | 1 2
        "flood wall"            | 2
        “flood wall”            | 2
        "wall flood"            |
        crane*                  | 1
        lodz                    | 1
        Kräne                   | 4
        krane                   | 4
        失蹤律師                 | 3
        失踪律师                 | 3
        失蹤*                   | 3
        ＳＴＲＩＫＥ              | 1 2
        律師 家屬                | 3
        台                      | 3
        師律                    |
        забастовка              | 5
        إضراب                   | 6
        หยุดงาน                 | 7
        nothing-of-the-kind     |
        strike NOT fund         | 1
        quay (dawn OR fund)     | 1 2
        (dawn OR fund) -dockers | 2
        'dockers | streik'      | 1 4
        residents NEAR strike   | 2
        residents NEAR/2 strike |
        strike NEAR/7 residents | 2
        (wall OR cranes) NEAR/3 flood | 2
        家屬 NEAR 消息           | 3
        headline:strike         | 1
        headline:"flood wall"   | 2
        by:roe                  | 1
        by:quay                 |
        name:"Roe, Jane"        | 1
        name:"Jane Roe"         | 1
        name:"Roe Jones"        |
        place:lodz              | 1
        place:quay              |
        strike outlet:harbour-post | 1 2
        strike outlet:elsewhere |
        language:zh             | 3
        strike NEAR language:en | 1 2
        strike)                 | 1 2
        (strike                 | 1 2
        "flood wall             | 2
        「家屬」                 | 3
        NEAR                    | 2
        """)
    void wordsFindTheirArticles(String words, String expected) {
        assertThat(found(Finder.Wish.words(words)))
                .isEqualTo(Optional.ofNullable(expected).orElse(""));
    }

    @Test
    void aWishKeepsToOutletAndLanguage() {
        assertThat(found(new Finder.Wish(
                        "strike", Optional.of(HARBOUR), Optional.of("en"), Days.all(), Finder.Wish.Order.FIT)))
                .isEqualTo("1 2");
        assertThat(found(new Finder.Wish(
                        "strike", Optional.empty(), Optional.of("zh"), Days.all(), Finder.Wish.Order.FIT)))
                .isEmpty();
        assertThat(found(new Finder.Wish(
                        "strike",
                        Optional.of(new OutletId("other")),
                        Optional.empty(),
                        Days.all(),
                        Finder.Wish.Order.FIT)))
                .isEmpty();
    }

    /** 31 is of the last second of February, 32 of the first of March, in UTC. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        regatta date:2026-02                          | 31
        regatta date:2026-03                          | 32 33
        regatta date:2026-03-01                       | 32
        regatta date:2026/3/1                         | 32
        regatta date:2026                             | 31 32 33
        regatta date:2025                             | 30
        regatta after:2026-03                         | 32 33
        regatta after:2026-03-02                      | 33
        regatta before:2026-03                        | 30 31
        regatta before:2026-03-01                     | 30 31
        regatta before:2026                           | 30
        regatta after:2026-02-28 before:2026-03-02    | 31 32
        regatta after:2026-03 before:2026-02          |
        regatta -date:2026-03                         | 30 31
        regatta (date:2025 OR date:2026-03-01)        | 30 32
        after:2026 before:2026-03-02                  | 31 32
        date:"2025"                                   | 30
        date:2028-02-29                               |
        regatta NEAR date:2025                        | 30
        """)
    void datesKeepToTheirDays(String words, String expected) {
        keepFourRegattas();
        assertThat(index.find(Finder.Wish.words(words), 0, 10).complaint()).isEmpty();
        assertThat(found(Finder.Wish.words(words)))
                .isEqualTo(Optional.ofNullable(expected).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "regatta after:yesterday, yesterday",
        "date:2026-13, 2026-13",
        "date:2026-02-29, 2026-02-29",
        "date:2026-04-31, 2026-04-31",
        "-before:26, 26",
        "date:\"1 March 2026\", 1 March 2026",
        "date:2026-3-1-4, 2026-3-1-4",
        "date:12026, 12026",
        "regatta OR before:٢٠٢٦, ٢٠٢٦"
    })
    void aDateThatIsNoneIsTold(String words, String wrong) {
        keepFourRegattas();
        Hits hits = index.find(Finder.Wish.words(words), 0, 10);
        assertThat(hits.hits()).isEmpty();
        assertThat(hits.complaint()).contains(Days.complaint(wrong));
        assertThat(Standing.complaint(words)).isEqualTo(hits.complaint());
    }

    @Test
    void aWishKeepsToItsDaysAndNeedsNoWordsThen() {
        keepFourRegattas();
        Days march = Days.read("2026-03").orElseThrow();
        assertThat(found(during("regatta", march))).isEqualTo("32 33");
        assertThat(found(during("regatta", new Days(Optional.empty(), march.first()))))
                .isEqualTo("30 31 32");
        assertThat(found(during("off", march))).isEqualTo("33");
        assertThat(index.find(during("", march), 0, 10).hits())
                .extracting(hit -> hit.headline().getFirst().text())
                .containsExactly("Regatta called off", "Regatta on the first of March");
        assertThat(index.find(during("", Days.all()), 0, 10)).isEqualTo(Hits.none());
        assertThat(index.find(during("regatta", new Days(march.last(), march.first())), 0, 10)
                        .complaint())
                .isPresent();
    }

    @Test
    void whatOnlyLeavesArticlesOutGivesTheNewestFirst() {
        keepFourRegattas();
        assertThat(index.find(Finder.Wish.words("after:2026 before:2026-04 outlet:harbour-post"), 0, 10)
                        .hits())
                .extracting(hit -> hit.headline().getFirst().text())
                .startsWith("Regatta called off", "Regatta on the first of March", "Regatta on the last of February");
    }

    /** As a subject's query is asked of one article. */
    @Test
    void aStandingQueryKnowsDatesToo() {
        Probe probe = new Probes().of(dated(32, "2026-03-01T00:00:00Z", "Regatta"));
        assertThat(probe.ask(Standing.of("regatta date:2026-03").orElseThrow()).found())
                .isTrue();
        assertThat(probe.ask(Standing.of("regatta before:2026-03").orElseThrow())
                        .found())
                .isFalse();
    }

    /** Kept in no order of time. */
    private void keepFourRegattas() {
        keep(
                dated(32, "2026-03-01T00:00:00Z", "Regatta on the first of March"),
                dated(30, "2025-07-01T10:00:00Z", "Regatta in July"),
                dated(33, "2026-03-31T23:59:59Z", "Regatta called off"),
                dated(31, "2026-02-28T23:59:59.999Z", "Regatta on the last of February"));
    }

    private static Finder.Wish during(String words, Days days) {
        return new Finder.Wish(words, Optional.empty(), Optional.empty(), days, Finder.Wish.Order.FIT);
    }

    @Test
    void matchesAreMarkedAndNothingElseIs() {
        Hits hits = index.find(Finder.Wish.words("strike"), 0, 10);

        assertThat(hits.hits().getFirst().headline())
                .containsExactly(new Piece("Dockers end their ", false), new Piece("strike", true));
        assertThat(hits.hits().get(1).snippet()).contains(new Piece("strike", true));
        assertThat(marked(index.find(Finder.Wish.words("失踪"), 0, 10)
                        .hits()
                        .getFirst()
                        .headline()))
                .isEqualTo("失蹤");
    }

    @Test
    void anArticleIsFoundByItsNewestWordsAlone() {
        keep(article(1, "en", "Dockers go back to work", "All is calm."));

        assertThat(found(Finder.Wish.words("strike"))).isEqualTo("2");
        assertThat(found(Finder.Wish.words("calm"))).isEqualTo("1");
    }

    @Test
    void pagesOfHitsFollowEachOther() {
        for (int i = 10; i < 40; i++) {
            keep(article(i, "en", "Tide " + i, "tide"));
        }

        Hits first = index.find(Finder.Wish.words("tide"), 0, 20);
        Hits second = index.find(Finder.Wish.words("tide"), 20, 20);

        assertThat(first.total()).isEqualTo(30);
        assertThat(Stream.concat(first.hits().stream(), second.hits().stream()).map(Hits.Hit::article))
                .hasSize(30)
                .doesNotHaveDuplicates();
        assertThat(index.find(Finder.Wish.words("tide"), 500_000, 20).hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "((",
                "*",
                "-",
                "+ - |",
                "a~9999999999",
                "\\",
                "foo:bar",
                "[1 TO",
                "\uD800",
                "\0",
                "-strike"
            })
    void noQueryThrows(String words) {
        assertThat(index.find(Finder.Wish.words(words), 0, 10)).isNotNull();
    }

    @Test
    void randomQueriesNeverThrow() {
        Random random = new Random(5);
        List<String> pieces = Stream.concat(
                        "ab \"*()+-|~\\:[]^失蹤 ا\u0000\uD83D".chars().mapToObj(unit -> String.valueOf((char) unit)),
                        Stream.of(" OR ", " NOT ", " NEAR ", " NEAR/3 ", "name:", "place:", "headline:", "outlet:"))
                .toList();
        for (int i = 0; i < 2000; i++) {
            String words = random.ints(random.nextInt(30), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            assertThat(index.find(Finder.Wish.words(words), 0, 10)).isNotNull();
        }
    }

    @Test
    void tooLongAQueryIsSaidToBeTooLong() {
        Hits hits = index.find(Finder.Wish.words("a ".repeat(Finder.MAX_QUERY)), 0, 10);

        assertThat(hits.complaint()).hasValueSatisfying(line -> assertThat(line).contains("500"));
    }

    @Test
    void whatWasNotSavedIsReadFromTheArchiveAtTheNextStart() {
        Article late = article(8, "en", "Ferry delayed", "Fog.");
        archive.commit(List.of(new Change.Stored(late, NOON)));

        reopen();

        assertThat(found(Finder.Wish.words("ferry"))).isEqualTo("8");
    }

    @Test
    void aBrokenIndexIsMadeAnew() throws IOException {
        index.close();
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, "garbage");
            }
        }

        Index.Opened opened = Index.open(folder.resolve("index"), archive);
        index = opened.index();

        assertThat(opened.rebuilt()).isTrue();
        assertThat(found(Finder.Wish.words("strike"))).isEqualTo("1 2");
    }

    @Test
    void whatWasSavedIsReadBesideItsWriter() {
        Path at = folder.resolve("index");
        assertThat(SavedIndex.open(folder.resolve("nowhere"), archive)).isEqualTo(new SavedIndex.Opened.Missing());
        assertThat(SavedIndex.open(at, archive)).isEqualTo(new SavedIndex.Opened.Missing());
        index.save();
        try (SavedIndex saved = saved(at)) {
            Finder.Wish wish = Finder.Wish.words("strike");
            assertThat(saved.find(wish, 0, 10)).isEqualTo(index.find(wish, 0, 10));
            assertThat(saved.isBehind()).isFalse();
            keep(article(8, "en", "Ferry delayed by a strike", "Fog."));
            index.save();
            assertThat(saved.isBehind()).isTrue();
            assertThat(saved.find(wish, 0, 10).total()).isEqualTo(2);
        }
        try (SavedIndex saved = saved(at)) {
            assertThat(saved.find(Finder.Wish.words("strike"), 0, 10).total()).isEqualTo(3);
        }
    }

    private SavedIndex saved(Path at) {
        return switch (SavedIndex.open(at, archive)) {
            case SavedIndex.Opened.There(SavedIndex there) -> there;
            case SavedIndex.Opened.Missing() -> throw new AssertionError("missing");
            case SavedIndex.Opened.Unreadable() -> throw new AssertionError("unreadable");
        };
    }

    @Test
    void whatWasSavedInAnotherFormIsNotRead() throws IOException {
        Path at = folder.resolve("former");
        try (FSDirectory directory = FSDirectory.open(at);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("mark", "7", "form", "of old").entrySet());
            writer.commit();
        }
        assertThat(SavedIndex.open(at, archive)).isEqualTo(new SavedIndex.Opened.Unreadable());
    }

    @Test
    void anIndexWhoseFilesVanishIsMendedWhileItIsOpen() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Article late = article(8, "en", "Ferry delayed", "Fog.");
        long mark = archive.commit(List.of(new Change.Stored(late, NOON)));
        assertThatThrownBy(() -> {
                    index.put(List.of(late), mark);
                    index.save();
                })
                .isInstanceOf(UncheckedIOException.class);

        index.mend();

        assertThat(found(Finder.Wish.words("ferry"))).isEqualTo("8");
        assertThat(found(Finder.Wish.words("strike"))).isEqualTo("1 2");
        index.save();
        reopen();
        assertThat(found(Finder.Wish.words("ferry"))).isEqualTo("8");
    }

    private void reopen() {
        index.close();
        index = Index.open(folder.resolve("index"), archive).index();
    }

    private void keep(Article... articles) {
        long mark = archive.commit(Stream.of(articles)
                .<Change>map(article -> new Change.Stored(article, NOON))
                .toList());
        index.put(List.of(articles), mark);
        index.refresh();
    }

    private String found(Finder.Wish wish) {
        return index.find(wish, 0, 100).hits().stream()
                .map(hit -> archive.article(hit.article())
                        .orElseThrow()
                        .canonical()
                        .getPath()
                        .substring(1))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream().filter(Piece::match).map(Piece::text).collect(Collectors.joining());
    }

    private static Article dated(int number, String published, String headline) {
        return Draft.of(HARBOUR.value(), Integer.toString(number), headline)
                .published(published)
                .article();
    }

    private static Article article(int number, String language, String headline, String text) {
        Draft draft = Draft.of(HARBOUR.value(), Integer.toString(number), headline)
                .in(language)
                .paragraphs(text);
        return (number == 1 ? draft.by("Jane M. Roe").place("Łódź") : draft).article();
    }
}
