package dateline.copy;

import dateline.text.WordFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows the lines that page templates leave in a head: whole lines, or lines by how they begin or end. */
final class Furnishings {

    private final Set<String> lines = new HashSet<>();
    private final List<String> openings;
    private final List<String> endings;

    Furnishings() {
        List<String> all = WordFile.lines(Furnishings.class, "furniture.txt");
        openings = all.stream()
                .filter(l -> l.endsWith("*"))
                .map(l -> Fold.fold(l.substring(0, l.length() - 1)) + " ")
                .toList();
        endings = all.stream()
                .filter(l -> l.startsWith("*"))
                .map(l -> " " + Fold.fold(l.substring(1)))
                .toList();
        all.stream().filter(l -> l.indexOf('*') < 0).map(Fold::fold).forEach(lines::add);
    }

    boolean has(String line) {
        String folded = Fold.fold(line);
        return lines.contains(folded)
                || openings.stream().anyMatch(folded::startsWith)
                || endings.stream().anyMatch(folded::endsWith);
    }
}
