package dateline.fetch;

import dateline.model.Capture;
import dateline.model.Headers;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of an {@link Ask}. Everything that an outlet can do is one of these; nothing is thrown for it. */
public sealed interface Fetched {

    /**
     * The outlet answered; the status tells what. Errors such as 404 and 500 are answers too.
     *
     * @param asked the first address
     * @param answered the address after all redirects
     * @param body content-decoded; shared, not copied
     * @param redirects in their order; empty when there was none
     */
    record Answered(URI asked, URI answered, Exchange exchange, byte[] body, Capture capture, List<Redirect> redirects)
            implements Fetched {

        public Answered {
            redirects = List.copyOf(redirects);
        }

        public int status() {
            return exchange.status();
        }

        /** Whether the status is 200 to 299. */
        public boolean isOk() {
            return status() / 100 == 2;
        }

        public Headers headers() {
            return exchange.headers();
        }

        /** How long the outlet wants to be left alone (RFC 9110 10.2.3); empty when it does not say or says nonsense. */
        public Optional<Duration> retryAfter(Instant now) {
            return RetryAfter.read(headers(), now);
        }
    }

    /** The copy with the ask's validators is still good (304). */
    record Unchanged(URI asked, URI answered, Exchange exchange, Capture capture, List<Redirect> redirects)
            implements Fetched {

        public Unchanged {
            redirects = List.copyOf(redirects);
        }

        public Headers headers() {
            return exchange.headers();
        }
    }

    /**
     * Not asked, or not taken; asking again soon gives the same.
     *
     * @param why one line for an operator
     */
    record Refused(Reason reason, String why) implements Fetched {}

    /**
     * No whole answer came; asking again later may help.
     *
     * @param why one line for an operator
     * @param retryAfter how long the outlet wants to be left alone, where it said so
     */
    record Failed(String why, Optional<Duration> retryAfter) implements Fetched {}
}
