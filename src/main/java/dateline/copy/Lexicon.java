package dateline.copy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of phrases that is asked for the longest one that begins at a place of a text. Case is ignored except for
 * phrases that say otherwise. In scripts with blanks between words a phrase must end where a word ends.
 */
final class Lexicon {

    private static final int MAX_EXACT = 5;
    private static final char LATIN_END = '\u0250';
    private static final int LOW = 0xff;

    /** Spellings of a place of the tree at which no phrase ends. */
    private static final int NONE = -1;

    private static final int ROOT = 0;

    /**
     * The tree of phrases, level by level: a place's children stand side by side, sorted. For each place its character,
     * the number of its first child (the next place's first child ends them), and the spellings of what ends here.
     */
    private final char[] keys;

    private final int[] firstChild;
    private final int[] spellings;
    private final List<List<String>> spelled;

    /** Bits of the low bytes of first characters: most places of a text begin nothing. */
    private final BitSet beginnings = new BitSet(LOW + 1);

    private Lexicon(List<Entry> entries) {
        Building tree = new Building(
                entries.stream().sorted(Comparator.comparing(Entry::phrase)).toList());
        keys = tree.keys.toString().toCharArray();
        firstChild = tree.firstChild.stream().mapToInt(i -> i).toArray();
        spellings = tree.spellings.stream().mapToInt(i -> i).toArray();
        spelled = List.copyOf(tree.spelled);
        for (int child = firstChild[ROOT]; child < firstChild[ROOT + 1]; child++) {
            beginnings.set(keys[child] & LOW);
        }
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
        int node = at < text.length() && beginnings.get(lower(text.charAt(at)) & LOW) ? ROOT : NONE;
        for (int i = at; node != NONE && i < text.length(); i++) {
            node = child(node, lower(text.charAt(i)));
            if (node != NONE && ends(node, text, at, i + 1)) {
                best = i + 1;
            }
        }
        return best;
    }

    private int child(int node, char c) {
        int place = Arrays.binarySearch(keys, firstChild[node], firstChild[node + 1], c);
        return place < 0 ? NONE : place;
    }

    private boolean ends(int node, String text, int start, int end) {
        return spellings[node] != NONE && isWordEnd(text, end) && hasSpelling(node, text, start, end);
    }

    private boolean hasSpelling(int node, String text, int start, int end) {
        for (String spelling : spelled.get(spellings[node])) {
            if (spelling.isEmpty() || text.regionMatches(start, spelling, 0, end - start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordEnd(String text, int end) {
        return !Chars.inWord(text, end) || Chars.isEastAsian(text.charAt(end - 1)) || changesScript(text, end);
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

    /** Makes the tree of phrases that are sorted. */
    private static final class Building {

        private final StringBuilder keys = new StringBuilder("\0");
        private final List<Integer> firstChild = new ArrayList<>();
        private final List<Integer> spellings = new ArrayList<>();
        private final Map<List<String>, Integer> known = new HashMap<>();
        private final List<List<String>> spelled = new ArrayList<>();
        private final Deque<Range> ranges = new ArrayDeque<>();

        /** Phrases that are alike in their first characters. */
        private record Range(List<Entry> entries, int alike) {}

        Building(List<Entry> sorted) {
            ranges.add(new Range(sorted, 0));
            while (!ranges.isEmpty()) {
                Range range = ranges.remove();
                int ending = ending(range);
                spellings.add(ending == 0 ? NONE : number(range.entries.subList(0, ending)));
                firstChild.add(keys.length());
                children(range.entries.subList(ending, range.entries.size()), range.alike);
            }
            firstChild.add(keys.length());
        }

        /** How many end here: they are the shortest, and come first. */
        private static int ending(Range range) {
            int ending = 0;
            while (ending < range.entries.size()
                    && range.entries.get(ending).phrase().length() == range.alike) {
                ending++;
            }
            return ending;
        }

        private int number(List<Entry> ending) {
            List<String> spellings =
                    ending.stream().map(Entry::spelling).distinct().toList();
            Integer number = known.putIfAbsent(spellings, spelled.size());
            if (number == null) {
                spelled.add(spellings);
                return spelled.size() - 1;
            }
            return number;
        }

        private void children(List<Entry> longer, int depth) {
            for (int from = 0, to = 0; from < longer.size(); from = to) {
                char c = longer.get(from).phrase().charAt(depth);
                while (to < longer.size() && longer.get(to).phrase().charAt(depth) == c) {
                    to++;
                }
                keys.append(c);
                ranges.add(new Range(longer.subList(from, to), depth + 1));
            }
        }
    }
}
