package dateline.custody;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What the log held at a moment, in few words: a checkpoint (c2sp.org/tlog-checkpoint) with a line of its own for the
 * time.
 *
 * @param origin name of the log
 * @param size leaves
 * @param root 32 bytes
 * @param at by the archive's own clock
 * @param note the signed text itself
 */
public record Head(String origin, long size, byte[] root, Instant at, String note) {

    private static final String TIME = "time ";

    static Head sign(Signer signer, long size, byte[] root, Instant at) {
        String origin = signer.known().name();
        String text = origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n" + TIME + at + "\n";
        return new Head(origin, size, root, at, signer.note(text).toString());
    }

    /** Empty when it is no head; its signature is not looked at. */
    public static Optional<Head> parse(String note) {
        return Note.parse(note).flatMap(read -> read(read.text(), note));
    }

    private static Optional<Head> read(String text, String note) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 4 || !lines.get(3).startsWith(TIME)) {
            return Optional.empty();
        }
        try {
            byte[] root = Base64.getDecoder().decode(lines.get(2));
            long size = Long.parseLong(lines.get(1));
            Instant at = Instant.parse(lines.get(3).substring(TIME.length()));
            return size >= 0 && root.length == Hashes.LENGTH
                    ? Optional.of(new Head(lines.get(0), size, root, at, note))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException noHead) {
            return Optional.empty();
        }
    }

    Optional<PublicKeyLine> signedBy(List<PublicKeyLine> keys) {
        return Note.parse(note).flatMap(signed -> signed.signedBy(keys));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Head head && note.equals(head.note);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root);
    }
}
