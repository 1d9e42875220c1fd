package dateline.custody;

import dateline.model.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An Ed25519 key that checks signed notes, written as their verifiers write it: {@code name+0a1b2c3d+AQ…}.
 *
 * @param raw 32 bytes (RFC 8032)
 */
public record PublicKeyLine(String name, byte[] raw) {

    private static final byte ED25519 = 1;
    private static final int RAW = 32;
    private static final int MOST_NAME = 200;

    /** What stands before the raw key in its X.509 form (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    static PublicKeyLine of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new PublicKeyLine(name, Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length));
    }

    /** Empty when it is no such line. */
    public static Optional<PublicKeyLine> parse(String line) {
        String[] parts = line.strip().split("\\+", 3);
        if (parts.length < 3 || parts[0].isBlank() || parts[0].length() > MOST_NAME) {
            return Optional.empty();
        }
        try {
            byte[] key = Base64.getDecoder().decode(parts[2]);
            if (key.length != RAW + 1 || key[0] != ED25519) {
                return Optional.empty();
            }
            PublicKeyLine read = new PublicKeyLine(parts[0], Arrays.copyOfRange(key, 1, key.length));
            return Optional.of(read).filter(each -> each.toString().equals(line.strip()));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    /** The first four bytes of the hash of name and key, which stand before each signature. */
    byte[] id() {
        MessageDigest digest = Sha256.fresh();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest.digest(typed()), Integer.BYTES);
    }

    private byte[] typed() {
        return ByteBuffer.allocate(RAW + 1).put(ED25519).put(raw).array();
    }

    boolean signed(byte[] text, byte[] signature) {
        try {
            byte[] encoded = ByteBuffer.allocate(PREFIX.length + RAW)
                    .put(PREFIX)
                    .put(raw)
                    .array();
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException notSigned) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKeyLine key && name.equals(key.name) && Arrays.equals(raw, key.raw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }
}
