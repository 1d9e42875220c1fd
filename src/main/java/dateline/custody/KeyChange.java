package dateline.custody;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The heads go on under another key than before.
 *
 * @param before name of the key that signed the last head under it
 * @param last that head
 */
record KeyChange(String before, Head last, String after) {

    /** The newest in a folder, by what the heads say of themselves; whether they are signed is not looked at. */
    static Optional<KeyChange> newest(Path folder) throws IOException {
        List<String> notes = new Notes(folder.resolve(Names.HEADS)).all();
        for (int i = notes.size() - 1; i > 0; i--) {
            String before = origin(notes.get(i - 1));
            String after = origin(notes.get(i));
            if (!before.equals(after)) {
                return Head.parse(notes.get(i - 1)).map(last -> new KeyChange(before, last, after));
            }
        }
        return Optional.empty();
    }

    private static String origin(String note) {
        return note.substring(0, Math.max(0, note.indexOf('\n')));
    }

    /** What happened, what it means for proofs, and what to do. */
    @Override
    public String toString() {
        return "the log's heads up to " + last.at() + " (" + last.size() + " entries) are signed by the key " + before
                + ", the later ones by " + after + "; whoever knows the first key alone can check the log only up to"
                + " there. If that was not meant, put custody/key back from a backup; if it was, give others the last"
                + " line of custody/key.pub";
    }
}
