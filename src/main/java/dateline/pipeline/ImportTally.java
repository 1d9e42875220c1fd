package dateline.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Counts an import and tells of what is broken, in not too many lines. Belongs to one thread. */
final class ImportTally {

    /** Lines about what is broken; more are only counted. */
    static final int MAX_LINES = 100;

    private final String file;
    private final Consumer<String> lines;
    private final Map<String, Long> passed = new LinkedHashMap<>();
    private long articles;
    private long versions;
    private long known;
    private long captures;
    private long outlets;
    private long broken;

    /** @param lines takes one-line notes for an operator */
    ImportTally(String file, Consumer<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    void article() {
        articles++;
    }

    void version() {
        versions++;
    }

    void known() {
        known++;
    }

    void captured() {
        captures++;
    }

    void outlet(String name) {
        outlets++;
        lines.accept(file + ": new outlet " + name);
    }

    void pass(String reason) {
        passed.merge(reason, 1L, Long::sum);
    }

    void note(String line) {
        lines.accept(file + ": " + line);
    }

    /** @param where {@code "line 12"}, {@code "byte 400"} */
    void broken(String where, String why) {
        broken++;
        if (broken <= MAX_LINES) {
            lines.accept(file + ": " + where + ": " + why);
        } else if (broken == MAX_LINES + 1) {
            lines.accept(file + ": more is broken; the sum tells how much");
        }
    }

    ImportSums sums() {
        return new ImportSums(
                articles,
                versions,
                known,
                captures,
                outlets,
                Collections.unmodifiableMap(new LinkedHashMap<>(passed)),
                broken);
    }
}
