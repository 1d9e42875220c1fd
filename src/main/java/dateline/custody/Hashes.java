package dateline.custody;

import dateline.model.Sha256;
import java.security.MessageDigest;

/** The hashes of RFC 6962 2.1: SHA-256, leaves and nodes told apart by their first byte. */
final class Hashes {

    /** Bytes of a hash. */
    static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Hashes() {}

    static byte[] leaf(byte[] data) {
        MessageDigest digest = Sha256.fresh();
        digest.update(LEAF);
        return digest.digest(data);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.fresh();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root of a tree without leaves. */
    static byte[] empty() {
        return Sha256.fresh().digest();
    }
}
