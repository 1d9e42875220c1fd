package dateline.copy;

/** The way of writing that decides how a head is read. */
enum Writing {
    HAN,
    HANGUL,
    SPACED;

    private static final int SAMPLE = 60;

    /** By the letters at the start of a text. */
    static Writing of(String text) {
        int han = 0;
        int hangul = 0;
        int other = 0;
        int end = Math.min(text.length(), SAMPLE);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Chars.isHangul(c)) {
                hangul++;
            } else if (Chars.isHan(c) || Chars.isKana(c)) {
                han++;
            } else if (Character.isLetter(c)) {
                other++;
            }
        }
        if (3 * (han + hangul) < other) {
            return SPACED;
        }
        return hangul > han ? HANGUL : han > 0 ? HAN : SPACED;
    }
}
