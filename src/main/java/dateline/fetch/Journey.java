package dateline.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where an ask has got to. Belongs to one thread. */
final class Journey {

    private final Ask first;
    private final List<Redirect> redirects = new ArrayList<>();
    private final Set<URI> seen = new HashSet<>();
    private URI at;
    private Duration took = Duration.ZERO;

    Journey(Ask first) {
        this.first = first;
        this.at = first.at();
        seen.add(at);
    }

    Ask ask() {
        return first.moved(at);
    }

    URI at() {
        return at;
    }

    URI asked() {
        return first.at();
    }

    Ask.Kind kind() {
        return first.kind();
    }

    List<Redirect> redirects() {
        return redirects;
    }

    Duration took() {
        return took;
    }

    void spent(Duration time) {
        took = took.plus(time);
    }

    /** On to the next address; present when the journey ends here. */
    Optional<Fetched> move(Exchange from, URI to) {
        redirects.add(new Redirect(at, from.status(), to));
        if (redirects.size() > Fetcher.MOST_REDIRECTS) {
            return refused(Reason.TOO_MANY_REDIRECTS, "more than " + Fetcher.MOST_REDIRECTS + " redirects");
        }
        if (!seen.add(to)) {
            return refused(Reason.REDIRECT_LOOP, "redirects go in a circle");
        }
        at = to;
        return Optional.empty();
    }

    private Optional<Fetched> refused(Reason reason, String what) {
        return Optional.of(new Fetched.Refused(reason, what + " from " + Locations.show(asked().toString())));
    }
}
