package dateline.site;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What kind of picture some bytes are, told by the bytes themselves: what an outlet calls them is not enough. */
enum PictureType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp"),
    AVIF("image/avif"),
    SVG("image/svg+xml");

    /** How many bytes {@link #of} wants to see. */
    static final int PEEK = 16;

    private static final String OCTETS = "application/octet-stream";

    private final String mediaType;

    PictureType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether a capture called so is worth showing as a picture. */
    static boolean mayBe(String declared) {
        return declared.startsWith("image/") || declared.equals(OCTETS);
    }

    /**
     * @param declared the media type the outlet gave; only SVG, which has no signature, is taken at its word
     * @param head the first bytes, up to {@value #PEEK}
     */
    static Optional<PictureType> of(String declared, byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (start.startsWith("\u0089PNG\r\n")) {
            return Optional.of(PNG);
        }
        if (start.startsWith("GIF8")) {
            return Optional.of(GIF);
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (start.startsWith("ftypavif", 4) || start.startsWith("ftypavis", 4)) {
            return Optional.of(AVIF);
        }
        return declared.equals(SVG.mediaType) ? Optional.of(SVG) : Optional.empty();
    }
}
