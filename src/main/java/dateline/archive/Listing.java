package dateline.archive;

import java.util.List;
import java.util.Optional;

/** @param next where the list goes on; empty at its end */
public record Listing(List<Line> lines, Optional<Cursor> next) {

    public Listing {
        lines = List.copyOf(lines);
    }

    /** @param lines one more than wanted where the list goes on */
    static Listing of(List<Line> lines, int wanted) {
        if (lines.size() <= wanted) {
            return new Listing(lines, Optional.empty());
        }
        Line last = lines.get(wanted - 1);
        return new Listing(lines.subList(0, wanted), Optional.of(new Cursor(last.order(), last.id())));
    }
}
