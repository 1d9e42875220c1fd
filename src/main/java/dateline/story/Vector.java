package dateline.story;

/**
 * The words of one article, as small as can be: a window holds a hundred thousand.
 *
 * @param terms numbers in the vocabulary, rising
 * @param times how often each stands, and whether it is special; see {@link #weight} and {@link #special}
 * @param phrase pairs of neighbouring words of the headline, empty words too, hashed and rising
 * @param pairs pairs of neighbouring words that tell something, of the whole text, hashed and rising
 */
record Vector(int[] terms, byte[] times, int[] phrase, int[] pairs) {

    private static final int SPECIAL = 0x40;
    private static final int MOST_TIMES = 0x3f;
    private static final float[] DAMPED = damped();

    private static float[] damped() {
        float[] damped = new float[MOST_TIMES + 1];
        for (int i = 1; i < damped.length; i++) {
            damped[i] = (float) (1 + Math.log(i));
        }
        return damped;
    }

    static byte times(int count, boolean special) {
        return (byte) (Math.min(count, MOST_TIMES) | (special ? SPECIAL : 0));
    }

    /** How often a word that stands so often counts. */
    static float damped(int count) {
        return DAMPED[Math.min(count, MOST_TIMES)];
    }

    int size() {
        return terms.length;
    }

    /** How often a word stands, damped. */
    float weight(int i) {
        return DAMPED[times[i] & MOST_TIMES];
    }

    /** Whether a word is a name or a number as far as writing tells. */
    boolean special(int i) {
        return (times[i] & SPECIAL) != 0;
    }

    /** How many of the shorter text's pairs of telling words the other has, 0 to 1. */
    float pairsLike(Vector other) {
        return (float) same(pairs, other.pairs) / (3 + Math.min(pairs.length, other.pairs.length));
    }

    /** How many of the pairs of words two headlines share, 0 to 1. */
    float phraseLike(Vector other) {
        int all = phrase.length + other.phrase.length;
        return all == 0 ? 0 : 2f * same(phrase, other.phrase) / all;
    }

    /** How many values two rising arrays share. */
    static int same(int[] a, int[] b) {
        int i = 0;
        int j = 0;
        int same = 0;
        while (i < a.length && j < b.length) {
            int mine = a[i];
            int its = b[j];
            same += mine == its ? 1 : 0;
            i += mine <= its ? 1 : 0;
            j += its <= mine ? 1 : 0;
        }
        return same;
    }

    float norm(Vocabulary vocabulary) {
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            float w = weight(i) * vocabulary.rarity(terms[i]);
            sum += w * w;
        }
        return (float) Math.sqrt(sum);
    }
}
