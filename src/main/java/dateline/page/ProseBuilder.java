package dateline.page;

import dateline.model.Mark;
import dateline.model.Prose;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers one paragraph's text and marks, folding white space as it comes. */
final class ProseBuilder {

    /** More marks than this in one paragraph are noise and are left out. */
    static final int MAX_MARKS = 2000;

    /** Deeper nesting of marks than this is noise and is left out. */
    static final int MAX_OPEN = 64;

    private static final Comparator<Mark> ORDER = Comparator.comparingInt(Mark::start)
            .thenComparing(Comparator.comparingInt(Mark::end).reversed());

    private static final char NBSP = '\u00a0';

    private final StringBuilder text = new StringBuilder(512);
    private final List<Mark> marks = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private int ignored;
    private boolean spaceDue;
    private boolean nbspDue;

    private static final class Open {
        final Kind kind;
        final Optional<URI> to;
        int start;

        Open(Kind kind, Optional<URI> to, int start) {
            this.kind = kind;
            this.to = to;
            this.start = start;
        }
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    void append(CharSequence from, int start, int end) {
        int run = start;
        for (int i = start; i < end; i++) {
            char c = from.charAt(i);
            boolean within = c == ' ' && i > run && i + 1 < end && isPlain(from.charAt(i + 1));
            if (within || isPlain(c) || c > NBSP && !isSpecial(c)) {
                continue;
            }
            appendRun(from, run, i);
            special(c);
            run = i + 1;
        }
        appendRun(from, run, end);
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7f;
    }

    private void special(char c) {
        if (c == NBSP || c == '\u202f') {
            nbspDue |= !spaceDue;
            spaceDue = true;
        } else if (c <= ' ' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
            nbspDue = false;
            spaceDue = true;
        } else if (Character.isSpaceChar(c)) {
            if (!text.isEmpty()) {
                appendRun(String.valueOf(c), 0, 1);
            }
        }
    }

    private void appendRun(CharSequence from, int start, int end) {
        if (start == end) {
            return;
        }
        if (spaceDue) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append(nbspDue ? NBSP : ' ');
            }
            spaceDue = false;
            nbspDue = false;
        }
        text.append(from, start, end);
    }

    /** Beyond ASCII: spaces, and characters that no reader sees. */
    private static boolean isSpecial(char c) {
        return switch (c) {
            case '\u200b', '\u2028', '\u2029', '\u202f', '\u2060', '\u3000', '\ufeff' -> true;
            default -> c >= '\u2000' && c <= '\u200a';
        };
    }

    /** White space as it stands, for preformatted text. */
    void appendRaw(CharSequence from, int start, int end) {
        text.append(from, start, end);
    }

    /** A line break; false when the line before it is empty, so that the paragraph should end. */
    boolean breakLine() {
        if (text.isEmpty()) {
            return true;
        }
        if (text.charAt(text.length() - 1) == '\n') {
            return false;
        }
        text.append('\n');
        spaceDue = false;
        return true;
    }

    void open(Kind kind, Optional<URI> to) {
        if (open.size() >= MAX_OPEN) {
            ignored++;
            return;
        }
        open.add(new Open(kind, to, text.length()));
    }

    void close() {
        if (ignored > 0) {
            ignored--;
        } else if (!open.isEmpty()) {
            add(open.removeLast());
        }
    }

    private void add(Open mark) {
        int from = mark.start;
        int to = textEnd();
        while (from < to && isBlankAt(from)) {
            from++;
        }
        if (from < to && marks.size() < MAX_MARKS) {
            int start = from;
            make(mark, start, to).ifPresent(marks::add);
        }
    }

    private boolean isBlankAt(int at) {
        char c = text.charAt(at);
        return c == ' ' || c == '\n' || c == NBSP;
    }

    private int textEnd() {
        int end = text.length();
        while (end > 0 && (Character.isSpaceChar(text.charAt(end - 1)) || text.charAt(end - 1) == '\n')) {
            end--;
        }
        return end;
    }

    private static Optional<Mark> make(Open mark, int start, int end) {
        return mark.kind == Kind.LINK ? mark.to.map(to -> new Mark.Link(start, end, to)) : mark.kind.mark(start, end);
    }

    /** What was gathered; marks that are still open go on in the next paragraph. */
    Prose take() {
        for (Open mark : open) {
            add(mark);
            mark.start = 0;
        }
        if (marks.size() > 1) {
            marks.sort(ORDER);
        }
        Prose prose = new Prose(text.substring(0, textEnd()), marks);
        text.setLength(0);
        marks.clear();
        spaceDue = false;
        nbspDue = false;
        return prose;
    }

    /** The characters as they came, white space and all. */
    String takeRaw() {
        String raw = text.toString();
        text.setLength(0);
        marks.clear();
        open.forEach(mark -> mark.start = 0);
        return raw;
    }
}
