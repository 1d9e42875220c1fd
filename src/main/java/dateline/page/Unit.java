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
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u00a0') {
                space = true;
                continue;
            }
            if (space && chars > 0) {
                chars++;
                words++;
            }
            space = false;
            chars++;
            character(c);
        }
        linkChars += inLink ? chars - before : 0;
        boldChars += bold ? chars - before : 0;
        emphasisChars += emphasized ? chars - before : 0;
    }

    private void character(char c) {
        if (first == 0) {
            first = c;
            words++;
        }
        last = c;
        if (c >= 'A' && c <= 'Z') {
            uppers++;
        } else if (c >= '0' && c <= '9') {
            digits++;
        } else if (c < 'a' || c > 0x7f) {
            punctuation(c);
        }
    }

    private void punctuation(char c) {
        switch (c) {
            case ',', ';', '\uff0c', '\u3001', '\u060c', '\uff1b' -> commas++;
            case '.', '!', '?', '\u3002', '\uff01', '\uff1f', '\u061f', '\u0964', '\u2026' -> stops++;
            default -> uppers += c > 0x7f && Character.isUpperCase(c) ? 1 : 0;
        }
    }
}
