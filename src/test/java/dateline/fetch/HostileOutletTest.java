package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Outlets that are broken or mean harm. */
@Timeout(20)
class HostileOutletTest extends FetcherFixture {

    @Test
    void circles_and_long_chains_end() {
        outlet.redirects("/a", 302, "/b").redirects("/b", 302, "/a");
        refused(feed("/a"), Reason.REDIRECT_LOOP);
        outlet.on("*", (request, out) -> {
            String next = "/n" + (Integer.parseInt(request.path().substring(2)) + 1);
            out.write(("HTTP/1.1 302 F\r\nLocation: " + next + "\r\nContent-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return true;
        });
        refused(feed("/n1"), Reason.TOO_MANY_REDIRECTS);
        assertThat(outlet.paths().stream().filter(path -> path.startsWith("/n")))
                .hasSize(Fetcher.MOST_REDIRECTS + 1);
    }

    @Test
    void a_body_with_a_said_length_beyond_the_limit_is_not_read() {
        outlet.on("/big", endless("Content-Length: 209715200"));
        Fetched.Refused refused = refused(feed("/big"), Reason.TOO_LARGE);
        assertThat(refused.why()).contains("/big").contains("10 MB");
        assertThat(notebook.seen().getFirst().cut()).contains(Cut.LENGTH);
        assertThat(notebook.seen().getFirst().body()).isEmpty();
    }

    @Test
    void an_endless_body_is_cut_at_the_limit_and_the_connection_closed() throws Exception {
        AtomicInteger written = new AtomicInteger();
        CountDownLatch closed = new CountDownLatch(1);
        FetchSettings small = settings.withLimits(new FetchSettings.Limits(1 << 20, 1 << 20, 1 << 20));
        outlet.on("/endless", (_, out) -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            try {
                for (; ; ) {
                    out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(new byte[1 << 16]);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    written.addAndGet(1 << 16);
                }
            } finally {
                closed.countDown();
            }
        });
        refused(fetch(small, Ask.feed(outlet.at("/endless"))), Reason.TOO_LARGE);
        closed.await();
        assertThat(written.get()).isLessThan(16 << 20);
        assertThat(notebook.seen().getFirst().body()).hasSize(BodyReader.KEPT_OF_TOO_LONG);
    }

    @Test
    void a_body_of_exactly_the_limit_is_taken() {
        FetchSettings small = settings.withLimits(new FetchSettings.Limits(1000, 1000, 1000));
        for (int size : new int[] {999, 1000}) {
            outlet.on("/" + size, LoopbackOutlet.text("text/xml", "x".repeat(size)));
            assertThat(answered(fetch(small, Ask.feed(outlet.at("/" + size)))).body())
                    .hasSize(size);
        }
        outlet.on("/1001", LoopbackOutlet.text("text/xml", "x".repeat(1001)));
        refused(fetch(small, Ask.feed(outlet.at("/1001"))), Reason.TOO_LARGE);
        outlet.says("/open", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + "x".repeat(1000));
        outlet.on("/open", closing("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + "x".repeat(1000)));
        assertThat(answered(fetch(small, Ask.feed(outlet.at("/open")))).body()).hasSize(1000);
    }

    @Test
    void a_bomb_is_kept_as_it_came_and_not_taken() {
        byte[] bomb = Coded.gzip(new byte[64 << 20]);
        outlet.on("/bomb", LoopbackOutlet.sends(LoopbackOutlet.answer("200 OK", "Content-Encoding: gzip", bomb)));
        refused(feed("/bomb"), Reason.TOO_LARGE);
        assertThat(notebook.seen().getFirst().body()).isEqualTo(bomb);
    }

    @Test
    void a_body_that_breaks_off_is_kept_and_has_failed() {
        outlet.on("/short", closing("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789"));
        outlet.on("/chunk", closing("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n5\r\nab"));
        outlet.on("/badchunk", closing("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\nzz\r\nab"));
        assertThat(failed(feed("/short"))).contains("broke off").contains("10 bytes");
        assertThat(failed(feed("/chunk"))).contains("broke off");
        assertThat(failed(feed("/badchunk"))).contains("broke off");
        assertThat(notebook.seen()).hasSize(3).allMatch(seen -> seen.cut().equals(Optional.of(Cut.DISCONNECT)));
        assertThat(notebook.seen().getFirst().body()).hasSize(10);
    }

    @Test
    void a_hanging_outlet_is_left_at_the_deadline() {
        outlet.on("/hang", waits(""));
        assertThat(failed(fetch(settings.withDeadline(SHORT), Ask.feed(outlet.at("/hang")))))
                .contains("400 ms");
        assertThat(notebook.seen()).isEmpty();
    }

    @Test
    void a_dripping_outlet_is_left_at_the_deadline_wherever_it_drips() {
        outlet.on("/head", drips("HTTP/1.1 200 OK\r\nX-Drip: "));
        outlet.on("/body", drips("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"));
        outlet.on("/chunk", drips("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n"));
        FetchSettings quick = settings.withDeadline(SHORT);
        assertThat(failed(fetch(quick, Ask.feed(outlet.at("/head"))))).contains("within 400 ms");
        assertThat(failed(fetch(quick, Ask.feed(outlet.at("/body"))))).contains("did not end within 400 ms");
        assertThat(failed(fetch(quick, Ask.feed(outlet.at("/chunk"))))).contains("did not end within 400 ms");
        assertThat(notebook.seen()).hasSize(2).allMatch(seen -> seen.cut().equals(Optional.of(Cut.TIME)));
    }

    @Test
    void the_deadline_counts_for_the_whole_chain() {
        outlet.on("*", (request, out) -> {
            Thread.sleep(150);
            out.write(("HTTP/1.1 302 F\r\nLocation: " + request.path() + "x\r\nContent-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return true;
        });
        assertThat(failed(fetch(settings.withDeadline(SHORT), Ask.feed(outlet.at("/a")))))
                .contains("400 ms");
    }

    @Test
    void what_is_no_http_has_failed_in_one_line() {
        outlet.on("/silent", closing(""));
        outlet.on("/ftp", closing("220 ready\r\n\r\n"));
        outlet.on("/garbage", closing("\u0000\u0001\u0002".repeat(100) + "\r\n\r\n"));
        outlet.on("/http9", closing("HTTP/9.9 200 OK\r\n\r\n"));
        outlet.on("/status", closing("HTTP/1.1 abc OK\r\n\r\n"));
        outlet.on("/length", closing("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc"));
        for (String path : List.of("/silent", "/ftp", "/garbage", "/http9", "/status", "/length")) {
            assertThat(failed(feed(path))).as(path).contains(outlet.name()).doesNotContain("\n");
        }
    }

    @Test
    void header_floods_are_refused() {
        String many =
                IntStream.range(0, 100_000).mapToObj(i -> "X-" + i + ": y\r\n").collect(Collectors.joining());
        outlet.on("/many", closing("HTTP/1.1 200 OK\r\n" + many + "\r\n"));
        outlet.on("/long", closing("HTTP/1.1 200 OK\r\nX: " + "y".repeat(10_000_000) + "\r\n\r\n"));
        refused(feed("/many"), Reason.TOO_LARGE);
        refused(feed("/long"), Reason.TOO_LARGE);
    }

    @Test
    void interim_answers_without_end_are_refused_and_a_few_passed_over() {
        outlet.on("/100", (_, out) -> {
            for (; ; ) {
                out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        });
        refused(feed("/100"), Reason.TOO_LARGE);
        outlet.on(
                "/103",
                closing("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".repeat(FewInterims.MOST)
                        + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
        assertThat(feed("/103"))
                .isInstanceOfSatisfying(
                        Fetched.Answered.class,
                        ok -> assertThat(ok.body()).asString().isEqualTo("ok"));
    }

    @Test
    void random_bytes_never_throw() {
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 100; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            byte[] start =
                    random.nextBoolean() ? "HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII) : new byte[0];
            byte[] all = Arrays.copyOf(start, start.length + bytes.length);
            System.arraycopy(bytes, 0, all, start.length, bytes.length);
            outlet.on("/r", (_, out) -> {
                out.write(all);
                return false;
            });
            assertThat(feed("/r")).isNotNull();
        }
    }
}
