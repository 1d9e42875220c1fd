package dateline.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Takes out of an export's item what was never published: comments stand in it with their writers' mail and network
 * addresses, and plug-ins' notes with whatever these keep.
 */
public final class WxrPrivate {

    private static final List<byte[]> PRIVATE = List.of(ascii("<wp:comment"), ascii("<wp:postmeta"));
    private static final byte[] CDATA = ascii("<![CDATA[");
    private static final byte[] CDATA_END = ascii("]]>");

    private WxrPrivate() {}

    /** The item's bytes without them, else as they are. What opens and never closes is taken out to the end. */
    public static byte[] without(byte[] item) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(item.length);
        int kept = 0;
        int at = 0;
        while (at < item.length) {
            byte[] name = privateAt(item, at);
            if (name.length > 0) {
                out.write(item, kept, at - kept);
                kept = end(item, at, name);
                at = kept;
            } else {
                at = next(item, at);
            }
        }
        out.write(item, kept, item.length - kept);
        return out.toByteArray();
    }

    private static byte[] privateAt(byte[] item, int at) {
        for (byte[] name : PRIVATE) {
            int end = at + name.length;
            if (startsWith(item, at, name) && end < item.length && (item[end] == '>' || item[end] <= ' ')) {
                return name;
            }
        }
        return new byte[0];
    }

    /** Behind the end tag that is no text. */
    private static int end(byte[] item, int from, byte[] name) {
        byte[] close = ascii("</" + new String(name, 1, name.length - 1, StandardCharsets.US_ASCII) + ">");
        int at = from;
        while (at < item.length && !startsWith(item, at, close)) {
            at = next(item, at);
        }
        return Math.min(item.length, at + close.length);
    }

    /** The next byte, behind a whole CDATA. */
    private static int next(byte[] item, int at) {
        if (!startsWith(item, at, CDATA)) {
            return at + 1;
        }
        int end = at + CDATA.length;
        while (end < item.length && !startsWith(item, end, CDATA_END)) {
            end++;
        }
        return Math.min(item.length, end + CDATA_END.length);
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] word) {
        if (bytes.length - at < word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (bytes[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
