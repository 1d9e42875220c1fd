package dateline.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads articles into {@link Vector}s. */
final class Reader {

    /** Words looked at of an article; the news is in its head. */
    static final int MOST_WORDS = 400;

    /** Terms kept of an article: those that tell most. */
    static final int MOST_TERMS = 96;

    private static final int MOST_PHRASE = 24;
    private static final int MOST_PAIRS = 160;
    private static final double TITLE_CASE = 0.6;

    private final Vocabulary vocabulary;
    private final StopWords stops;

    Reader(Vocabulary vocabulary, StopWords stops) {
        this.vocabulary = vocabulary;
        this.stops = stops;
    }

    Vector read(Report report) {
        List<Words.Word> head = withoutTitleCase(Words.of(report.headline(), MOST_WORDS));
        List<Words.Word> words = new ArrayList<>(head);
        if (!report.body().isEmpty()) {
            words.addAll(head);
        }
        for (String block : report.body()) {
            words.addAll(Words.of(block, Math.max(0, MOST_WORDS - words.size())));
        }
        return read(words, phrase(head));
    }

    /** Where nearly every word has a capital, capitals tell nothing. */
    private static List<Words.Word> withoutTitleCase(List<Words.Word> words) {
        long capitals = words.stream().filter(Words.Word::capital).count();
        if (capitals < TITLE_CASE * words.size()) {
            return words;
        }
        return words.stream().map(word -> new Words.Word(word.text(), false)).toList();
    }

    private int[] phrase(List<Words.Word> head) {
        int[] pairs = new int[MOST_PHRASE];
        int count = 0;
        int before = 0;
        boolean first = true;
        for (int i = 0; i < head.size() && count < MOST_PHRASE; i++) {
            String text = head.get(i).text();
            if (!Character.isDigit(text.charAt(0)) && !StopWords.isDate(stops.languagesOf(text))) {
                int now = text.hashCode();
                if (!first) {
                    pairs[count++] = 31 * before + now;
                }
                before = now;
                first = false;
            }
        }
        Arrays.sort(pairs, 0, count);
        return Arrays.copyOf(pairs, count);
    }

    /** A word as it is counted. */
    private static final class Tally {
        private final String form;
        private final int stem;
        private int count;
        private boolean special;
        private int number;

        Tally(String form, int stem) {
            this.form = form;
            this.stem = stem;
        }
    }

    private Vector read(List<Words.Word> words, int[] phrase) {
        long[] languages = new long[words.size()];
        for (int i = 0; i < languages.length; i++) {
            languages[i] = stops.languagesOf(words.get(i).text());
        }
        long language = StopWords.likeliest(languages);
        Map<String, Tally> tallies = HashMap.newHashMap(words.size());
        int[] pairs = new int[Math.min(MOST_PAIRS, words.size())];
        int count = 0;
        int before = 0;
        for (int i = 0; i < languages.length; i++) {
            String text = words.get(i).text();
            if ((languages[i] & language) == 0 && !isLone(text)) {
                int stem = Folding.stem(text);
                String term = text.substring(0, stem);
                tally(tallies, text, term, words.get(i).capital());
                if (text.length() > 1) {
                    int now = term.hashCode();
                    if (before != 0 && count < pairs.length) {
                        pairs[count++] = 31 * before + now;
                    }
                    before = now;
                }
            }
        }
        return vector(new ArrayList<>(tallies.values()), phrase, distinct(pairs, count));
    }

    /** One letter alone tells nothing. */
    private static boolean isLone(String text) {
        return text.length() < 2 && !Character.isIdeographic(text.charAt(0)) && !Character.isDigit(text.charAt(0));
    }

    private static void tally(Map<String, Tally> tallies, String text, String term, boolean capital) {
        Tally tally = tallies.computeIfAbsent(term, stem -> new Tally(text, stem.length()));
        tally.count++;
        tally.special |= capital || Character.isDigit(text.charAt(0));
    }

    /** The first values in rising order, each once; the array is sorted. */
    static int[] distinct(int[] values, int count) {
        Arrays.sort(values, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        return Arrays.copyOf(values, kept);
    }

    private Vector vector(List<Tally> all, int[] phrase, int[] pairs) {
        for (Tally term : all) {
            term.number = vocabulary.number(term.form, term.stem);
        }
        List<Tally> terms = all.size() > MOST_TERMS ? mostTelling(all) : all;
        long[] order = new long[terms.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = Ranks.rising(terms.get(i).number, i);
        }
        Arrays.sort(order);
        Vector vector = new Vector(new int[order.length], new byte[order.length], phrase, pairs);
        for (int i = 0; i < order.length; i++) {
            Tally term = terms.get(Ranks.place(order[i]));
            vector.terms()[i] = term.number;
            vector.times()[i] = Vector.times(term.count, term.special);
        }
        return vector;
    }

    private List<Tally> mostTelling(List<Tally> all) {
        long[] order = new long[all.size()];
        for (int i = 0; i < order.length; i++) {
            Tally term = all.get(i);
            order[i] = Ranks.falling(Vector.damped(term.count) * vocabulary.rarity(term.number), i);
        }
        Arrays.sort(order);
        List<Tally> most = new ArrayList<>(MOST_TERMS);
        for (int i = 0; i < order.length; i++) {
            Tally term = all.get(Ranks.place(order[i]));
            if (i < MOST_TERMS) {
                most.add(term);
            } else {
                vocabulary.forget(term.number);
            }
        }
        return most;
    }
}
