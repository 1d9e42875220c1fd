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
    void count(String text, boolean inLink, boolean bold, boolean emphasized) {
        int before = chars;
        int seen = chars;
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int kind = c < Signs.ASCII ? Signs.of(c) : Signs.ofWide(c);
            if (kind == Signs.SPACE) {
                space = true;
                continue;
            }
            if (space && seen > 0) {
                seen++;
                words++;
            }
            if (seen == 0) {
                first = c;
                words++;
            }
            space = false;
            seen++;
            last = c;
            if (kind != Signs.OTHER) {
                sign(kind);
            }
        }
        chars = seen;
        linkChars += inLink ? seen - before : 0;
        boldChars += bold ? seen - before : 0;
        emphasisChars += emphasized ? seen - before : 0;
    }

    private void sign(int kind) {
        uppers += kind == Signs.UPPER ? 1 : 0;
        digits += kind == Signs.DIGIT ? 1 : 0;
        commas += kind == Signs.COMMA ? 1 : 0;
        stops += kind == Signs.STOP ? 1 : 0;
    }
}
