package dateline.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where and when an article says it was written.
 *
 * @param place as written: {@code "Changchun, China"}
 * @param dateAsWritten {@code "Jan 5"}, {@code "5日"}
 * @param date the same, resolved against the publication date where that can be known
 */
public record Dateline(Optional<String> place, Optional<String> dateAsWritten, Optional<LocalDate> date) {

    public boolean isEmpty() {
        return place.isEmpty() && dateAsWritten.isEmpty();
    }
}
