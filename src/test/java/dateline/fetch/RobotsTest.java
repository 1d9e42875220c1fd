package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9309 at the room's door. */
@Timeout(20)
class RobotsTest {

    private final LoopbackOutlet outlet = new LoopbackOutlet().on("*", LoopbackOutlet.text("text/html", "page"));
    private final FakeSleeper sleeper = new FakeSleeper();
    private final Notebook notebook = new Notebook();
    private final FetchSettings settings =
            FetchSettings.defaults().withAllow(Set.of("a.example", "b.example", outlet.name()));
    private final Fetcher fetcher = fetcher(settings);

    private Fetcher fetcher(FetchSettings settings) {
        return new Fetcher(settings, notebook, InstantSource.system(), sleeper, _ ->
                new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")});
    }

    @AfterEach
    void close() {
        fetcher.close();
        outlet.close();
    }

    private void robots(String text) {
        outlet.on("/robots.txt", LoopbackOutlet.text("text/plain", text));
    }

    private Fetched page(String path) {
        return fetcher.fetch(Ask.page(outlet.at(path)));
    }

    private static boolean isAnswered(Fetched fetched) {
        return fetched instanceof Fetched.Answered;
    }

    private static void assertBarred(Fetched fetched, Reason reason) {
        assertThat(fetched).isInstanceOf(Fetched.Refused.class);
        assertThat(((Fetched.Refused) fetched).reason()).isEqualTo(reason);
    }

    @Test
    void what_is_barred_is_not_asked() {
        robots("User-agent: *\nDisallow: /private/\n");
        assertBarred(page("/private/x.html"), Reason.ROBOTS);
        assertThat(isAnswered(page("/open/x.html"))).isTrue();
        assertThat(outlet.paths()).containsExactly("/robots.txt", "/open/x.html");
    }

    @Test
    void pictures_obey_and_feeds_do_not_ask() {
        robots("User-agent: *\nDisallow: /\n");
        assertBarred(fetcher.fetch(Ask.image(outlet.at("/a.png"))), Reason.ROBOTS);
        assertThat(isAnswered(fetcher.fetch(Ask.feed(outlet.at("/feed"))))).isTrue();
    }

    @Test
    void a_setting_turns_it_off_as_a_whole() {
        robots("User-agent: *\nDisallow: /\n");
        try (Fetcher free = fetcher(settings.withRobots(false))) {
            assertThat(isAnswered(free.fetch(Ask.page(outlet.at("/x"))))).isTrue();
        }
        assertThat(outlet.paths()).containsExactly("/x");
    }

    @ParameterizedTest
    @CsvSource({
        "'User-agent: Dateline\nDisallow: /a\n\nUser-agent: *\nDisallow: /', /b, true",
        "'User-agent: Dateline\nDisallow: /a\n\nUser-agent: *\nAllow: /', /a, false",
        "'User-agent: dateline\nDisallow: /a', /a, false",
        "'User-agent: DATELINE/2.0\nDisallow: /a', /a, false",
        "'User-agent: other\nDisallow: /', /a, true",
        "'User-agent: Dateline\nDisallow: /a\n\nUser-agent: dateline\nDisallow: /b', /b, false",
        "'User-agent: *\nDisallow: /a\nAllow: /a/open', /a/open/x, true",
        "'User-agent: *\nAllow: /a\nDisallow: /a/shut', /a/shut/x, false",
        "'User-agent: *\nDisallow: /*.pdf$', /x.pdf, false",
        "'User-agent: *\nDisallow: /*.pdf$', /x.pdf?y, true",
        "'User-agent: *\nDisallow: /é', /%C3%A9, false",
        "'User-agent: *\nDisallow: /q?', /q?a=1, false",
        "'\uFEFFUser-agent: *\nDisallow: /a', /a, false",
        "'User-agent: *\r\nDisallow: /a\r\n', /a, false",
        "'<html>not found</html>', /a, true",
        "'', /a, true",
        "'User-agent: *\nDisallow:', /a, true"
    })
    void rules(String text, String path, boolean allowed) {
        robots(text);
        assertThat(isAnswered(page(path))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 429, 451})
    void a_client_error_allows_all(int status) {
        outlet.says("/robots.txt", "HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n");
        assertThat(isAnswered(page("/a"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 599})
    void a_server_error_means_no(int status) {
        outlet.says("/robots.txt", "HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n");
        assertBarred(page("/a"), Reason.ROBOTS_UNREACHABLE);
        assertThat(outlet.paths()).containsExactly("/robots.txt");
    }

    @Test
    void a_network_error_means_no_until_it_is_over() {
        outlet.on("/robots.txt", (_, _) -> false);
        assertBarred(page("/a"), Reason.ROBOTS_UNREACHABLE);
        robots("User-agent: *\nAllow: /\n");
        assertBarred(page("/a"), Reason.ROBOTS_UNREACHABLE);
        sleeper.pass(Robots.KEPT_WHEN_UNREACHABLE);
        assertThat(isAnswered(page("/a"))).isTrue();
    }

    @Test
    void five_redirects_are_followed_even_to_another_host() {
        outlet.redirects("/robots.txt", 301, "http://b.example:" + outlet.port() + "/r1");
        IntStream.range(1, 5).forEach(i -> outlet.redirects("/r" + i, 302, "/r" + (i + 1)));
        outlet.on("/r5", LoopbackOutlet.text("text/plain", "User-agent: *\nDisallow: /shut"));
        assertBarred(page("/shut"), Reason.ROBOTS);
        assertThat(isAnswered(page("/open"))).isTrue();
    }

    @Test
    void redirects_without_end_allow_all_and_into_the_house_none() {
        outlet.redirects("/robots.txt", 302, "/robots.txt");
        assertThat(isAnswered(page("/a"))).isTrue();
        outlet.redirects("/robots.txt", 302, "http://10.0.0.1/robots.txt");
        sleeper.pass(Robots.KEPT);
        assertBarred(page("/a"), Reason.ROBOTS_UNREACHABLE);
    }

    @Test
    void rules_are_kept_for_a_day_and_no_longer() {
        robots("User-agent: *\nDisallow: /a\n");
        assertBarred(page("/a"), Reason.ROBOTS);
        robots("User-agent: *\nDisallow: /b\n");
        sleeper.pass(Duration.ofHours(23));
        assertBarred(page("/a"), Reason.ROBOTS);
        sleeper.pass(Duration.ofHours(1));
        assertThat(isAnswered(page("/a"))).isTrue();
        assertThat(outlet.paths().stream().filter("/robots.txt"::equals)).hasSize(2);
    }

    @Test
    void each_origin_has_its_own() {
        outlet.on("/robots.txt", (request, out) -> {
            boolean a = request.named("Host").getFirst().contains("a.example");
            byte[] body = ("User-agent: *\nDisallow: " + (a ? "/" : "")).getBytes(StandardCharsets.US_ASCII);
            out.write(LoopbackOutlet.answer("200 OK", "Content-Type: text/plain", body));
            return true;
        });
        assertBarred(fetcher.fetch(Ask.page(URI.create("http://a.example:" + outlet.port() + "/x"))), Reason.ROBOTS);
        assertThat(isAnswered(fetcher.fetch(Ask.page(URI.create("http://b.example:" + outlet.port() + "/x")))))
                .isTrue();
    }

    @Test
    void the_target_of_a_redirect_is_asked_too() {
        robots("User-agent: *\nDisallow: /shut\n");
        outlet.redirects("/open", 302, "/shut/x");
        assertBarred(page("/open"), Reason.ROBOTS);
        assertThat(outlet.paths()).containsExactly("/robots.txt", "/open");
    }

    @Test
    void half_a_megabyte_and_more_is_read_and_the_rest_left() {
        String filler = "# nothing to see here\n".repeat(24_000);
        robots(filler + "User-agent: *\nDisallow: /a\n" + "# more\n".repeat(200_000));
        assertThat(filler.length()).isGreaterThan(500 << 10);
        assertBarred(page("/a"), Reason.ROBOTS);
        assertThat(isAnswered(page("/b"))).isTrue();
    }

    @Test
    void crawl_delay_is_honoured_within_reason() {
        robots("User-agent: *\nCrawl-delay: 7\n");
        page("/a");
        page("/b");
        assertThat(sleeper.slept()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
    }

    @Test
    void a_crawl_delay_of_days_is_a_minute() {
        robots("User-agent: *\nCrawl-delay: 86400\n");
        assertThat(isAnswered(page("/a"))).isTrue();
        assertThat(sleeper.slept()).containsExactly(Turns.LONGEST_CRAWL_DELAY);
    }

    @Test
    void many_callers_ask_once() throws InterruptedException {
        robots("User-agent: *\nAllow: /\n");
        List<Thread> callers = IntStream.range(0, 20)
                .mapToObj(i -> Thread.startVirtualThread(() -> page("/" + i)))
                .toList();
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(outlet.paths()).hasSize(21);
        assertThat(outlet.paths().getFirst()).isEqualTo("/robots.txt");
    }

    @Test
    void robots_files_are_kept_as_evidence() {
        robots("User-agent: *\nDisallow: /\n");
        page("/a");
        assertThat(notebook.seen()).extracting(seen -> seen.uri().getPath()).containsExactly("/robots.txt");
    }

    @Test
    void rules_made_to_be_slow_are_not() {
        robots("User-agent: *\n" + ("Disallow: /" + "a*".repeat(300) + "b\n").repeat(700));
        assertThat(isAnswered(page("/" + "a".repeat(4000)))).isTrue();
    }
}
