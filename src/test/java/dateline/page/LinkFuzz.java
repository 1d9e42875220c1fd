package dateline.page;

import dateline.fuzz.Bounded;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** An address as a page writes it. */
public final class LinkFuzz {

    private static final Links LINKS = new Links(URI.create("https://outlet.example/2026/a?b=c"));

    private LinkFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Bounded.run(() ->
                LINKS.resolveWeb(new String(input, StandardCharsets.UTF_8)).ifPresent(LinkFuzz::isWeb));
    }

    private static void isWeb(URI at) {
        Bounded.holds(at.isAbsolute() && at.getRawAuthority() != null, "no web address: " + at);
        Bounded.holds(
                LINKS.resolveWeb(at.toString()).filter(at::equals).isPresent(), "resolved again it differs: " + at);
    }
}
