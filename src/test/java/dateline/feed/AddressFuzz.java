package dateline.feed;

import dateline.fuzz.Bounded;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A base and an address, a line each, resolved, cleaned of tracking and made an address. */
public final class AddressFuzz {

    private AddressFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Bounded.run(() -> {
            String text = new String(input, StandardCharsets.UTF_8);
            int line = Math.max(0, text.indexOf('\n'));
            String resolved = Addresses.resolve(text.substring(0, line), text.substring(line));
            Addresses.reference(text.substring(0, line), text.substring(line));
            Optional<URI> web = Addresses.web(Tracking.withoutParameters(resolved));
            web.ifPresent(AddressFuzz::isStable);
            Tracking.isPixel(resolved);
        });
    }

    /** An address that is cleaned once more stays as it is, else the same entry gets two names. */
    private static void isStable(URI at) {
        String again = Tracking.withoutParameters(at.toString());
        Bounded.holds(Addresses.web(again).equals(Optional.of(at)), "cleaned again it is " + again);
    }
}
