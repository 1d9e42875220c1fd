package dateline.page;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Gives bytes in UTF-8 as characters, straight into the asker's buffer: a page's text is never held as a whole. Pages are
 * mostly ASCII with a few other characters, for which this is faster than the JDK's way.
 */
final class Utf8Reader extends Reader {

    /** ASCII characters in a row from which the JDK copies many at a time. */
    private static final int LONG_RUN = 24;

    private final byte[] bytes;
    private final ByteBuffer source;
    private final CharsetDecoder ascii = StandardCharsets.ISO_8859_1.newDecoder();
    private CharBuffer sink = CharBuffer.allocate(0);
    private final int end;
    private int at;

    /** The second half of a character that did not fit in whole; 0 when there is none. */
    private char rest;

    /** The bytes from one index to before the other. */
    Utf8Reader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.source = ByteBuffer.wrap(bytes);
        this.at = from;
        this.end = end;
    }

    @Override
    public int read(char[] out, int from, int length) {
        if (length == 0) {
            return 0;
        }
        int to = from + length;
        int o = from;
        if (rest != 0) {
            out[o++] = rest;
            rest = 0;
        }
        while (o < to && at < end) {
            o = ascii(out, o, to);
            o = o < to && at < end ? wide(out, o, to) : o;
        }
        return o == from ? -1 : o - from;
    }

    private int ascii(char[] out, int from, int to) {
        int start = at;
        int stop = Utf8.asciiEnd(bytes, start, Math.min(end, start + to - from));
        int o = from + stop - start;
        if (stop - start >= LONG_RUN) {
            source.limit(stop).position(start);
            ascii.decode(source, sink(out).limit(o).position(from), true);
        } else {
            for (int i = start; i < stop; i++) {
                out[from + i - start] = (char) bytes[i];
            }
        }
        at = stop;
        return o;
    }

    /** The asker's buffer; jsoup always gives the same one. */
    private CharBuffer sink(char[] out) {
        if (sink.array() != out) {
            sink = CharBuffer.wrap(out);
        }
        return sink;
    }

    private int wide(char[] out, int from, int to) {
        int character = Utf8.character(bytes, at);
        int code = Utf8.code(character);
        at += Utf8.length(character);
        if (code < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            out[from] = (char) code;
            return from + 1;
        }
        out[from] = Character.highSurrogate(code);
        if (from + 1 == to) {
            rest = Character.lowSurrogate(code);
            return to;
        }
        out[from + 1] = Character.lowSurrogate(code);
        return from + 2;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
