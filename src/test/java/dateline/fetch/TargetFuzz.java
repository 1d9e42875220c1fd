package dateline.fetch;

import dateline.fuzz.Bounded;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A {@code Location} header, resolved and taken apart; what can be asked is asked by one name however often it is read. */
public final class TargetFuzz {

    private static final URI BASE = URI.create("https://outlet.example/feeds/all.xml?x=1");

    private TargetFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Bounded.run(() -> Locations.resolve(BASE, new String(input, StandardCharsets.ISO_8859_1))
                .ifPresent(TargetFuzz::read));
    }

    private static void read(URI at) {
        if (Target.read(at) instanceof Target.Read.Good good) {
            Target target = good.target();
            Bounded.holds(target.path().startsWith("/"), "a path that no request line may hold: " + target.path());
            Bounded.holds(
                    target.path().chars().noneMatch(c -> c <= ' ' || c > '~'),
                    "a request line would break: " + target.path());
            Bounded.holds(
                    Target.read(URI.create(target.origin() + target.path())) instanceof Target.Read.Good again
                            && again.target().origin().equals(target.origin()),
                    "read again it is another: " + target);
        }
    }
}
