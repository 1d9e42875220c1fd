package dateline.names;

import dateline.text.WordFile;
import java.util.List;

/** Reads the room's tables: columns apart by tabs. */
final class Lines {

    private Lines() {}

    static List<String[]> columns(String file) {
        return WordFile.lines(Lines.class, file).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }

    static List<String> parts(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }
}
