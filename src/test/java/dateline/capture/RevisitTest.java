package dateline.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fetch.Cut;
import dateline.fetch.Exchange;
import dateline.model.Capture;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RevisitTest {

    private static final Exchange FIRST = Exchanges.page("http://a.example/", "the body");

    @TempDir
    private Path folder;

    /** Stands for the archive's table of captures. */
    private final Map<URI, Capture> registered = new ConcurrentHashMap<>();

    private Captures open() {
        return new Captures(
                CaptureSettings.defaults(folder),
                uri -> Optional.ofNullable(registered.get(uri)),
                InstantSource.fixed(Exchanges.AT));
    }

    private Capture keep(Captures captures, Exchange exchange) {
        Capture capture = captures.saw(exchange);
        if (capture.status() / 100 == 2) {
            registered.put(capture.uri(), capture);
        }
        return capture;
    }

    private static Stored.Revisit revisit(Captures captures, Capture capture) {
        Stored stored = captures.open(capture.where()).orElseThrow();
        assertThat(stored).isInstanceOf(Stored.Revisit.class);
        return (Stored.Revisit) stored;
    }

    @Test
    void the_same_body_again_is_kept_once() throws Exception {
        try (Captures captures = open()) {
            Capture first = keep(captures, FIRST);
            Capture second = keep(captures, FIRST);
            assertThat(second.sha256()).isEqualTo(first.sha256());
            assertThat(second.mediaType()).isEqualTo("text/html");
            assertThat(revisit(captures, second).refersTo()).contains(first.id());
            assertThat(revisit(captures, second).headers()).isEqualTo(FIRST.headers());
        }
        Validator.assertValid(folder);
    }

    @Test
    void a_304_refers_to_what_has_not_changed() throws Exception {
        Exchange unchanged = Exchanges.of("http://a.example/", 304, new byte[0], "ETag: \"1\"");
        try (Captures captures = open()) {
            assertThat(revisit(captures, keep(captures, unchanged)).refersTo()).isEmpty();
            Capture first = keep(captures, FIRST);
            Capture second = keep(captures, unchanged);
            assertThat(second.status()).isEqualTo(304);
            assertThat(second.sha256()).isEqualTo(Digests.sha256());
            assertThat(revisit(captures, second).refersTo()).contains(first.id());
        }
        Validator.assertValid(folder);
    }

    @Test
    void after_a_restart_the_registered_capture_is_known() throws Exception {
        Capture first;
        try (Captures captures = open()) {
            first = keep(captures, FIRST);
        }
        for (int i = 0; i < 3; i++) {
            try (Captures captures = open()) {
                captures.recover(Map.of());
                Capture again = keep(captures, FIRST);
                assertThat(registered.get(FIRST.uri())).isEqualTo(again);
                assertThat(revisit(captures, again).refersTo())
                        .as("never a revisit of a revisit")
                        .contains(first.id());
            }
        }
        Validator.assertValid(folder);
    }

    @Test
    void another_body_or_another_address_is_kept_whole() {
        try (Captures captures = open()) {
            keep(captures, FIRST);
            Capture other = keep(captures, Exchanges.page("http://a.example/other", "the body"));
            Capture changed = keep(captures, Exchanges.page("http://a.example/", "another body"));
            Capture back = keep(captures, FIRST);
            for (Capture capture : new Capture[] {other, changed, back}) {
                assertThat(captures.open(capture.where()).orElseThrow()).isInstanceOf(Stored.Whole.class);
            }
            assertThat(revisit(captures, keep(captures, FIRST)).refersTo()).contains(back.id());
        }
    }

    @Test
    void nothing_refers_to_a_body_that_was_cut_or_to_an_error() {
        try (Captures captures = open()) {
            for (Exchange exchange :
                    new Exchange[] {Exchanges.cut(FIRST, Cut.TIME), Exchanges.of("http://a.example/", 500, FIRST.body())
                    }) {
                captures.saw(exchange);
                Capture again = captures.saw(exchange);
                assertThat(captures.open(again.where()).orElseThrow()).isInstanceOf(Stored.Whole.class);
            }
        }
    }

    @Test
    void a_registered_capture_whose_file_is_gone_is_no_ground() throws Exception {
        try (Captures captures = open()) {
            keep(captures, FIRST);
        }
        java.nio.file.Files.delete(
                folder.resolve(registered.get(FIRST.uri()).where().file()));
        try (Captures captures = open()) {
            Capture again = keep(captures, FIRST);
            assertThat(captures.open(again.where()).orElseThrow()).isInstanceOf(Stored.Whole.class);
        }
    }
}
