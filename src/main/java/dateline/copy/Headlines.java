package dateline.copy;

import dateline.model.Dateline;
import dateline.model.Found;
import dateline.text.Clean;
import java.util.Optional;

/** Headlines: made plain, never cut. Thread-safe. */
public final class Headlines {

    private final PlaceReader places = new PlaceReader(new DateReader(), new Agencies());

    /** One line, without leaked markup, character references resolved, white space folded; every word stays. */
    public static String clean(String headline) {
        return Clean.line(headline);
    }

    /**
     * The place that some publishers put in front of a headline with a colon ("London, UK: …"). Known only when the
     * place data know it and a country or state is named with it. The headline keeps it.
     */
    public Found<Dateline> placeIn(String headline) {
        String text = clean(headline);
        Optional<String> place = places.read(text, 0)
                .filter(at -> at.known() && at.name().indexOf(',') > 0)
                .filter(at -> Gap.after(text, at.end()).kind() == Gap.Kind.COLON)
                .map(Item.At::name);
        return Found.of(
                place.map(p -> new Dateline(Optional.of(p), Optional.empty(), Optional.empty())), "copy:headline");
    }
}
