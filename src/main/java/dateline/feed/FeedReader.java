package dateline.feed;

import dateline.model.Headers;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads feeds of every format and in every state. Safe from any thread; needs no set-up; never throws and never takes
 * longer than a small multiple of the body's length, whatever the body holds.
 */
public final class FeedReader {

    /** Bytes; what lies beyond is not read. Reading needs up to 8 times the body's bytes of memory, the answer 2.2 times. */
    public static final int MAX_BYTES = 32 << 20;

    /** Entries of one feed; the newest stand first in nearly all, so what lies beyond is old. */
    public static final int MAX_ENTRIES = 20_000;

    /**
     * Reads a body whose content-coding is already undone.
     *
     * @param headers Content-Type, Content-Location and Content-Language are looked at
     * @param address where the body came from: relative addresses are resolved against it
     */
    public FeedAnswer read(byte[] body, Headers headers, URI address) {
        List<String> flaws = new ArrayList<>();
        byte[] plain = bounded(body, flaws);
        Decoded decoded = Decoder.decode(plain, headers);
        flaws.addAll(decoded.flaws());
        Origin origin = Origin.of(headers, address, decoded.encoding());
        return read(decoded.text(), origin, headers, address, flaws);
    }

    private static byte[] bounded(byte[] body, List<String> flaws) {
        byte[] plain = Gzip.is(body) ? Gzip.unpack(body, MAX_BYTES) : body;
        if (plain.length > MAX_BYTES) {
            flaws.add("longer than " + MAX_BYTES + " bytes; the rest was not read");
            return Arrays.copyOf(plain, MAX_BYTES);
        }
        return plain;
    }

    private static FeedAnswer read(String text, Origin origin, Headers headers, URI address, List<String> flaws) {
        int start = firstChar(text);
        if (start == text.length()) {
            return new FeedAnswer.NotAFeed("the answer is empty", Optional.empty());
        }
        Optional<FeedAnswer.Read> read = text.charAt(start) == '{'
                ? JsonFeed.read(text.substring(start), origin, flaws)
                : XmlFeed.read(text, origin, flaws);
        return read.<FeedAnswer>map(r -> r).orElseGet(() -> NotFeeds.explain(text.substring(start), headers, address));
    }

    private static int firstChar(String text) {
        int i = 0;
        while (i < text.length() && (text.charAt(i) <= ' ' || text.charAt(i) == '\ufeff')) {
            i++;
        }
        return i;
    }
}
