package dateline.copy;

import dateline.fuzz.Bounded;
import dateline.model.Dateline;
import dateline.text.Clean;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Any text as the head of an article, its teaser, and as a byline. */
public final class HeadFuzz {

    private static final CopyDesk DESK = new CopyDesk();
    private static final Bylines BYLINES = new Bylines();
    private static final Gazetteer GAZETTEER = new Gazetteer();

    private HeadFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Bounded.run(() -> read(new String(input, StandardCharsets.UTF_8)));
    }

    private static void read(String text) {
        String clean = Clean.text(text);
        Bounded.holds(Clean.text(clean).equals(clean), "cleaning is not idempotent");
        Head head = DESK.read(text, Context.none());
        Bounded.holds(clean.endsWith(head.lead()), "the lead is no piece of the text");
        head.dateline().get().flatMap(Dateline::place).ifPresent(place -> GAZETTEER.resolve(place, Optional.of("es")));
        new Teasers().of(head.lead(), Optional.empty());
        BYLINES.read(text);
    }
}
