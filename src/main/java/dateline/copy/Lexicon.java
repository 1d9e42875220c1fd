package dateline.copy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A set of phrases that is asked for the longest one that begins at a place of a text. Case is ignored except for
 * phrases that say otherwise. In scripts with blanks between words a phrase must end where a word ends.
 */
final class Lexicon {

    private static final int MAX_EXACT = 5;
    private static final char LATIN_END = '\u0250';

    private final Node root;

    private Lexicon(List<Entry> entries) {
        root = Node.of(entries, 0);
    }

    static Lexicon of(List<String> phrases) {
        return new Lexicon(
                phrases.stream().map(phrase -> new Entry(lower(phrase), "")).toList());
    }

    /** Phrases of up to five characters match only in the case they are written in. */
    static Lexicon ofNames(List<String> names) {
        return new Lexicon(names.stream()
                .map(name -> new Entry(lower(name), name.length() <= MAX_EXACT ? name : ""))
                .toList());
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

    private static String lower(String phrase) {
        StringBuilder lower = new StringBuilder(phrase.length());
        phrase.chars().forEach(c -> lower.append(lower((char) c)));
        return lower.toString();
    }

    /** A phrase and the spelling it must have; an empty one leaves its case free. */
    private record Entry(String phrase, String spelling) {}

    /**
     * A place in the tree of phrases.
     *
     * @param keys the children's characters, in an open hash table at least twice as large as their number
     * @param spellings of the phrases that end here
     */
    private record Node(char[] keys, Node[] children, List<String> spellings) {

        /** @param entries sorted by phrase, alike in their first characters */
        static Node of(List<Entry> entries, int depth) {
            List<String> spellings = new ArrayList<>(0);
            Map<Character, List<Entry>> groups = new LinkedHashMap<>();
            for (Entry entry : entries) {
                if (entry.phrase().length() == depth) {
                    spellings.add(entry.spelling());
                } else {
                    groups.computeIfAbsent(entry.phrase().charAt(depth), _ -> new ArrayList<>())
                            .add(entry);
                }
            }
            int size = Math.max(Integer.highestOneBit(groups.size()) * 4, 1);
            Node node = new Node(new char[size], new Node[size], List.copyOf(spellings));
            groups.forEach((c, group) -> node.put(c, of(group, depth + 1)));
            return node;
        }

        private void put(char c, Node child) {
            int mask = children.length - 1;
            int i = c & mask;
            while (children[i] != null) {
                i = (i + 1) & mask;
            }
            keys[i] = c;
            children[i] = child;
        }

        @Nullable
        Node child(char c) {
            int mask = children.length - 1;
            for (int i = c & mask; children[i] != null; i = (i + 1) & mask) {
                if (keys[i] == c) {
                    return children[i];
                }
            }
            return null;
        }

        boolean ends(String text, int start, int end) {
            return !spellings.isEmpty() && isWordEnd(text, end) && hasSpelling(text, start, end);
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
