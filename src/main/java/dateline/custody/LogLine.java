package dateline.custody;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry of the log: {@code capture 0d6f… 5fec…}, always {@value #LENGTH} bytes with the newline.
 *
 * @param name of the capture or the tombstone
 * @param leaf 32 bytes; see {@link Hashes#leaf}
 */
record LogLine(Kind kind, UUID name, byte[] leaf) {

    static final int LENGTH = 7 + 1 + 36 + 1 + 2 * Hashes.LENGTH + 1;

    private static final int NAME_AT = 8;
    private static final int LEAF_AT = 45;
    private static final HexFormat HEX = HexFormat.of();

    /** What was entered; each name has seven letters. */
    enum Kind {
        CAPTURE("capture"),
        REMOVAL("removal"),
        RESTORE("restore");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    byte[] bytes() {
        return (kind.word + " " + name + " " + HEX.formatHex(leaf) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Empty when the bytes are no line. */
    static Optional<LogLine> read(byte[] bytes, int from) {
        String text = new String(bytes, from, LENGTH, StandardCharsets.ISO_8859_1);
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(each -> text.startsWith(each.word + " "))
                .findFirst();
        try {
            LogLine line = new LogLine(
                    kind.orElseThrow(IllegalArgumentException::new),
                    UUID.fromString(text.substring(NAME_AT, LEAF_AT - 1)),
                    HEX.parseHex(text, LEAF_AT, LENGTH - 1));
            return Optional.of(line)
                    .filter(each -> Arrays.equals(each.bytes(), Arrays.copyOfRange(bytes, from, from + LENGTH)));
        } catch (IllegalArgumentException noLine) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogLine line
                && kind == line.kind
                && name.equals(line.name)
                && Arrays.equals(leaf, line.leaf);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
