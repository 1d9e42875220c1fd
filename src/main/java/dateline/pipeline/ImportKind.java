package dateline.pipeline;

import dateline.feed.Wxr;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What a file holds, told by its first bytes and not by its name. In an order in which evidence comes before what refers
 * to it, and outlets with their articles before their feeds.
 */
public enum ImportKind {
    WARC,
    WXR,
    /** An export's articles, JSON a line. */
    ARTICLES,
    OPML,
    ADDRESSES,
    /** None of these. */
    UNKNOWN;

    private static final int LOOK = 1 << 16;
    private static final String WARC_WORD = "WARC/";

    /**
     * @throws IOException when the file cannot be read
     */
    public static ImportKind of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(LOOK);
            boolean packed = start.length > 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
            return packed ? packed(file) : plain(start);
        }
    }

    /** Of packed files WARC alone is read. */
    private static ImportKind packed(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readNBytes(WARC_WORD.length()), StandardCharsets.US_ASCII).equals(WARC_WORD)
                    ? WARC
                    : UNKNOWN;
        } catch (ZipException | EOFException damaged) {
            return UNKNOWN;
        }
    }

    private static ImportKind plain(byte[] start) {
        String text = new String(start, StandardCharsets.UTF_8)
                .replaceFirst("^\ufeff", "")
                .stripLeading();
        String lower = text.substring(0, Math.min(text.length(), 4_000)).toLowerCase(Locale.ROOT);
        if (text.startsWith(WARC_WORD)) {
            return WARC;
        }
        if (text.startsWith("{")) {
            return lower.startsWith("{\"kind\":\"archive\"") ? ARTICLES : UNKNOWN;
        }
        if (text.startsWith("<")) {
            return Wxr.is(start) ? WXR : lower.contains("<opml") || lower.contains("<outline") ? OPML : UNKNOWN;
        }
        return isList(text) ? ADDRESSES : UNKNOWN;
    }

    /** The first line that is no remark is an address. */
    private static boolean isList(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .filter(line ->
                        line.regionMatches(true, 0, "http://", 0, 7) || line.regionMatches(true, 0, "https://", 0, 8))
                .isPresent();
    }
}
