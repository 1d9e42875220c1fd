package dateline.custody;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Removal;
import dateline.capture.Captures;
import dateline.model.ArticleId;
import dateline.model.CaptureId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Editors' takedowns as signed notes, and their way into the log. */
public final class Decisions {

    static final String REMOVAL = "removal ";
    static final String RESTORE = "restore ";
    static final String EMPTIED = "emptied ";

    /** Characters of a reason; more are cut. */
    public static final int MAX_REASON = 300;

    private Decisions() {}

    /**
     * A signed tombstone. It names the article by its id alone: the address may be what is to be forgotten.
     *
     * @param custody folder of the key
     * @param emptied captures whose payload is removed from the WARC files
     * @throws UncheckedIOException when the key cannot be read
     */
    public static String removal(Path custody, ArticleId article, Instant at, String reason, List<CaptureId> emptied) {
        StringBuilder more = new StringBuilder("reason ").append(line(reason)).append('\n');
        emptied.forEach(id -> more.append(EMPTIED).append(id).append('\n'));
        return note(custody, REMOVAL, article, at, more.toString());
    }

    /** That a takedown is taken back, signed. */
    public static String restore(Path custody, ArticleId article, Instant at) {
        return note(custody, RESTORE, article, at, "");
    }

    private static String note(Path custody, String what, ArticleId article, Instant at, String more) {
        try {
            Signer signer = Signer.read(custody.resolve(Names.KEY));
            String text = signer.known().name() + "\n" + what + article + "\n" + "time " + at + "\n" + more;
            return signer.note(text).toString();
        } catch (IOException e) {
            throw Custody.failed("cannot sign", e);
        }
    }

    /** A reason as one line without what could be taken for more of the note. */
    public static String line(String reason) {
        String line = reason.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() > MAX_REASON ? line.substring(0, MAX_REASON) : line;
    }

    /**
     * Enters in the log what was decided while it could not be written to, and signs its head.
     *
     * @param forget told of the articles that were taken down
     */
    public static void settle(Archive archive, Captures captures, Custody custody, Consumer<List<ArticleId>> forget) {
        List<Removal> removals = archive.unwitnessed();
        if (removals.isEmpty()) {
            return;
        }
        List<Change> changes = new ArrayList<>();
        for (Removal removal : removals) {
            custody.witness(removal.note());
            changes.add(new Change.Witnessed(removal.article()));
        }
        captures.sync();
        custody.seal();
        forget.accept(removals.stream().map(Removal::article).toList());
        archive.commit(changes);
    }

    /** Enters one decision in the log and signs its head. */
    public static void enter(String note, Captures captures, Custody custody) {
        custody.witness(note);
        captures.sync();
        custody.seal();
    }
}
