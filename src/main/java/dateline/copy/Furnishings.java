package dateline.copy;

import dateline.text.WordFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows the lines that page templates leave in a head: whole lines, or lines by how they begin or end. */
final class Furnishings {

    private static final int MIN_WORD = 2;

    private final Set<String> lines = new HashSet<>();
    private final List<String> openings;
    private final List<String> endings;

    Furnishings() {
        List<String> all = WordFile.lines(Furnishings.class, "furniture.txt");
        openings = all.stream()
                .filter(l -> l.endsWith("*"))
                .map(l -> Fold.fold(l.substring(0, l.length() - 1)))
                .toList();
        endings = all.stream()
                .filter(l -> l.startsWith("*"))
                .map(l -> " " + Fold.fold(l.substring(1)))
                .toList();
        all.stream().filter(l -> l.indexOf('*') < 0).map(Fold::fold).forEach(lines::add);
    }

    /** "teilendruckenkommentare": buttons run together, the longest word first at each step. */
    private boolean isGlued(String line, int from) {
        if (from == line.length()) {
            return true;
        }
        for (int end = line.length(); end >= from + MIN_WORD; end--) {
            if (lines.contains(line.substring(from, end))) {
                return isGlued(line, end);
            }
        }
        return false;
    }

    private static boolean opens(String line, String opening) {
        return line.startsWith(opening) && !Chars.inWord(line, opening.length());
    }

    boolean has(String line) {
        String folded = Fold.fold(line);
        return lines.contains(folded)
                || isGlued(folded.replace(" ", ""), 0)
                || openings.stream().anyMatch(opening -> opens(folded, opening))
                || endings.stream().anyMatch(folded::endsWith);
    }
}
