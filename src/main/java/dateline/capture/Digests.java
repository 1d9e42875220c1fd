package dateline.capture;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as 64 lower-case hex digits. */
final class Digests {

    private static final HexFormat HEX = HexFormat.of();

    private Digests() {}

    static String sha256(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return HEX.formatHex(digest.digest());
    }

    /** As a WARC header says it, in hex so that {@code sha256sum} tells the same. */
    static String warc(String sha256) {
        return "sha256:" + sha256;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
