package dateline.names;

import java.util.function.UnaryOperator;

/** A name in Latin letters, laid out for comparison: the letters in one row, and where its words begin. */
final class LatinName {

    /** Letters beyond are not looked at; no name of a person is that long. */
    static final int MAX_LETTERS = 60;

    private static final int LONGEST_RUN = 14;

    private final String letters;
    private final int[] wordEnd;
    private final int[] groupEnd;
    private final String[][] sloppy;

    private LatinName(String letters, int[] wordEnd, int[] groupEnd) {
        this.letters = letters;
        this.wordEnd = wordEnd;
        this.groupEnd = groupEnd;
        this.sloppy = new String[letters.length() + 1][LONGEST_RUN + 1];
    }

    /** Words are apart at everything that is no letter, but not at apostrophes; hyphens make a group of words. */
    static LatinName of(String name) {
        return of(name, UnaryOperator.identity());
    }

    /** The same with each word heard, not spelled. */
    static LatinName heard(String name) {
        return of(name, Letters::heard);
    }

    private static LatinName of(String name, UnaryOperator<String> word) {
        StringBuilder letters = new StringBuilder();
        int[] words = new int[MAX_LETTERS + 1];
        int[] groups = new int[MAX_LETTERS + 1];
        for (String group : Letters.fold(name).split(" ", -1)) {
            int start = letters.length();
            for (String part : group.split("-", -1)) {
                String heard = word.apply(part);
                int from = letters.length();
                letters.append(heard, 0, Math.min(heard.length(), MAX_LETTERS - from));
                words[from] = letters.length();
            }
            groups[start] = letters.length();
        }
        words[letters.length()] = 0;
        groups[letters.length()] = 0;
        return new LatinName(letters.toString(), words, groups);
    }

    int length() {
        return letters.length();
    }

    boolean isWordStart(int at) {
        return at < letters.length() && wordEnd[at] > 0;
    }

    /** Whether a word begins at or the name ends at this index. */
    boolean isEdge(int at) {
        return at == letters.length() || wordEnd[at] > 0;
    }

    /** Behind the word that begins at this index. */
    int wordEnd(int at) {
        return wordEnd[at];
    }

    /** Whether a word begins here that no hyphen ties to the word before. */
    boolean isGroupStart(int at) {
        return at < letters.length() && groupEnd[at] > 0;
    }

    /** Behind the last of the words that hyphens tie to the one that begins at this index. */
    int groupEnd(int at) {
        return groupEnd[at];
    }

    char letter(int at) {
        return letters.charAt(at);
    }

    String run(int from, int to) {
        return letters.substring(from, to);
    }

    String sloppyRun(int from, int to) {
        int length = to - from;
        if (length > LONGEST_RUN) {
            return Letters.sloppy(letters.substring(from, to));
        }
        String known = sloppy[from][length];
        if (known == null) {
            known = Letters.sloppy(letters.substring(from, to));
            sloppy[from][length] = known;
        }
        return known;
    }
}
