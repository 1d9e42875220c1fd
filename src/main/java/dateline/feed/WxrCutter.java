package dateline.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts a WordPress export into its items while it comes, so that a file of any length needs the memory of one item. Tags
 * inside of CDATA and comments do not count, until one that never closes would swallow what follows: then the item is
 * cut again at its plain end tag. Does no input itself; the same bytes give the same pieces, however they are handed in.
 * Belongs to one thread. Wants a charset that holds ASCII as it is, as every WordPress writes.
 */
public final class WxrCutter {

    /** Bytes of one item. */
    public static final int MAX_ITEM = 16 << 20;

    /** Bytes before the first item: authors, categories and tags. */
    public static final int MAX_HEAD = 32 << 20;

    /** So many items whose CDATA does not close; from then on CDATA counts for nothing in this file. */
    static final int MAX_UNCLOSED = 100;

    private static final byte[] CDATA = ascii("<![CDATA[");
    private static final byte[] CDATA_END = ascii("]]>");
    private static final byte[] COMMENT = ascii("<!--");
    private static final byte[] COMMENT_END = ascii("-->");
    private static final byte[] ITEM = ascii("<item");
    private static final byte[] ITEM_END = ascii("</item");

    /** The longest of the above, with the character that ends a name. */
    private static final int LOOK_AHEAD = 10;

    private enum Inside {
        TEXT,
        CDATA,
        COMMENT
    }

    private final Consumer<WxrPiece> out;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int length;
    private int at;
    private long passed;
    private long line = 1;
    private Inside inside = Inside.TEXT;
    private boolean headDone;
    private boolean inItem;
    private boolean plain;
    private int unclosed;

    /** @param out takes each piece as soon as it is whole: one head, then items */
    public WxrCutter(Consumer<WxrPiece> out) {
        this.out = out;
    }

    /** The next bytes of the file. */
    public void push(byte[] bytes, int count) {
        room(count);
        System.arraycopy(bytes, 0, buffer, length, count);
        length += count;
        scan(false);
        bound();
    }

    /** What is done with gives way once it is more than half. */
    private void room(int count) {
        if (buffer.length - length >= count) {
            return;
        }
        if (from > buffer.length / 2) {
            System.arraycopy(buffer, from, buffer, 0, length - from);
            length -= from;
            at -= from;
            from = 0;
        }
        if (buffer.length - length < count) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + count));
        }
    }

    /** The end of the file. */
    public void finish() {
        scan(true);
        while (inItem && inside != Inside.TEXT && !plain) {
            again();
            scan(true);
        }
        if (inItem) {
            item(length, false);
        } else if (!headDone) {
            head(length);
        }
    }

    private void scan(boolean last) {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = switch (inside) {
                case TEXT -> text(last);
                case CDATA -> until(CDATA_END);
                case COMMENT -> until(COMMENT_END);
            };
        }
        if (!inItem && headDone) {
            drop(at);
        }
    }

    /** One step; false when more bytes are needed. */
    private boolean text(boolean last) {
        int lt = indexOf((byte) '<');
        at = lt;
        if (lt == length || (!last && length - lt < LOOK_AHEAD)) {
            return false;
        }
        if (!plain && startsWith(CDATA)) {
            return enter(Inside.CDATA, CDATA.length);
        }
        if (!plain && startsWith(COMMENT)) {
            return enter(Inside.COMMENT, COMMENT.length);
        }
        if (isTag(ITEM)) {
            begin();
        } else if (inItem && isTag(ITEM_END)) {
            return end();
        } else {
            at++;
        }
        return true;
    }

    private boolean enter(Inside what, int skip) {
        inside = what;
        at += skip;
        return true;
    }

    private void begin() {
        if (inItem) {
            item(at, false);
        }
        if (!headDone) {
            head(at);
        }
        drop(at);
        inItem = true;
        plain = unclosed >= MAX_UNCLOSED;
        at += ITEM.length;
    }

    private boolean end() {
        for (int i = at; i < length; i++) {
            if (buffer[i] == '>') {
                item(i + 1, true);
                return true;
            }
        }
        return false;
    }

    private boolean until(byte[] mark) {
        for (int i = at; i + mark.length <= length; i++) {
            if (buffer[i] == mark[0] && Arrays.equals(buffer, i, i + mark.length, mark, 0, mark.length)) {
                at = i + mark.length;
                inside = Inside.TEXT;
                return true;
            }
        }
        at = Math.max(at, length - mark.length + 1);
        return false;
    }

    private void head(int end) {
        out.accept(new WxrPiece.Head(Arrays.copyOfRange(buffer, from, Math.min(end, from + MAX_HEAD))));
        headDone = true;
        drop(end);
    }

    private void item(int end, boolean whole) {
        out.accept(
                end - from > MAX_ITEM
                        ? new WxrPiece.TooLong(passed, line)
                        : new WxrPiece.Item(passed, line, Arrays.copyOfRange(buffer, from, end), whole));
        drop(end);
        inItem = false;
    }

    /** What stands before is done with; counts its lines. */
    private void drop(int end) {
        for (int i = from; i < end; i++) {
            line += buffer[i] == '\n' ? 1 : 0;
        }
        passed += end - from;
        from = end;
        at = Math.max(at, end);
    }

    private void bound() {
        if (inItem && length - from > MAX_ITEM) {
            tooLong();
        } else if (!headDone && length - from > MAX_HEAD) {
            head(at);
        }
    }

    private void tooLong() {
        if (inside != Inside.TEXT && !plain) {
            again();
            scan(false);
        } else {
            out.accept(new WxrPiece.TooLong(passed, line));
            inItem = false;
            inside = Inside.TEXT;
            drop(at);
        }
    }

    /** Reads the item anew from its start, now without heed to CDATA. */
    private void again() {
        unclosed++;
        plain = true;
        inside = Inside.TEXT;
        at = from + ITEM.length;
    }

    private int indexOf(byte b) {
        int i = at;
        while (i < length && buffer[i] != b) {
            i++;
        }
        return i;
    }

    private boolean startsWith(byte[] mark) {
        return length - at >= mark.length && Arrays.equals(buffer, at, at + mark.length, mark, 0, mark.length);
    }

    private boolean isTag(byte[] name) {
        int end = at + name.length;
        return startsWith(name) && end < length && (buffer[end] == '>' || buffer[end] <= ' ');
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
