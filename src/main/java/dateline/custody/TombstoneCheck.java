package dateline.custody;

import dateline.custody.LogLine.Kind;
import dateline.model.CaptureId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tombstones against the log. */
final class TombstoneCheck {

    private static final String FILE = "custody/" + Names.TOMBSTONES + ":";

    private final Path folder;
    private final List<PublicKeyLine> keys;
    private final Findings findings;

    TombstoneCheck(Path folder, List<PublicKeyLine> keys, Findings findings) {
        this.folder = folder;
        this.keys = keys;
        this.findings = findings;
    }

    /**
     * @param entered the log's tombstones
     * @return captures whose bodies were taken out, as tombstones that hold say
     */
    Set<CaptureId> run(List<LogLine> entered) throws IOException {
        Set<CaptureId> emptied = new HashSet<>();
        List<LogLine> left = new ArrayList<>(entered);
        long at = 0;
        for (String text : new Notes(folder.resolve(Names.TOMBSTONES)).all()) {
            Optional<Note> note =
                    Note.parse(text).filter(each -> each.signedBy(keys).isPresent());
            if (note.isEmpty()) {
                findings.fault(FILE + at, "a tombstone that is signed by none of the keys");
            } else if (!left.remove(line(text))) {
                findings.fault(FILE + at, "a tombstone that is not in the custody log");
            } else {
                note.get().text().lines().forEach(line -> emptied(line).ifPresent(emptied::add));
            }
            at += text.getBytes(StandardCharsets.UTF_8).length + 1L;
        }
        left.forEach(
                line -> findings.fault(FILE + 0L, "the tombstone " + line.name() + " of the custody log is missing"));
        return emptied;
    }

    /** How a note is entered in the log. */
    static LogLine line(String note) {
        byte[] bytes = note.getBytes(StandardCharsets.UTF_8);
        return new LogLine(
                note.contains("\n" + Decisions.RESTORE) ? Kind.RESTORE : Kind.REMOVAL,
                UUID.nameUUIDFromBytes(bytes),
                Hashes.leaf(bytes));
    }

    private static Optional<CaptureId> emptied(String line) {
        return line.startsWith(Decisions.EMPTIED)
                ? CaptureId.parse(line.substring(Decisions.EMPTIED.length()))
                : Optional.empty();
    }
}
