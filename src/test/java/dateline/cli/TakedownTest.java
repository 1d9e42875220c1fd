package dateline.cli;

import static dateline.cli.Typed.dateline;
import static dateline.pipeline.Wording.rss;
import static dateline.pipeline.Wording.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.pipeline.Newsstand;
import dateline.pipeline.Wording;
import dateline.pipeline.Wording.Item;
import dateline.search.Finder;
import dateline.site.PublicSite;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an article that an editor takes down, and of all others. */
class TakedownTest {

    @TempDir
    private Path temp;

    private Path folder;
    private Newsstand stand;

    @BeforeEach
    void make() throws IOException {
        folder = temp.resolve("archive");
        stand = new Newsstand();
        Typed.init(folder, stand.host());
        Typed.set(folder, "group = true", "group = false");
        stand.page("/zorgul", Wording.page("Zorgul came to town", "", "zorgul"));
        stand.page("/bridge", Wording.page("The bridge opens", "", "bridge"));
        stand.feed(
                "/feed.xml",
                rss(
                        "Harbour News",
                        Item.of("Zorgul came to town", stand.at("/zorgul"), "<p>Short of zorgul.</p>"),
                        Item.of("The bridge opens", stand.at("/bridge"), "<p>Short.</p>"),
                        Item.of("Ferry stays", stand.at("/ferry"), whole("ferry"))));
        in("follow", stand.at("/feed.xml"));
        assertThat(in("fetch").exit()).isZero();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private Typed in(Object... words) {
        return Typed.at(folder, words);
    }

    private Set<String> with(Map<String, Crawl.Page> pages, Predicate<Crawl.Page> which) {
        return pages.entrySet().stream()
                .filter(each -> which.test(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Crawl.Page get(String at) throws IOException, InterruptedException {
        return Crawl.of(folder, at).get(at);
    }

    private String warc() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("warc"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".gz")).toList()) {
                try (InputStream text = new GZIPInputStream(Files.newInputStream(file))) {
                    all.append(new String(text.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all.toString();
    }

    @Test
    void it_is_shown_nowhere_and_the_rest_is_as_it_was() throws IOException, InterruptedException {
        Map<String, Crawl.Page> before = Crawl.of(folder);
        String article = with(
                        before,
                        page -> page.text().contains("<h1 ") || page.text().contains("<h1>"))
                .stream()
                .filter(at ->
                        at.startsWith("/article/") && before.get(at).text().contains("Zorgul came to town</h1>"))
                .findFirst()
                .orElseThrow();
        Set<String> bridge = with(before, page -> page.text().contains("The bridge opens</h1>"));
        assertThat(bridge).isNotEmpty();
        Set<String> evidence = before.keySet().stream()
                .filter(at -> at.startsWith("/evidence/"))
                .collect(Collectors.toCollection(TreeSet::new));

        Typed typed = in("takedown", stand.at("/zorgul"), "--reason", "A court of Dunmere\nordered it.");
        assertThat(typed.exit()).as(typed.err()).isZero();

        Map<String, Crawl.Page> after = Crawl.of(folder, "/search?q=zorgul");
        assertThat(with(after, page -> page.text().contains("orgul came"))).isEmpty();
        assertThat(after.get("/search?q=zorgul").text()).contains("No article matches");
        assertThat(get(article))
                .satisfies(page -> assertThat(page.status()).isEqualTo(410))
                .satisfies(page -> assertThat(page.text())
                        .contains("A court of Dunmere ordered it.")
                        .doesNotContain("orgul"));
        bridge.forEach(at -> assertThat(after.get(at)).as(at).isEqualTo(before.get(at)));
        int gone = 0;
        for (String at : evidence) {
            Crawl.Page page = get(at);
            assertThat(page.text()).as(at).doesNotContain("orgul");
            gone += page.status() == 410 ? 1 : 0;
        }
        assertThat(gone).isGreaterThanOrEqualTo(3);
        assertThat(in("verify").exit()).isZero();
        assertThat(warc()).contains("Zorgul came to town");
    }

    @Test
    void neither_the_feed_nor_a_rebuild_brings_it_back_but_an_editor_does() throws IOException, InterruptedException {
        Map<String, Crawl.Page> before = Crawl.of(folder);
        in("takedown", stand.at("/zorgul"), "--reason", "An error.");
        Map<String, Crawl.Page> down = Crawl.of(folder);
        stand.feed(
                "/feed.xml",
                rss(
                        "Harbour News",
                        Item.of("Zorgul came again", stand.at("/zorgul"), "<p>More of zorgul.</p>"),
                        Item.of("The bridge opens", stand.at("/bridge"), "<p>Short.</p>"),
                        Item.of("Ferry stays", stand.at("/ferry"), whole("ferry"))));
        in("follow", stand.at("/feed.xml"));
        assertThat(in("fetch").out()).contains("0 new articles");
        assertThat(in("rebuild").exit()).isZero();
        assertThat(with(Crawl.of(folder), page -> page.text().contains("orgul came")))
                .isEmpty();
        assertThat(Crawl.of(folder).get("/").text()).isEqualTo(down.get("/").text());

        Typed undone = in("takedown", stand.at("/zorgul"), "--undo");
        assertThat(undone.out()).contains("shown again");
        assertThat(in("verify").exit()).isZero();
        Map<String, Crawl.Page> after = Crawl.of(folder);
        before.forEach((at, page) -> {
            if (at.startsWith("/article/") || at.endsWith(".warc.gz")) {
                assertThat(after.get(at)).as(at).isEqualTo(page);
            }
        });
        assertThat(in("takedown", stand.at("/zorgul"), "--undo").complaints()).hasSize(1);
    }

    @Test
    void a_purge_takes_the_words_out_and_every_proof_holds() throws IOException {
        Path heads = Files.copy(folder.resolve("custody/heads"), temp.resolve("kept"));
        long size = size();
        assertThat(warc()).contains("The zorgul was the talk");
        Typed typed = in("takedown", stand.at("/zorgul"), "--reason", "An order.", "--purge");
        assertThat(typed.exit()).as(typed.err()).isZero();
        assertThat(typed.out()).contains("the bodies of 1 capture are taken out");
        assertThat(warc()).doesNotContain("The zorgul was the talk");
        assertThat(size()).isEqualTo(size);
        Typed verified = in("verify", "--head", heads);
        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(in("takedown", stand.at("/zorgul"), "--undo").out()).contains("cannot be made anew");
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("warc"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void a_body_that_is_taken_out_without_a_tombstone_is_told() throws IOException {
        in("takedown", stand.at("/zorgul"), "--reason", "An order.", "--purge");
        Files.delete(folder.resolve("custody/tombstones"));
        Typed verified = in("verify");
        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.out())
                .contains("of the custody log is missing")
                .contains("is not the one that the custody log names");
    }

    @Test
    void a_wrong_word_is_one_line() {
        assertThat(in("takedown", "https://unknown.example/", "--reason", "x").complaints())
                .singleElement()
                .asString()
                .contains("no article of the archive");
        assertThat(in("takedown", stand.at("/zorgul")).complaints())
                .singleElement()
                .asString()
                .contains("--reason");
        assertThat(in("takedown", stand.at("/zorgul"), "--undo", "--purge").complaints())
                .hasSize(1);
    }

    @Test
    void beside_a_running_process_the_page_is_gone_at_once_and_the_tombstone_follows()
            throws IOException, InterruptedException {
        Map<String, Crawl.Page> before = Crawl.of(folder);
        String article = before.keySet().stream()
                .filter(at ->
                        at.startsWith("/article/") && before.get(at).text().contains("Zorgul came to town</h1>"))
                .findFirst()
                .orElseThrow();
        try (House house = House.open(folder, Settings.standard(), InstantSource.system());
                PublicSite site = new PublicSite(
                        house.archive(),
                        house.index(),
                        new KeptEvidence(house.archive(), house.captures(), house.custody()),
                        Settings.standard().site(),
                        InstantSource.system());
                HttpClient client = HttpClient.newHttpClient()) {
            site.start("127.0.0.1", 0);
            URI at = URI.create("http://127.0.0.1:" + site.port() + article);
            assertThat(status(client, at)).isEqualTo(200);
            long entries = house.custody().taken();
            Typed typed = in("takedown", at, "--reason", "An order.");
            assertThat(typed.exit()).as(typed.err()).isZero();
            assertThat(typed.out()).contains("the process that runs enters the tombstone");
            assertThat(in("takedown", at, "--purge").complaints())
                    .singleElement()
                    .asString()
                    .contains("stop the process");
            house.settle();
            assertThat(house.custody().taken()).isEqualTo(entries + 1);
            house.settle();
            assertThat(house.custody().taken()).isEqualTo(entries + 1);
            assertThat(house.index().find(Finder.Wish.words("zorgul"), 0, 5).total())
                    .isZero();
            int last = status(client, at);
            for (long end = System.nanoTime() + 5_000_000_000L; last != 410 && System.nanoTime() < end; ) {
                last = status(client, at);
            }
            assertThat(last).isEqualTo(410);
            assertThat(status(client, at)).isEqualTo(410);
        }
        assertThat(in("verify").exit()).isZero();
    }

    private static int status(HttpClient client, URI at) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
