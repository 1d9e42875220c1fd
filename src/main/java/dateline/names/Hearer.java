package dateline.names;

/** Says how unlikely it is that one Chinese character is spelled with some letters. */
interface Hearer {

    /**
     * In nats, at least 0; infinite when it cannot be.
     *
     * @param sloppyLetters the same letters after {@link Letters#sloppy}
     */
    float cost(String letters, String sloppyLetters);

    /** No longer run of letters has a finite cost. */
    int longest();

    /** Whether some spelling starts with this letter, as an initial stands for a name. */
    boolean startsWith(char letter);
}
