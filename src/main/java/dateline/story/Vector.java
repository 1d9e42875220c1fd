package dateline.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of one article.
 *
 * @param terms numbers in the vocabulary, rising
 * @param weights how often each stands, damped
 * @param special which are names or numbers as far as writing tells
 * @param phrase pairs of neighbouring words of the headline, empty words too, hashed and rising
 * @param pairs pairs of neighbouring words that tell something, of the whole text, hashed and rising
 */
record Vector(int[] terms, float[] weights, boolean[] special, int[] phrase, int[] pairs) {

    /** Words looked at of an article; the news is in its head. */
    static final int MOST_WORDS = 400;

    /** Terms kept of an article: those that tell most. */
    static final int MOST_TERMS = 96;

    private static final double TITLE_CASE = 0.6;

    int size() {
        return terms.length;
    }

    static Vector of(Report report, Vocabulary vocabulary, StopWords stops) {
        List<Words.Word> head = withoutTitleCase(Words.of(report.headline(), MOST_WORDS));
        List<Words.Word> words = new ArrayList<>(head);
        if (!report.body().isEmpty()) {
            words.addAll(head);
        }
        for (String block : report.body()) {
            words.addAll(Words.of(block, Math.max(0, MOST_WORDS - words.size())));
        }
        return of(words, phrase(head, stops), vocabulary, stops);
    }

    private static Vector of(List<Words.Word> words, int[] phrase, Vocabulary vocabulary, StopWords stops) {
        long language = stops.likeliest(words.stream().map(Words.Word::text)::iterator);
        Map<String, Integer> times = new HashMap<>();
        Map<String, String> forms = new HashMap<>();
        Set<String> special = new HashSet<>();
        for (Words.Word word : words) {
            boolean number = Character.isDigit(word.text().charAt(0));
            boolean lone = word.text().length() < 2
                    && !Character.isIdeographic(word.text().charAt(0))
                    && !number;
            if (!lone && (stops.languagesOf(word.text()) & language) == 0) {
                String term = Folding.stem(word.text());
                times.merge(term, 1, Integer::sum);
                forms.putIfAbsent(term, word.text());
                if (number || word.capital()) {
                    special.add(term);
                }
            }
        }
        return numbered(times, forms, special, phrase, pairs(words, language, stops), vocabulary);
    }

    private static Vector numbered(
            Map<String, Integer> times,
            Map<String, String> forms,
            Set<String> special,
            int[] phrase,
            int[] pairs,
            Vocabulary vocabulary) {
        List<Term> terms = new ArrayList<>();
        times.forEach((word, count) -> terms.add(new Term(
                vocabulary.number(word, forms.getOrDefault(word, word)),
                (float) (1 + Math.log(count)),
                special.contains(word))));
        if (terms.size() > MOST_TERMS) {
            terms.sort((a, b) ->
                    Float.compare(b.weight * vocabulary.rarity(b.number), a.weight * vocabulary.rarity(a.number)));
            List<Term> cut = terms.subList(MOST_TERMS, terms.size());
            cut.forEach(term -> vocabulary.forget(term.number));
            cut.clear();
        }
        terms.sort((a, b) -> Integer.compare(a.number, b.number));
        Vector vector =
                new Vector(new int[terms.size()], new float[terms.size()], new boolean[terms.size()], phrase, pairs);
        for (int i = 0; i < terms.size(); i++) {
            vector.terms[i] = terms.get(i).number;
            vector.weights[i] = terms.get(i).weight;
            vector.special[i] = terms.get(i).special;
        }
        return vector;
    }

    private static final int MOST_PHRASE = 24;

    private static int[] phrase(List<Words.Word> all, StopWords stops) {
        List<Words.Word> head = all.stream()
                .filter(word -> !Character.isDigit(word.text().charAt(0)) && !stops.isDate(word.text()))
                .toList();
        int n = Math.min(MOST_PHRASE, head.size() - 1);
        int[] pairs = new int[Math.max(0, n)];
        for (int i = 0; i < n; i++) {
            pairs[i] =
                    31 * head.get(i).text().hashCode() + head.get(i + 1).text().hashCode();
        }
        Arrays.sort(pairs);
        return pairs;
    }

    private static final int MOST_PAIRS = 160;

    private static int[] pairs(List<Words.Word> words, long language, StopWords stops) {
        TreeSet<Integer> pairs = new TreeSet<>();
        int before = 0;
        for (Words.Word word : words) {
            boolean empty = (stops.languagesOf(word.text()) & language) != 0
                    || word.text().length() < 2;
            if (!empty) {
                int now = Folding.stem(word.text()).hashCode();
                if (before != 0 && pairs.size() < MOST_PAIRS) {
                    pairs.add(31 * before + now);
                }
                before = now;
            }
        }
        return pairs.stream().mapToInt(Integer::intValue).toArray();
    }

    /** How many of the shorter text's pairs of telling words the other has, 0 to 1. */
    float pairsLike(Vector other) {
        int i = 0;
        int j = 0;
        int same = 0;
        while (i < pairs.length && j < other.pairs.length) {
            int step = Integer.compare(pairs[i], other.pairs[j]);
            same += step == 0 ? 1 : 0;
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }
        return (float) same / (3 + Math.min(pairs.length, other.pairs.length));
    }

    /** How many of the pairs of words two headlines share, 0 to 1. */
    float phraseLike(Vector other) {
        int i = 0;
        int j = 0;
        int same = 0;
        while (i < phrase.length && j < other.phrase.length) {
            int step = Integer.compare(phrase[i], other.phrase[j]);
            same += step == 0 ? 1 : 0;
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }
        return phrase.length + other.phrase.length == 0 ? 0 : 2f * same / (phrase.length + other.phrase.length);
    }

    private record Term(int number, float weight, boolean special) {}

    /** Where nearly every word has a capital, capitals tell nothing. */
    private static List<Words.Word> withoutTitleCase(List<Words.Word> words) {
        long capitals = words.stream().filter(Words.Word::capital).count();
        if (capitals < TITLE_CASE * words.size()) {
            return words;
        }
        return words.stream().map(word -> new Words.Word(word.text(), false)).toList();
    }

    float norm(Vocabulary vocabulary) {
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            double w = weights[i] * vocabulary.rarity(terms[i]);
            sum += w * w;
        }
        return (float) Math.sqrt(sum);
    }
}
