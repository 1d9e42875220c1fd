package dateline.model;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A dossier's name: 16 small hexadecimal digits. Made from the first form that opened the dossier and kept from then on,
 * however many forms join later.
 */
public record DossierId(String value) implements Comparable<DossierId> {

    private static final int LENGTH = 16;

    /** @throws IllegalArgumentException for anything but 16 small hexadecimal digits */
    public DossierId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("no dossier id: " + value);
        }
    }

    /** Empty for anything but 16 small hexadecimal digits. */
    public static Optional<DossierId> parse(String text) {
        return isValid(text) ? Optional.of(new DossierId(text)) : Optional.empty();
    }

    private static boolean isValid(String value) {
        return value.length() == LENGTH && value.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /** The same for the same kind and form, in every rebuild. */
    public static DossierId of(NameKind kind, String form) {
        String hash = Sha256.hex((kind + "\n" + form).getBytes(StandardCharsets.UTF_8));
        return new DossierId(hash.substring(0, LENGTH));
    }

    @Override
    public int compareTo(DossierId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
