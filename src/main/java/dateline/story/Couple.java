package dateline.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether two articles tell one event, nothing else being asked. What words tell is learned from the articles that were
 * {@link #learn shown}; not for several threads.
 */
final class Couple {

    static final int COUNT = 22;

    /** For teaching, by column: 1 where more of it never speaks against, -1 where never for. */
    static final byte[] SIGNS = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, -1, 1, -1, 1, 1};

    /** Words of the head of a text that has no headline. */
    private static final int HEAD = 14;

    /** Words that a report begins with, where it says what happened. */
    private static final int LEAD = 60;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Reader reader = new Reader(vocabulary, new StopWords());
    private final Sought sought = new Sought(vocabulary);
    private final Grams.Seen seenLeads = new Grams.Seen();
    private final Grams.Seen seenTexts = new Grams.Seen();
    private final Judge judge;

    Couple(Judge judge) {
        this.judge = judge;
    }

    /** An article as it is compared with another. */
    private record Side(Vector whole, Vector head, Grams lead, Grams text) {}

    /** Counts an article's words, so that rare ones are known. */
    void learn(Report report) {
        vocabulary.add(0, reader.read(report).terms());
        List<Words.Word> words = words(report);
        seenLeads.add(distinct(Grams.runs(lead(words))));
        seenTexts.add(distinct(Grams.runs(words)));
    }

    private static int[] distinct(int[] runs) {
        return Reader.distinct(runs, runs.length);
    }

    /** 0 to 100. */
    int percent(Report a, Report b) {
        return Judge.percent(judge.score(row(a, b)));
    }

    private Side side(Report report) {
        List<Words.Word> words = words(report);
        String head = report.body().isEmpty() ? firstWords(report.headline()) : report.headline();
        return new Side(
                reader.read(report),
                reader.read(new Report(report.article(), report.at(), head, List.of())),
                Grams.of(Grams.runs(lead(words)), seenLeads),
                Grams.of(Grams.runs(words), seenTexts));
    }

    private static List<Words.Word> words(Report report) {
        List<Words.Word> words = new ArrayList<>(Words.of(report.headline(), Reader.MOST_WORDS));
        for (String block : report.body()) {
            words.addAll(Words.of(block, Math.max(0, Reader.MOST_WORDS - words.size())));
        }
        return words;
    }

    private static List<Words.Word> lead(List<Words.Word> words) {
        return words.subList(0, Math.min(LEAD, words.size()));
    }

    private static String firstWords(String text) {
        int end = 0;
        for (int words = 0; words < HEAD && end >= 0; words++) {
            end = text.indexOf(' ', end + 1);
        }
        return end < 0 ? text : text.substring(0, end);
    }

    float[] row(Report one, Report other) {
        Side a = side(one);
        Side b = side(other);
        float[] row = new float[COUNT];
        Share whole = share(a.whole, b.whole);
        Share back = share(b.whole, a.whole);
        Share head = share(a.head, b.head);
        Share headA = share(a.head, b.whole);
        Share headB = share(b.head, a.whole);
        row[0] = whole.cosine;
        row[1] = Math.min(whole.cover, back.cover);
        row[2] = Math.max(whole.cover, back.cover);
        row[3] = whole.most;
        row[4] = whole.three;
        row[5] = Math.min(whole.names, back.names);
        row[6] = Math.max(whole.names, back.names);
        row[7] = Math.min(whole.numbers, back.numbers);
        row[8] = Math.max(whole.numbers, back.numbers);
        row[9] = head.cosine;
        row[10] = head.three;
        row[11] = Math.min(headA.cover, headB.cover);
        row[12] = Math.max(headA.cover, headB.cover);
        row[13] = a.whole.pairsLike(b.whole);
        row[14] = a.head.phraseLike(b.head);
        row[15] = (float) Math.log(1.0 + Math.min(a.whole.size(), b.whole.size()));
        row[16] = (float) Math.log(1.0 + Math.max(a.whole.size(), b.whole.size())) - row[15];
        row[17] = Math.max(whole.lost, back.lost);
        row[18] = Math.min(headA.names, headB.names);
        row[19] = Math.max(headA.lost, headB.lost);
        row[20] = a.lead.like(b.lead);
        row[21] = a.text.like(b.text);
        forget(a);
        forget(b);
        return row;
    }

    /** Words that only this question brought. */
    private void forget(Side side) {
        for (int term : side.whole.terms()) {
            vocabulary.forget(term);
        }
        for (int term : side.head.terms()) {
            vocabulary.forget(term);
        }
    }

    /** What of one the other has. */
    private record Share(float cosine, float cover, float most, float three, float names, float numbers, float lost) {}

    private Share share(Vector mine, Vector other) {
        sought.take(other);
        float dot = 0;
        float square = 0;
        float all = 0;
        float have = 0;
        float names = 0;
        float namesHave = 0;
        float numbers = 0;
        float numbersHave = 0;
        float lost = 0;
        float[] top = new float[3];
        for (int i = 0; i < mine.size(); i++) {
            int term = mine.terms()[i];
            float rarity = vocabulary.rarity(term);
            float weight = mine.weight(i);
            boolean both = sought.has(term);
            dot += weight * sought.tells(term);
            square += weight * weight * rarity * rarity;
            all += weight * rarity * rarity;
            have += both ? weight * rarity * rarity : 0;
            if (both) {
                Features.insert(top, rarity);
            }
            if (mine.special(i)) {
                if (Character.isDigit(vocabulary.word(term).charAt(0))) {
                    numbers += rarity;
                    numbersHave += both ? rarity : 0;
                } else {
                    names += weight * rarity;
                    namesHave += both ? weight * rarity : 0;
                    lost = Math.max(lost, both ? 0 : weight * rarity);
                }
            }
        }
        float most = vocabulary.mostRarity();
        return new Share(
                dot / Math.max(1e-6f, (float) Math.sqrt(square) * sought.norm()),
                all == 0 ? 0 : have / all,
                top[0] / most,
                (top[0] + top[1] + top[2]) / 3 / most,
                names == 0 ? 0.5f : namesHave / names,
                numbers == 0 ? 0.5f : numbersHave / numbers,
                lost / most);
    }
}
