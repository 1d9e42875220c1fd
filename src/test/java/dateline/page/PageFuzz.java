package dateline.page;

import dateline.fuzz.Bounded;
import dateline.model.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Any bytes as a page, and as a fragment of a feed's entry. */
public final class PageFuzz {

    private static final URI AT = URI.create("https://outlet.example/2026/a");

    private PageFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Bounded.run(() -> {
            new PageReader().read(input, Headers.none(), AT);
            BlockText.plain(Blocks.read(new String(input, StandardCharsets.UTF_8), AT));
        });
    }
}
