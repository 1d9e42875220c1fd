package dateline.archive;

import java.util.List;
import java.util.Optional;

/** @param next where the list goes on; empty at its end */
public record Listing(List<Line> lines, Optional<Cursor> next) {

    public Listing {
        lines = List.copyOf(lines);
    }
}
