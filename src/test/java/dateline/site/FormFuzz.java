package dateline.site;

import dateline.fuzz.Bounded;
import java.nio.charset.StandardCharsets;

/** Any text as an address's query. */
public final class FormFuzz {

    private FormFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Bounded.run(() -> {
            Query query = Query.parse(new String(input, StandardCharsets.UTF_8));
            query.get("q");
        });
    }
}
