package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FetcherTest extends FetcherFixture {

    @Test
    void an_answer_comes_with_its_bytes_headers_and_capture() {
        outlet.on("/feed?x=1", LoopbackOutlet.text("application/rss+xml", "<rss>é</rss>"));
        Fetched.Answered answer = answered(feed("/feed?x=1#part"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.isOk()).isTrue();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("<rss>é</rss>");
        assertThat(answer.headers().first("content-type")).contains("application/rss+xml");
        assertThat(answer.redirects()).isEmpty();
        assertThat(answer.exchange().uri()).isEqualTo(outlet.at("/feed?x=1"));
        assertThat(answer.exchange().at()).isEqualTo(Instant.parse("2026-11-23T08:00:00.123Z"));
        assertThat(answer.exchange().requestLine()).isEqualTo("GET /feed?x=1 HTTP/1.1");
        assertThat(answer.exchange().from().orElseThrow().isLoopbackAddress()).isTrue();
        assertThat(notebook.seen()).containsExactly(answer.exchange());
    }

    @Test
    void the_request_says_who_asks_and_nothing_about_anybody() {
        outlet.redirects("/a", 302, "/b").on("/b", LoopbackOutlet.text("text/html", "x"));
        fetch(settings, Ask.feed(outlet.at("/a")));
        assertThat(outlet.requests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.named("User-Agent"))
                    .containsExactly("User-Agent: Dateline/0.1 (+https://archive.example/about)");
            assertThat(request.named("Accept-Encoding")).hasSize(1);
            assertThat(request.named("Cookie")).isEmpty();
            assertThat(request.named("Referer")).isEmpty();
            assertThat(request.named("Upgrade")).isEmpty();
            assertThat(request.named("Authorization")).isEmpty();
        });
    }

    @Test
    void cookies_are_not_sent_back() {
        outlet.says("/a", "HTTP/1.1 302 Found\r\nSet-Cookie: id=1\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n");
        outlet.on("/b", LoopbackOutlet.text("text/html", "x"));
        answered(feed("/a"));
        assertThat(outlet.requests().getLast().named("Cookie")).isEmpty();
    }

    @Test
    void errors_are_answers_and_are_kept() {
        for (String status : List.of("404 Not Found", "410 Gone", "403 Forbidden", "500 Oops", "418 Teapot")) {
            String path = "/" + status.substring(0, 3);
            outlet.on(
                    path,
                    LoopbackOutlet.sends(LoopbackOutlet.answer(status, "", "no".getBytes(StandardCharsets.US_ASCII))));
            assertThat(answered(feed(path)).status()).isEqualTo(Integer.parseInt(status.substring(0, 3)));
        }
        assertThat(notebook.seen()).hasSize(5);
    }

    @Test
    void a_copy_that_is_still_good_is_unchanged() {
        outlet.on("/feed", (request, out) -> {
            assertThat(request.named("If-None-Match")).containsExactly("If-None-Match: W/\"v1\"");
            assertThat(request.named("If-Modified-Since"))
                    .containsExactly("If-Modified-Since: Mon, 23 Nov 2026 00:00:00 GMT");
            out.write("HTTP/1.1 304 Not Modified\r\nETag: W/\"v2\"\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return true;
        });
        Ask ask = Ask.feed(outlet.at("/feed"))
                .unless(Optional.of("W/\"v1\""), Optional.of("Mon, 23 Nov 2026 00:00:00 GMT"));
        Fetched fetched = fetch(settings, ask);
        assertThat(fetched).isInstanceOf(Fetched.Unchanged.class);
        assertThat(((Fetched.Unchanged) fetched).headers().first("ETag")).contains("W/\"v2\"");
        assertThat(notebook.seen()).hasSize(1);
    }

    @Test
    void validators_that_would_break_the_request_are_left_out() {
        outlet.on("/feed", LoopbackOutlet.text("text/xml", "x"));
        answered(fetch(settings, Ask.feed(outlet.at("/feed")).unless(Optional.of("\"a\"\r\nX: y"), Optional.of(" "))));
        assertThat(outlet.requests().getFirst().named("If-None-Match")).isEmpty();
        assertThat(outlet.requests().getFirst().named("X")).isEmpty();
    }

    @Test
    void redirects_are_followed_kept_and_told() {
        outlet.redirects("/a", 301, "/b?q=1#top");
        outlet.redirects("/b?q=1", 308, "http://" + outlet.name() + "/c d/\u00c3\u00a9");
        outlet.on("/c%20d/%C3%A9", LoopbackOutlet.text("text/xml", "found"));
        Fetched.Answered answer = answered(feed("/a"));
        assertThat(answer.asked()).isEqualTo(outlet.at("/a"));
        assertThat(answer.answered()).isEqualTo(outlet.at("/c%20d/%C3%A9"));
        assertThat(answer.redirects()).extracting(Redirect::status).containsExactly(301, 308);
        assertThat(answer.redirects()).allMatch(Redirect::isPermanent);
        assertThat(notebook.seen()).extracting(Exchange::status).containsExactly(301, 308, 200);
    }

    @Test
    void a_passing_redirect_is_not_permanent() {
        for (int status : new int[] {302, 303, 307}) {
            outlet.redirects("/a" + status, status, "/b").on("/b", LoopbackOutlet.text("text/xml", "x"));
            assertThat(answered(feed("/a" + status)).redirects()).noneMatch(Redirect::isPermanent);
        }
    }

    @Test
    void a_redirect_to_nowhere_is_an_answer() {
        outlet.says("/a", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n");
        outlet.says("/b", "HTTP/1.1 302 Found\r\nLocation: http://[\r\nContent-Length: 0\r\n\r\n");
        assertThat(answered(feed("/a")).status()).isEqualTo(302);
        assertThat(answered(feed("/b")).status()).isEqualTo(302);
    }

    @Test
    void nobody_there_is_said_plainly() throws IOException {
        try (Socket held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
            String name = "127.0.0.1:" + held.getLocalPort();
            assertThat(failed(fetch(settings.withAllow(Set.of(name)), Ask.feed(URI.create("http://" + name)))))
                    .isEqualTo(name + " refuses connections");
        }
        Doorman.Names nobody = host -> {
            throw new java.net.UnknownHostException(host);
        };
        try (Fetcher fetcher = new Fetcher(settings, notebook, InstantSource.fixed(NOW), sleeper, nobody)) {
            assertThat(failed(fetcher.fetch(Ask.feed(URI.create("http://no.such.example/")))))
                    .isEqualTo("there is no host no.such.example");
        }
    }

    @Test
    void a_name_in_another_script_is_asked_as_dns_knows_it() {
        FetchSettings allowed = settings.withAllow(Set.of("xn--mnchen-3ya.example"));
        Doorman.Names here = host -> {
            assertThat(host).isEqualTo("xn--mnchen-3ya.example");
            return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
        };
        try (Fetcher fetcher = new Fetcher(allowed, notebook, InstantSource.fixed(NOW), sleeper, here)) {
            answered(fetcher.fetch(Ask.feed(URI.create("http://München.example:" + outlet.port() + "/ü?q=é"))));
        }
        assertThat(outlet.paths()).containsExactly("/%C3%BC?q=%C3%A9");
        assertThat(outlet.requests().getFirst().named("Host"))
                .containsExactly("Host: xn--mnchen-3ya.example:" + outlet.port());
    }

    @Test
    void a_connection_that_died_between_two_asks_is_no_failure() {
        AtomicInteger count = new AtomicInteger();
        outlet.on("/a", (_, out) -> {
            out.write(LoopbackOutlet.answer("200 OK", "", new byte[] {1}));
            out.flush();
            return count.incrementAndGet() > 1;
        });
        try (Fetcher fetcher = new Fetcher(settings, notebook, InstantSource.fixed(NOW), sleeper)) {
            for (int i = 0; i < 5; i++) {
                answered(fetcher.fetch(Ask.feed(outlet.at("/a"))));
            }
        }
    }

    @Test
    void connections_are_used_again() {
        outlet.on("/a", LoopbackOutlet.text("text/xml", "x".repeat(60_000)));
        try (Fetcher fetcher = new Fetcher(settings, notebook, InstantSource.fixed(NOW), sleeper)) {
            for (int i = 0; i < 20; i++) {
                answered(fetcher.fetch(Ask.feed(outlet.at("/a"))));
            }
        }
        assertThat(outlet.connections()).isEqualTo(1);
    }

    @Test
    void every_coding_arrives_decoded_and_is_kept_coded() {
        byte[] text = "<rss>…</rss>".repeat(100).getBytes(StandardCharsets.UTF_8);
        Coded.all(text).forEach((coding, packed) -> {
            outlet.on(
                    "/" + coding,
                    LoopbackOutlet.sends(LoopbackOutlet.answer("200 OK", "Content-Encoding: " + coding, packed)));
            Fetched.Answered answer = answered(feed("/" + coding));
            assertThat(answer.body()).as(coding).isEqualTo(text);
            assertThat(answer.exchange().body()).isEqualTo(packed);
        });
    }

    @Test
    void retry_after_is_read_and_remembered() {
        outlet.says("/busy", "HTTP/1.1 503 Busy\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n");
        try (Fetcher fetcher = new Fetcher(settings, notebook, InstantSource.fixed(NOW), sleeper)) {
            assertThat(answered(fetcher.fetch(Ask.feed(outlet.at("/busy")))).retryAfter(NOW))
                    .contains(Duration.ofHours(1));
            Fetched again = fetcher.fetch(Ask.feed(outlet.at("/other")));
            assertThat(failed(again)).contains("left alone");
            assertThat(((Fetched.Failed) again).retryAfter().orElseThrow())
                    .isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
            assertThat(outlet.requests()).hasSize(1);
            sleeper.pass(Duration.ofHours(1));
            assertThat(answered(fetcher.fetch(Ask.feed(outlet.at("/other")))).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_witness_that_cannot_keep_stops_the_fetch() {
        outlet.on("/a", LoopbackOutlet.text("text/xml", "x"));
        Witness broken = _ -> {
            throw new UncheckedIOException(new IOException("no space"));
        };
        try (Fetcher fetcher = new Fetcher(settings, broken, InstantSource.fixed(NOW), sleeper)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> fetcher.fetch(Ask.feed(outlet.at("/a"))))
                        .isInstanceOf(UncheckedIOException.class);
            }
        }
    }

    @Test
    void a_hanging_host_keeps_nobody_else_waiting() throws Exception {
        FetchSettings two =
                settings.withAllow(Set.of("slow.example", "good.example")).withInFlight(1, 2);
        Doorman.Names here = _ -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
        CountDownLatch release = new CountDownLatch(1);
        outlet.on("/hang", (_, _) -> {
            release.await();
            return false;
        });
        outlet.on("/good", LoopbackOutlet.text("text/xml", "x"));
        try (Fetcher fetcher = new Fetcher(two, notebook, InstantSource.fixed(NOW), sleeper, here)) {
            List<Thread> stuck = IntStream.range(0, 20)
                    .mapToObj(_ -> Thread.startVirtualThread(() ->
                            fetcher.fetch(Ask.feed(URI.create("http://slow.example:" + outlet.port() + "/hang")))))
                    .toList();
            for (int i = 0; i < 10; i++) {
                answered(fetcher.fetch(Ask.feed(URI.create("http://good.example:" + outlet.port() + "/good"))));
            }
            assertThat(stuck).allMatch(Thread::isAlive);
            stuck.forEach(Thread::interrupt);
            release.countDown();
            for (Thread thread : stuck) {
                thread.join();
            }
        }
    }

    @Test
    void a_page_that_hangs_keeps_nobody_waiting_even_on_its_own_host() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        outlet.on("/hang", (_, _) -> {
            release.await();
            return false;
        });
        outlet.on("/good", LoopbackOutlet.text("text/xml", "x"));
        Doorman.Names here = _ -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
        FetchSettings one = settings.withDelay(Duration.ZERO).withInFlight(1, 1);
        try (Fetcher fetcher =
                new Fetcher(one, notebook, InstantSource.fixed(NOW), sleeper, here, Duration.ofMillis(50))) {
            List<Thread> stuck = IntStream.range(0, 3)
                    .mapToObj(_ -> Thread.startVirtualThread(() -> fetcher.fetch(Ask.feed(outlet.at("/hang")))))
                    .toList();
            while (outlet.requests().size() < 3) {
                Thread.onSpinWait();
            }
            for (int i = 0; i < 10; i++) {
                answered(fetcher.fetch(Ask.feed(outlet.at("/good"))));
            }
            assertThat(stuck).allMatch(Thread::isAlive);
            release.countDown();
            for (Thread thread : stuck) {
                thread.join();
            }
        }
    }

    @Test
    void strange_header_bytes_come_through() {
        outlet.on(
                "/a",
                LoopbackOutlet.sends(
                        "HTTP/1.1 200 \u00e9\u00fc\r\nX-Name: \u00c3\u00a9\r\nx-name:  two \r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.ISO_8859_1)));
        Fetched.Answered answer = answered(feed("/a"));
        assertThat(answer.headers().all("X-NAME")).containsExactly("\u00c3\u00a9", "two");
        assertThat(answer.body()).isEmpty();
    }
}
