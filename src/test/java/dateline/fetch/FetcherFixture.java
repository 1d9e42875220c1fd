package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** A fetcher, an outlet on loopback, a witness and a clock. */
abstract class FetcherFixture {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123456Z");
    static final Duration SHORT = Duration.ofMillis(400);

    final LoopbackOutlet outlet = new LoopbackOutlet();
    final Notebook notebook = new Notebook();
    final FakeSleeper sleeper = new FakeSleeper();
    final FetchSettings settings = FetchSettings.defaults()
            .withContact("https://archive.example/about")
            .withAllow(Set.of(outlet.name()));

    @AfterEach
    void close() {
        outlet.close();
    }

    Fetched fetch(FetchSettings settings, Ask ask) {
        try (Fetcher fetcher = new Fetcher(settings, notebook, InstantSource.fixed(NOW), sleeper)) {
            return fetcher.fetch(ask);
        }
    }

    Fetched feed(String path) {
        return fetch(settings, Ask.feed(outlet.at(path)));
    }

    static Fetched.Answered answered(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Answered.class);
        return (Fetched.Answered) fetched;
    }

    static Fetched.Refused refused(Fetched fetched, Reason reason) {
        assertThat(fetched).isInstanceOf(Fetched.Refused.class);
        assertThat(((Fetched.Refused) fetched).reason()).isEqualTo(reason);
        return (Fetched.Refused) fetched;
    }

    static String failed(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return ((Fetched.Failed) fetched).why();
    }

    static LoopbackOutlet.Reply closing(String answer) {
        return (_, out) -> {
            out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
            return false;
        };
    }

    static LoopbackOutlet.Reply waits(String start) {
        return (_, out) -> {
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(Duration.ofMinutes(1));
            return false;
        };
    }

    static LoopbackOutlet.Reply drips(String start) {
        return (_, out) -> {
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            for (; ; ) {
                out.write('1');
                out.flush();
                Thread.sleep(20);
            }
        };
    }

    static LoopbackOutlet.Reply endless(String header) {
        return (_, out) -> {
            out.write(("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            for (; ; ) {
                out.write(new byte[1 << 16]);
            }
        };
    }
}
