package dateline.copy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of phrases that is asked for the longest one that begins at a place of a text. Case is ignored except for
 * phrases that say otherwise. In scripts with blanks between words a phrase must end where a word ends.
 */
final class Lexicon {

    private static final char LATIN_END = '\u0250';

    private final Node root = new Node();

    private Lexicon() {}

    static Lexicon of(List<String> phrases) {
        Lexicon lexicon = new Lexicon();
        phrases.forEach(phrase -> lexicon.add(phrase, false));
        return lexicon;
    }

    /** Phrases of up to five characters match only in the case they are written in. */
    static Lexicon ofNames(List<String> names) {
        Lexicon lexicon = new Lexicon();
        names.forEach(name -> lexicon.add(name, name.length() <= 5));
        return lexicon;
    }

    /** Behind the longest phrase at this place; -1 when there is none. */
    int match(String text, int at) {
        boolean inside = Chars.inWord(text, at - 1) && Chars.inWord(text, at);
        return inside && !Chars.isEastAsian(text.charAt(at - 1)) && !changesScript(text, at) ? -1 : longest(text, at);
    }

    /** A Latin word glued to one of another script. */
    private static boolean changesScript(String text, int at) {
        boolean latin = text.charAt(at) < LATIN_END;
        boolean latinBefore = text.charAt(at - 1) < LATIN_END;
        return latin != latinBefore && Character.isLetter(text.charAt(at));
    }

    /** As {@link #match}, also when the phrase begins in the middle of a word. */
    int longest(String text, int at) {
        int best = -1;
        Node node = root;
        for (int i = at; i < text.length(); i++) {
            Node next = node.child(lower(text.charAt(i)));
            if (next == null) {
                break;
            }
            node = next;
            if (node.ends(text, at, i + 1)) {
                best = i + 1;
            }
        }
        return best;
    }

    private static char lower(char c) {
        return c < 'A' ? c : Character.toLowerCase(c);
    }

    private void add(String phrase, boolean exact) {
        Node node = root;
        for (int i = 0; i < phrase.length(); i++) {
            node = node.childOrNew(lower(phrase.charAt(i)));
        }
        node.end(exact ? phrase : "");
    }

    /** Its children stand in an open hash table over their characters, which is twice as large as their number at least. */
    private static final class Node {

        private char[] keys = new char[2];
        private Node[] children = new Node[2];
        private int size;
        private String[] spellings = new String[0];

        @Nullable Node child(char c) {
            Node[] table = children;
            int mask = table.length - 1;
            for (int i = c & mask; table[i] != null; i = (i + 1) & mask) {
                if (keys[i] == c) {
                    return table[i];
                }
            }
            return null;
        }

        Node childOrNew(char c) {
            Node child = child(c);
            if (child != null) {
                return child;
            }
            if (2 * (size + 1) >= children.length) {
                grow();
            }
            Node made = new Node();
            put(c, made);
            return made;
        }

        private void put(char c, Node child) {
            int mask = children.length - 1;
            int i = c & mask;
            while (children[i] != null) {
                i = (i + 1) & mask;
            }
            keys[i] = c;
            children[i] = child;
            size++;
        }

        private void grow() {
            char[] oldKeys = keys;
            Node[] old = children;
            keys = new char[2 * old.length];
            children = new Node[2 * old.length];
            size = 0;
            for (int i = 0; i < old.length; i++) {
                if (old[i] != null) {
                    put(oldKeys[i], old[i]);
                }
            }
        }

        void end(String spelling) {
            spellings = Arrays.copyOf(spellings, spellings.length + 1);
            spellings[spellings.length - 1] = spelling;
        }

        boolean ends(String text, int start, int end) {
            return spellings.length > 0 && isWordEnd(text, end) && hasSpelling(text, start, end);
        }

        private boolean hasSpelling(String text, int start, int end) {
            for (String spelling : spellings) {
                if (spelling.isEmpty() || text.regionMatches(start, spelling, 0, end - start)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isWordEnd(String text, int end) {
            return !Chars.inWord(text, end) || Chars.isEastAsian(text.charAt(end - 1)) || changesScript(text, end);
        }
    }
}
