package dateline.archive;

import dateline.model.OutletId;
import java.time.YearMonth;
import java.util.List;

/**
 * The archive's table of contents.
 *
 * @param outlets by name, those without articles too
 * @param languages primary subtags, most articles first
 * @param months newest first
 */
public record Contents(
        long articles, long captures, List<OfOutlet> outlets, List<OfLanguage> languages, List<OfMonth> months) {

    public Contents {
        outlets = List.copyOf(outlets);
        languages = List.copyOf(languages);
        months = List.copyOf(months);
    }

    public record OfOutlet(OutletId id, String name, long articles) {}

    public record OfLanguage(String tag, long articles) {}

    public record OfMonth(YearMonth month, long articles) {}
}
