package dateline.pipeline;

import static dateline.pipeline.Newsstand.redirect;
import static dateline.pipeline.Wording.paragraphs;
import static dateline.pipeline.Wording.rss;
import static dateline.pipeline.Wording.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.ChannelState;
import dateline.archive.Stores;
import dateline.fetch.FetchSettings.Limits;
import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.page.Blocks;
import dateline.pipeline.Wording.Item;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a broken or hostile outlet gets: one clear line in its state. A healthy outlet beside it is read as if nothing
 * were, and what the broken one brings later, when it is well again, is not lost.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BadInputTest {

    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final int MEGABYTE = 1 << 20;
    private static final String RSS = "application/rss+xml; charset=utf-8";
    private static final String GOOD = rss("Broken News", Item.of("First", "http://broken.invalid/1", whole("first")));
    private static final String CUT = GOOD.substring(0, GOOD.indexOf("timetable", GOOD.indexOf("day 4")));

    @TempDir
    private Path folder;

    private record Case(String name, BiConsumer<Newsstand, String> damage, String line) {}

    /** Each damages the feed at a path; the line is what its state says. */
    private static List<Case> cases() {
        return List.of(
                new Case("empty", (s, at) -> s.on(at, Newsstand.text(RSS, "")), "the answer is empty"),
                new Case("blank", (s, at) -> s.feed(at, " \n\n "), "the answer is empty"),
                new Case("broken off", (s, at) -> s.on(at, Newsstand.brokenOff(RSS, CUT)), "broke off after"),
                new Case("too long", (s, at) -> s.on(at, Newsstand.megabytes(200)), "is longer than 2 MB"),
                new Case("never ends", (s, at) -> s.on(at, s.trickle(RSS, CUT)), "did not end within 3 s"),
                new Case("a page", (s, at) -> s.page(at, Wording.page("Home", "", "home")), "HTML page"),
                new Case("no feed", (s, at) -> s.feed(at, "once upon a time"), "feed"),
                new Case("loop", (s, at) -> s.on(at, redirect(302, at)), "redirects go in a circle"),
                new Case(
                        "private",
                        (s, at) -> s.on(at, redirect(302, "http://10.1.2.3/x")),
                        "not on the public internet"),
                new Case(
                        "metadata", (s, at) -> s.on(at, redirect(301, "http://169.254.169.254/")), "not on the public"),
                new Case("a file", (s, at) -> s.on(at, redirect(302, "file:///etc/passwd")), "file"),
                new Case("hangs", (s, at) -> s.on(at, s.silence()), "within 3 s"),
                new Case("bomb", (s, at) -> s.on(at, bomb()), "MB"),
                new Case("gone", (s, at) -> s.on(at, Newsstand.status(410)), "it is gone (HTTP 410)"),
                new Case("closed", (s, at) -> s.on(at, Newsstand.status(403)), "does not let us in (HTTP 403)"));
    }

    private static Newsstand.Reply bomb() {
        byte[] packed = gzip(new byte[64 * MEGABYTE]);
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", RSS);
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.length);
            exchange.getResponseBody().write(packed);
        };
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private Rig rig() {
        return new Rig(
                folder,
                PipelineSettings.defaults(),
                Rig.fetching().withDeadline(DEADLINE).withLimits(new Limits(2 * MEGABYTE, MEGABYTE, MEGABYTE)),
                Stores.memory());
    }

    @Test
    void eachGetsOneLineAndDelaysNobody() throws InterruptedException {
        List<Case> cases = cases();
        try (Newsstand healthy = new Newsstand();
                Stands broken = new Stands(cases.size());
                Rig rig = rig()) {
            for (int i = 0; i < cases.size(); i++) {
                cases.get(i).damage().accept(broken.get(i), "/feed.xml");
                rig.follow("Broken " + i, broken.get(i).at("/feed.xml"));
            }
            healthy.feed(
                    "/feed.xml", rss("Harbour News", Item.of("Ferry stays", healthy.at("/ferry"), whole("ferry"))));
            rig.follow("Harbour News", healthy.at("/feed.xml"));
            rig.round();

            for (int i = 0; i < cases.size(); i++) {
                ChannelState state = rig.state(broken.get(i).at("/feed.xml"));
                assertThat(state.trouble().orElse("well"))
                        .as(cases.get(i).name())
                        .contains(cases.get(i).line());
                assertThat(state.trouble().orElse("")).as(cases.get(i).name()).doesNotContain("\n");
                assertThat(state.failures()).as(cases.get(i).name()).isEqualTo(1);
                assertThat(state.due()).as(cases.get(i).name()).isAfter(rig.now());
            }
            assertThat(rig.state(healthy.at("/feed.xml")).trouble()).isEmpty();
            assertThat(rig.articles()).isEqualTo(1);
            assertThat(place(rig, "broken-" + hanging(cases))).isGreaterThan(place(rig, "harbour-news"));

            mended(cases, broken, rig);
        }
    }

    /** The healthy outlet was kept before the hanging one had run out of time. */
    private static int place(Rig rig, String outlet) {
        return rig.events.stream().map(event -> event.outlet().value()).toList().indexOf(outlet);
    }

    private static int hanging(List<Case> cases) {
        return cases.stream().map(Case::name).toList().indexOf("hangs");
    }

    private static void mended(List<Case> cases, Stands broken, Rig rig) throws InterruptedException {
        for (int i = 0; i < cases.size(); i++) {
            broken.get(i).feed("/feed.xml", GOOD);
        }
        rig.later(Duration.ofDays(2)).round();
        for (int i = 0; i < cases.size(); i++) {
            ChannelState state = rig.state(broken.get(i).at("/feed.xml"));
            assertThat(state.trouble()).as(cases.get(i).name()).isEmpty();
            assertThat(state.failures()).as(cases.get(i).name()).isZero();
        }
        assertThat(rig.articles()).isEqualTo(1 + cases.size());
    }

    /** Read as far as it goes; the next whole answer completes the entry that was cut. */
    @Test
    void aFeedThatEndsInTheMiddleIsReadAndSaidToBeMended() throws InterruptedException {
        try (Newsstand stand = new Newsstand();
                Rig rig = rig()) {
            URI feed = stand.at("/feed.xml");
            stand.feed("/feed.xml", CUT);
            rig.follow("Broken News", feed).round();
            assertThat(rig.state(feed).trouble()).contains("mended: the document ends inside an entry");
            assertThat(rig.state(feed).failures()).isZero();
            assertThat(rig.articles()).isEqualTo(1);
            rig.round();
            assertThat(rig.state(feed).trouble()).as("after a 304").isPresent();

            stand.feed("/feed.xml", GOOD);
            rig.round();
            assertThat(rig.state(feed).trouble()).isEmpty();
            Article first = rig.article("Broken News", URI.create("http://broken.invalid/1"));
            assertThat(Bodies.sameWords(first.body(), Blocks.read(whole("first"), feed)))
                    .isTrue();
        }
    }

    @Test
    void aLyingCharsetIsSeenThrough() throws InterruptedException {
        String xml = rss("Zpravodaj", Item.of("Přívoz zůstává na místě", "http://broken.invalid/p", whole("přívoz")));
        try (Newsstand stand = new Newsstand();
                Rig rig = rig()) {
            URI feed = stand.at("/feed.xml");
            stand.on("/feed.xml", Newsstand.bytes(RSS, xml.getBytes(Charset.forName("windows-1250"))));
            rig.follow("Zpravodaj", feed).round();

            assertThat(rig.state(feed).trouble().orElse(""))
                    .startsWith("mended: ")
                    .contains("charset");
            assertThat(rig.articles()).isEqualTo(1);
        }
    }

    private record PageCase(String name, BiConsumer<Newsstand, String> damage, Optional<String> barred) {}

    private static List<PageCase> pageCases() {
        return List.of(
                new PageCase("empty", (s, at) -> s.page(at, ""), Optional.of("the page holds no article")),
                new PageCase(
                        "a list",
                        (s, at) -> s.page(at, "<a href=/1>One</a>"),
                        Optional.of("the page holds no article")),
                new PageCase(
                        "a file",
                        (s, at) -> s.on(at, Newsstand.text("application/pdf", "%PDF")),
                        Optional.of("application/pdf")),
                new PageCase(
                        "too long", (s, at) -> s.on(at, Newsstand.megabytes(200)), Optional.of("is longer than 1 MB")),
                new PageCase("loop", (s, at) -> s.on(at, redirect(302, at)), Optional.of("redirects go in a circle")),
                new PageCase(
                        "private",
                        (s, at) -> s.on(at, redirect(302, "http://10.1.2.3/")),
                        Optional.of("public internet")),
                new PageCase("bomb", (s, at) -> s.on(at, bomb()), Optional.of("MB")),
                new PageCase("hangs", (s, at) -> s.on(at, s.silence()), Optional.empty()),
                new PageCase("never ends", (s, at) -> s.on(at, s.trickle("text/html", "<p>")), Optional.empty()),
                new PageCase(
                        "broken off", (s, at) -> s.on(at, Newsstand.brokenOff("text/html", "<p>")), Optional.empty()));
    }

    /** The feed's words stay, with why there is no more; what may pass is tried again. */
    @Test
    void aBadPageCostsNoArticle() throws InterruptedException {
        List<PageCase> cases = pageCases();
        try (Stands stands = new Stands(cases.size());
                Rig rig = rig()) {
            for (int i = 0; i < cases.size(); i++) {
                Newsstand stand = stands.get(i);
                cases.get(i).damage().accept(stand, "/page");
                stand.feed(
                        "/feed.xml", rss("Paper", Item.of("Ferry stays", stand.at("/page"), paragraphs("ferry", 1))));
                rig.follow("Paper " + i, stand.at("/feed.xml"));
            }
            rig.round();
            for (int i = 0; i < cases.size(); i++) {
                Article article = rig.article("Paper " + i, stands.get(i).at("/page"));
                assertThat(article.title()).as(cases.get(i).name()).isEqualTo("Ferry stays");
                assertThat(article.body()).as(cases.get(i).name()).hasSize(1);
                check(cases.get(i), article.source());
            }
            assertThat(rig.archive.owedInTrouble(20)).hasSize(3);
        }
    }

    private static void check(PageCase each, Source source) {
        if (each.barred().isPresent()) {
            assertThat(source)
                    .as(each.name())
                    .isInstanceOfSatisfying(
                            Source.Barred.class,
                            barred -> assertThat(barred.why())
                                    .contains(each.barred().get()));
        } else {
            assertThat(source).as(each.name()).isEqualTo(new Source.Awaited());
        }
    }

    /** Several outlets at once. */
    private static final class Stands implements AutoCloseable {
        private final List<Newsstand> stands;

        Stands(int count) {
            stands = Stream.generate(Newsstand::new).limit(count).toList();
        }

        Newsstand get(int number) {
            return stands.get(number);
        }

        @Override
        public void close() {
            stands.forEach(Newsstand::close);
        }
    }
}
