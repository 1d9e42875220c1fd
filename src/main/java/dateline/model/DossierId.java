package dateline.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        byte[] hash = sha256().digest((kind + "\n" + form).getBytes(StandardCharsets.UTF_8));
        return new DossierId(HexFormat.of().formatHex(hash).substring(0, LENGTH));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
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
