package dateline.copy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
            Node next = node.next.get(Character.toLowerCase(text.charAt(i)));
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

    private void add(String phrase, boolean exact) {
        Node node = root;
        for (int i = 0; i < phrase.length(); i++) {
            node = node.next.computeIfAbsent(Character.toLowerCase(phrase.charAt(i)), _ -> new Node());
        }
        node.end(exact ? phrase : "");
    }

    private static final class Node {

        private final Map<Character, Node> next = new HashMap<>(2);
        private final List<String> exact = new java.util.ArrayList<>(0);

        void end(String spelling) {
            exact.add(spelling);
        }

        boolean ends(String text, int start, int end) {
            return !exact.isEmpty() && isWordEnd(text, end) && hasSpelling(text, start, end);
        }

        private boolean hasSpelling(String text, int start, int end) {
            for (String spelling : exact) {
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
