package dateline.copy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known about a text before its head is read; everything may be unknown.
 *
 * @param outlet the name of the outlet that carried the text
 * @param others names of other outlets that it may have taken the text from
 * @param published the day of publication, against which dates without a year are resolved
 * @param headline the article's headline, so that a head that repeats it is seen
 */
public record Context(
        Optional<String> outlet, OutletNames others, Optional<LocalDate> published, Optional<String> headline) {

    private static final Context NONE = new Context(Optional.empty(), Optional.empty(), Optional.empty());

    /** No other outlets are known. */
    public Context(Optional<String> outlet, Optional<LocalDate> published, Optional<String> headline) {
        this(outlet, OutletNames.none(), published, headline);
    }

    public static Context none() {
        return NONE;
    }
}
