package dateline.custody;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * That an entry stands in the log.
 *
 * @param entry its number, from 0
 * @param path hashes from the leaf upwards (RFC 6962 2.1.1)
 * @param head the signed head that it is proved by
 */
public record Proof(long entry, List<byte[]> path, Head head) {

    private static final String FORM = "c2sp.org/tlog-proof@v1";
    private static final String ENTRY = "index ";

    /** In the form of c2sp.org/tlog-proof. */
    public String text() {
        StringBuilder text = new StringBuilder(FORM + "\n" + ENTRY + entry + "\n");
        path.forEach(
                hash -> text.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return text.append('\n').append(head.note()).toString();
    }

    /** Empty when the text is no proof. */
    public static Optional<Proof> parse(String text) {
        int gap = text.indexOf("\n\n");
        List<String> lines =
                gap < 0 ? List.of() : text.substring(0, gap).lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(FORM) || !lines.get(1).startsWith(ENTRY)) {
            return Optional.empty();
        }
        try {
            List<byte[]> path = new ArrayList<>();
            lines.subList(2, lines.size())
                    .forEach(line -> path.add(Base64.getDecoder().decode(line)));
            long entry = Long.parseLong(lines.get(1).substring(ENTRY.length()));
            // One proof has one text: base64 could be written in more than one way.
            return Head.parse(text.substring(gap + 2))
                    .map(head -> new Proof(entry, path, head))
                    .filter(proof -> proof.text().equals(text));
        } catch (IllegalArgumentException noProof) {
            return Optional.empty();
        }
    }

    /**
     * Whether a record is proved.
     *
     * @param header of the WARC record, with the empty line at its end
     * @param keys that the head is believed by
     */
    public boolean holds(byte[] header, List<PublicKeyLine> keys) {
        return head.signedBy(keys).isPresent()
                && Merkle.isIncluded(entry, head.size(), Hashes.leaf(header), path, head.root());
    }
}
