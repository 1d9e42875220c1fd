package dateline.site;

import dateline.archive.Line;
import dateline.archive.Scope;
import dateline.archive.Shelves;
import dateline.search.Days;
import dateline.search.Finder;
import dateline.search.Hits;
import dateline.search.Hits.Hit;
import dateline.search.Hits.Piece;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what holds the words as they were typed, in the newest 200 articles. */
final class FinderInMemory implements Finder {

    private final Shelves shelves;

    FinderInMemory(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    public Hits find(Wish wish, int offset, int limit) {
        List<Line> found = shelves.list(new Scope.Everything(), Optional.empty(), Shelves.MAX_LINES).lines().stream()
                .filter(line -> (line.headline() + " " + line.teaser())
                        .toLowerCase(Locale.ROOT)
                        .contains(wish.words().toLowerCase(Locale.ROOT)))
                .filter(line -> wish.outlet().map(line.outlet()::equals).orElse(true))
                .filter(line -> wish.language()
                        .map(tag -> line.language().orElse("").startsWith(tag))
                        .orElse(true))
                .filter(line -> isWithin(wish.days(), LocalDate.ofInstant(line.order(), ZoneOffset.UTC)))
                .toList();
        List<Hit> hits = found.stream()
                .skip(offset)
                .limit(limit)
                .map(line ->
                        new Hit(line.id(), pieces(line.headline(), wish.words()), pieces(line.teaser(), wish.words())))
                .toList();
        return new Hits(
                found.size(),
                hits,
                wish.words().length() > MAX_QUERY ? Optional.of("The query was too long.") : Optional.empty());
    }

    private static boolean isWithin(Days days, LocalDate day) {
        return days.first().filter(day::isBefore).isEmpty()
                && days.last().filter(day::isAfter).isEmpty();
    }

    private static List<Piece> pieces(String text, String words) {
        if (words.isEmpty()) {
            return List.of(new Piece(text, false));
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = indexOf(text, words, 0); at >= 0; at = indexOf(text, words, from)) {
            if (at > from) {
                pieces.add(new Piece(text.substring(from, at), false));
            }
            from = at + words.length();
            pieces.add(new Piece(text.substring(at, from), true));
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return pieces;
    }

    private static int indexOf(String text, String words, int from) {
        return text.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT), from);
    }
}
