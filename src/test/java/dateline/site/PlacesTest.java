package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Cursor;
import dateline.archive.Scope;
import dateline.model.ArticleId;
import dateline.model.CaptureId;
import dateline.model.OutletId;
import dateline.search.Days;
import dateline.search.Finder.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written by {@link Addresses} is read by {@link Places}. */
class PlacesTest {

    private static final List<Scope> SCOPES = List.of(
            new Scope.Everything(),
            new Scope.OfOutlet(new OutletId("harbour-courier")),
            new Scope.InLanguage("zh"),
            new Scope.OnDay(LocalDate.of(2026, 11, 20)),
            new Scope.InMonth(YearMonth.of(2026, 11)));

    private static final ArticleId ARTICLE = new ArticleId(-1L);
    private static final CaptureId CAPTURE = new CaptureId(new UUID(7, 8));
    private static final Cursor CURSOR = new Cursor(Instant.ofEpochMilli(-12_345), ARTICLE);
    private static final Wish WISH = new Wish(
            "山 & \"sea=1\" +%",
            Optional.of(new OutletId("manar")),
            Optional.of("ar"),
            new Days(Optional.of(LocalDate.of(2026, 3, 1)), Optional.of(LocalDate.of(2026, 3, 31))),
            Wish.Order.FIT);

    static Stream<Scope> scopes() {
        return SCOPES.stream();
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void listsAndTheirFeedsComeBack(Scope scope) {
        assertThat(read(Addresses.list(scope))).isEqualTo(new Place.Shelf(scope, Optional.empty()));
        assertThat(read(Addresses.list(scope, CURSOR))).isEqualTo(new Place.Shelf(scope, Optional.of(CURSOR)));
        for (FeedKind kind : FeedKind.values()) {
            assertThat(read(Addresses.feed(scope, kind))).isEqualTo(new Place.FeedOf(scope, kind));
        }
    }

    @Test
    void allOthersComeBack() {
        assertThat(read(Addresses.search(WISH, 1))).isEqualTo(new Place.Search(WISH, 1));
        Wish newest = WISH.in(Wish.Order.NEWEST);
        assertThat(read(Addresses.search(newest, 2))).isEqualTo(new Place.Search(newest, 2));
        assertThat(Addresses.feed(newest, FeedKind.RSS)).isEqualTo(Addresses.feed(WISH, FeedKind.RSS));
        assertThat(read(Addresses.search(WISH, 100))).isEqualTo(new Place.Search(WISH, 100));
        assertThat(read(Addresses.feed(WISH, FeedKind.ATOM))).isEqualTo(new Place.SearchFeed(WISH, FeedKind.ATOM));
        assertThat(read(Addresses.article(ARTICLE))).isEqualTo(new Place.ArticleAt(ARTICLE));
        assertThat(read(Addresses.version(ARTICLE, 12))).isEqualTo(new Place.VersionAt(ARTICLE, 12));
        assertThat(read(Addresses.evidence(CAPTURE))).isEqualTo(new Place.EvidenceAt(CAPTURE));
        assertThat(read(Addresses.record(CAPTURE))).isEqualTo(new Place.RecordAt(CAPTURE));
        assertThat(read(Addresses.picture(CAPTURE))).isEqualTo(new Place.PictureAt(CAPTURE));
        assertThat(read(Addresses.sitemap(YearMonth.of(2026, 11), 3)))
                .isEqualTo(new Place.SitemapPart(YearMonth.of(2026, 11), 3));
    }

    @ParameterizedTest
    @CsvSource({
        "q=a+b%20c, a b c",
        "q=%E5%B1%B1, 山",
        "q=100%, 100%",
        "q=%zz, %zz",
        "q=%ff, \uFFFD",
        "q=a&q=b, a",
        "Q=a, ''",
        "q==&, =",
        "'', ''",
        "&&&q=x&, x",
        "q=%2, %2"
    })
    void formsAreReadAsBrowsersWriteThem(String query, String words) {
        assertThat(Places.read("/search", query)).isEqualTo(new Route.To(new Place.Search(Wish.words(words), 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-03-05, 2026-03-05, ''",
        "to=2026-03-05, '', 2026-03-05",
        "from=2026-03&to=2026-03, 2026-03-01, 2026-03-31",
        "from=2025&to=2025, 2025-01-01, 2025-12-31",
        "from=&to=+, '', ''"
    })
    void daysAreReadWithTheirEnds(String query, String first, String last) {
        Route route = Places.read("/search", "q=sea&" + query);
        assertThat(route)
                .isInstanceOfSatisfying(
                        Route.To.class,
                        to -> assertThat(to.place()).isInstanceOfSatisfying(Place.Search.class, search -> {
                            assertThat(search.wish()
                                            .days()
                                            .first()
                                            .map(LocalDate::toString)
                                            .orElse(""))
                                    .isEqualTo(first);
                            assertThat(search.wish()
                                            .days()
                                            .last()
                                            .map(LocalDate::toString)
                                            .orElse(""))
                                    .isEqualTo(last);
                        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=today", "to=2026-02-30", "from=2026-03-01&to=never", "from=01.03.2026"})
    void aDayThatIsNoneIsTold(String query) {
        for (String path : List.of("/search", "/search/feed.rss")) {
            assertThat(Places.read(path, "q=sea&" + query))
                    .isInstanceOfSatisfying(
                            Route.Senseless.class, no -> assertThat(no.why()).contains("is no date"));
        }
    }

    @Test
    void nothingAVisitorSendsThrows() {
        Random random = new Random(11);
        String letters = "/?&=%;.+-_:\\\"' \u0000\t\n0123456789abcdefghijklmnopqrstuvwxyzABCXYZéß山\uD83D\uDE00\uD83D";
        String[] starts = {
            "/",
            "/outlet/",
            "/day/",
            "/month/",
            "/language/",
            "/article/",
            "/evidence/",
            "/picture/",
            "/sitemap/",
            "/search/",
            "",
            "/style-"
        };
        for (int i = 0; i < 50_000; i++) {
            String path = starts[random.nextInt(starts.length)] + some(random, letters);
            assertThat(Places.read(path, some(random, letters))).isNotNull();
        }
    }

    private static String some(Random random, String letters) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(20), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
        return text.toString();
    }

    private static Place read(String address) {
        String[] parts = address.split("\\?", 2);
        return switch (Places.read(parts[0], parts.length > 1 ? parts[1] : "")) {
            case Route.To(Place place) -> place;
            case Route.Nowhere() -> throw new AssertionError("nowhere: " + address);
            case Route.Senseless(String why) -> throw new AssertionError(why + ": " + address);
        };
    }
}
