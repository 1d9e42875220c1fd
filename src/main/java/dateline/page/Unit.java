package dateline.page;

/** A run of text between two block borders: what is kept or dropped as a whole. */
final class Unit {

    private static final int MAX_MENU = 50;

    /** Its texts are among the nodes from this index on. */
    final int from;

    /** The innermost element that starts a block around it. */
    final int box;

    int to;
    int chars;
    int words;
    int linkChars;
    int boldChars;
    int emphasisChars;
    int commas;
    int stops;
    int digits;
    int uppers;
    int links;
    char first;
    char last;

    Unit(int from, int box) {
        this.from = from;
        this.to = from + 1;
        this.box = box;
    }

    /** Whether it is nothing but a short link: no article's text, and most of a page's units. */
    boolean isMenu(Kind boxKind) {
        return chars < MAX_MENU && linkChars >= chars && boxKind != Kind.HEADING;
    }

    /** Counts one text; white space is folded to one character. */
    void count(Count text, boolean inLink, boolean bold, boolean emphasized) {
        if (text.shown == 0) {
            return;
        }
        boolean opens = chars == 0;
        int gaps = text.gaps - (opens && text.isIndented ? 1 : 0);
        int more = text.shown + gaps;
        first = opens ? text.first : first;
        last = text.last;
        words += gaps + (opens ? 1 : 0);
        chars += more;
        linkChars += inLink ? more : 0;
        boldChars += bold ? more : 0;
        emphasisChars += emphasized ? more : 0;
        uppers += text.uppers;
        digits += text.digits;
        commas += text.commas;
        stops += text.stops;
    }

    /** What is counted of one text; one object serves many. */
    static final class Count {

        private final char[] part = new char[Signs.ROOM];
        private int shown;

        /** Runs of white space before a character that is none. */
        private int gaps;

        private boolean isIndented;
        private char first;
        private char last;
        private int uppers;
        private int digits;
        private int commas;
        private int stops;

        void of(String text) {
            shown = 0;
            gaps = 0;
            uppers = 0;
            digits = 0;
            commas = 0;
            stops = 0;
            isIndented = !text.isEmpty() && Signs.of(text.charAt(0)) == Signs.SPACE;
            int afterSpace = 0;
            for (int from = 0; from < text.length(); from += part.length) {
                int length = Math.min(part.length, text.length() - from);
                text.getChars(from, from + length, part, 0);
                afterSpace = part(length, afterSpace);
            }
        }

        private int part(int length, int before) {
            long counts = 0;
            int starts = 0;
            int afterSpace = before;
            for (int i = 0; i < length; i++) {
                long sign = Signs.of(part[i]);
                counts += sign;
                starts += afterSpace & (int) sign;
                afterSpace = (int) ~sign & 1;
            }
            gaps += starts;
            uppers += Signs.uppers(counts);
            digits += Signs.digits(counts);
            commas += Signs.commas(counts);
            stops += Signs.stops(counts);
            if (Signs.shown(counts) > 0) {
                ends(length);
                shown += Signs.shown(counts);
            }
            return afterSpace;
        }

        private void ends(int length) {
            int end = length - 1;
            while (Signs.of(part[end]) == Signs.SPACE) {
                end--;
            }
            last = part[end];
            int start = 0;
            while (shown == 0 && Signs.of(part[start]) == Signs.SPACE) {
                start++;
            }
            first = shown == 0 ? part[start] : first;
        }
    }
}
