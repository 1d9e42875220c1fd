package dateline.archive;

import dateline.model.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A digest of many rows that does not depend on their order: the sum of the rows' SHA-256, so that no store need sort
 * them. Whole numbers count as equal whatever their width.
 */
final class RowsDigest {

    private static final byte NOTHING = 0;
    private static final byte NUMBER = 1;
    private static final byte TEXT = 2;
    private static final byte BYTES = 3;

    private final MessageDigest hash = Sha256.fresh();
    private final byte[] sum = new byte[hash.getDigestLength()];
    private long rows;

    void add(Object[] row) {
        for (Object value : row) {
            switch (value) {
                case null -> hash.update(NOTHING);
                case Double real -> add(TEXT, real.toString().getBytes(StandardCharsets.UTF_8));
                case Number number ->
                    add(
                            NUMBER,
                            ByteBuffer.allocate(Long.BYTES)
                                    .putLong(number.longValue())
                                    .array());
                case byte[] bytes -> add(BYTES, bytes);
                case Object other -> add(TEXT, other.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] one = hash.digest();
        int carry = 0;
        for (int i = sum.length - 1; i >= 0; i--) {
            carry += (sum[i] & 0xff) + (one[i] & 0xff);
            sum[i] = (byte) carry;
            carry >>= Byte.SIZE;
        }
        rows++;
    }

    private void add(byte kind, byte[] bytes) {
        hash.update(kind);
        hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        hash.update(bytes);
    }

    long rows() {
        return rows;
    }

    String hex() {
        return HexFormat.of().formatHex(sum);
    }
}
