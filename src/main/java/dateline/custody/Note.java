package dateline.custody;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;

/**
 * A signed note (c2sp.org/signed-note): a text, an empty line, a line with its signature.
 *
 * @param text ends with a newline, holds no empty line
 * @param signature {@code "— name base64"}
 */
record Note(String text, String signature) {

    private static final String DASH = "— ";

    /** Empty when it is no note. */
    static Optional<Note> parse(String note) {
        int gap = note.indexOf("\n\n");
        if (gap <= 0 || !note.endsWith("\n")) {
            return Optional.empty();
        }
        String line = note.substring(gap + 2).stripTrailing();
        return line.startsWith(DASH) && line.indexOf('\n') < 0
                ? Optional.of(new Note(note.substring(0, gap + 1), line))
                : Optional.empty();
    }

    /** The key among these that signed it. */
    Optional<PublicKeyLine> signedBy(Collection<PublicKeyLine> keys) {
        int space = signature.lastIndexOf(' ');
        String name = signature.substring(DASH.length(), Math.max(DASH.length(), space));
        try {
            byte[] named = Base64.getDecoder().decode(signature.substring(space + 1));
            if (!signature.endsWith(" " + Base64.getEncoder().encodeToString(named))) {
                return Optional.empty();
            }
            byte[] signed = Arrays.copyOfRange(named, Math.min(Integer.BYTES, named.length), named.length);
            return keys.stream()
                    .filter(key -> key.name().equals(name))
                    .filter(key -> Arrays.equals(key.id(), Arrays.copyOf(named, Integer.BYTES)))
                    .filter(key -> key.signed(text.getBytes(StandardCharsets.UTF_8), signed))
                    .findFirst();
        } catch (IllegalArgumentException noSignature) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text + "\n" + signature + "\n";
    }
}
