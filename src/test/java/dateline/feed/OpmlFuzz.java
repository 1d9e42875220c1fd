package dateline.feed;

import dateline.fuzz.Bounded;
import java.util.List;

/** Any bytes as a list of feeds; what was read and written is read the same again. */
public final class OpmlFuzz {

    private OpmlFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Bounded.run(() -> {
            List<Outline> outlines = Opml.read(input);
            byte[] written = Opml.write("List", outlines);
            Bounded.holds(
                    Opml.feeds(Opml.read(written))
                            .keySet()
                            .equals(Opml.feeds(outlines).keySet()),
                    "feeds are lost when the list is written");
        });
    }
}
