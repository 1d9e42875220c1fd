package dateline.text;

import java.util.BitSet;
import java.util.Locale;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * A growing clean text. Whatever must go is recognised when its last character comes in and taken off the end, so that
 * pieces which only meet after something between them went are seen as well, and a second run finds nothing.
 */
final class Scrubber {

    /** The longest tag that is taken for one, in characters. */
    static final int MAX_TAG = 400;

    /** The longest character reference, with its ampersand and semicolon. */
    static final int MAX_REFERENCE = 34;

    private static final char NOTHING = 0;

    private final StringBuilder out;

    /** Where each character stood; the clean text never outgrows the other. */
    private final int[] origins;

    /** Where markup was taken out. */
    private final BitSet dropped = new BitSet();

    Scrubber(int length) {
        out = new StringBuilder(length);
        origins = new int[length];
    }

    Cleaned finish(int length) {
        dropLoneHigh();
        int end = out.length();
        while (end > 0 && isBlankAt(end - 1)) {
            end--;
        }
        out.setLength(end);
        return new Cleaned(out.toString(), origins, length, !dropped.isEmpty());
    }

    void add(char c, int origin) {
        if (Characters.isBlank(c)) {
            addBlank(Characters.isBreak(c) ? '\n' : ' ', origin);
        } else if (!Characters.isInvisible(c) && !isLoneLow(c)) {
            addVisible(c, origin);
        }
    }

    private void addBlank(char c, int origin) {
        dropLoneHigh();
        int last = out.length() - 1;
        if (last < 0) {
            return;
        }
        if (!isBlankAt(last)) {
            append(c, origin);
        } else if (c == '\n') {
            out.setCharAt(last, c);
        }
    }

    private void addVisible(char c, int origin) {
        if (!Character.isLowSurrogate(c)) {
            dropLoneHigh();
        }
        append(c, origin);
        switch (c) {
            case ';' -> resolveReference();
            case '>' -> dropMarkup();
            case '[' -> dropCdataOpening();
            default -> {}
        }
    }

    private void append(char c, int origin) {
        origins[out.length()] = origin;
        out.append(c);
    }

    private boolean isLoneLow(char c) {
        return Character.isLowSurrogate(c)
                && (out.isEmpty() || !Character.isHighSurrogate(out.charAt(out.length() - 1)));
    }

    private void dropLoneHigh() {
        int last = out.length() - 1;
        if (last >= 0 && Character.isHighSurrogate(out.charAt(last))) {
            out.setLength(last);
        }
    }

    private boolean isBlankAt(int index) {
        char c = out.charAt(index);
        return c == ' ' || c == '\n';
    }

    private void resolveReference() {
        int start = lastWithin('&', MAX_REFERENCE);
        if (start < 0 || start + 2 >= out.length()) {
            return;
        }
        String reference = out.substring(start);
        String resolved = resolve(reference);
        if (!resolved.equals(reference)) {
            int origin = origins[start];
            out.setLength(start);
            for (int i = 0; i < resolved.length(); i++) {
                add(resolved.charAt(i), origin);
            }
        }
    }

    /** The few references that make up nearly all are known here. */
    private static String resolve(String reference) {
        return switch (reference) {
            case "&amp;" -> "&";
            case "&lt;" -> "<";
            case "&gt;" -> ">";
            case "&quot;" -> "\"";
            case "&nbsp;" -> " ";
            default -> isReference(reference) ? Parser.unescapeEntities(reference, false) : reference;
        };
    }

    private static boolean isReference(String text) {
        for (int i = 1; i < text.length() - 1; i++) {
            if (!Characters.isNameChar(text.charAt(i)) && !(i == 1 && text.charAt(i) == '#')) {
                return false;
            }
        }
        return true;
    }

    private void dropMarkup() {
        int end = beforeDashes(out.length() - 1);
        if (end >= 2 && out.charAt(end - 1) == ']' && out.charAt(end - 2) == ']') {
            drop(end - 2, ' ');
            return;
        }
        int start = lastWithin('<', MAX_TAG);
        if (start >= 0 && isComment(start)) {
            drop(start, NOTHING);
        } else if (start >= 0) {
            dropTag(start);
        }
    }

    private boolean isComment(int start) {
        return start + 2 < out.length()
                && out.charAt(start + 1) == '!'
                && (isDash(out.charAt(start + 2)) || isDoctype(start));
    }

    private boolean isDoctype(int start) {
        return out.length() >= start + 9 && out.substring(start + 2, start + 9).equalsIgnoreCase("doctype");
    }

    private void dropTag(int start) {
        int name = start + (start + 1 < out.length() && out.charAt(start + 1) == '/' ? 2 : 1);
        int end = name;
        while (end < out.length() && Characters.isNameChar(out.charAt(end))) {
            end++;
        }
        char after = out.charAt(end);
        if (end > name && (after == '>' || after == '/' || after == ' ' || after == '\n')) {
            String element = out.substring(name, end).toLowerCase(Locale.ROOT);
            if (Tag.isKnownTag(element)) {
                drop(start, breaksLine(element) ? '\n' : NOTHING);
            }
        }
    }

    /** {@code <![CDATA[}, also with its exclamation mark followed by any dashes, as typographers leave it. */
    private void dropCdataOpening() {
        int at = out.length() - "[CDATA[".length();
        if (at < 2 || !endsWith("[CDATA[")) {
            return;
        }
        at = beforeDashes(at);
        if (at >= 2 && out.charAt(at - 1) == '!' && out.charAt(at - 2) == '<') {
            drop(at - 2, ' ');
        }
    }

    private static boolean breaksLine(String element) {
        return element.equals("br") || Tag.valueOf(element).isBlock();
    }

    private void drop(int start, char blank) {
        int origin = origins[start];
        out.setLength(start);
        dropped.set(origin);
        if (blank != NOTHING) {
            addBlank(blank, origin);
        }
    }

    private int beforeDashes(int end) {
        int at = end;
        while (at > 0 && isDash(out.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015');
    }

    private boolean endsWith(String end) {
        int from = out.length() - end.length();
        return from >= 0 && out.indexOf(end, from) == from;
    }

    private int lastWithin(char c, int distance) {
        int least = Math.max(0, out.length() - distance);
        for (int i = out.length() - 2; i >= least; i--) {
            if (out.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }
}
