package dateline.story;

import java.util.Arrays;

/** The article in question, laid out so that what another shares with it is found at a glance. One at a time. */
final class Sought {

    private static final int NONE = -1;

    private final Vocabulary vocabulary;
    private Vector vector = new Vector(new int[0], new byte[0], new int[0], new int[0]);
    private float norm;
    private float[] tells = new float[0];
    private final float[] rarities = new float[Reader.MOST_TERMS];
    private int topName;

    Sought(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void take(Vector next) {
        for (int term : vector.terms()) {
            tells[term] = 0;
        }
        if (tells.length < vocabulary.size()) {
            tells = Arrays.copyOf(tells, vocabulary.size());
        }
        vector = next;
        double square = 0;
        float best = 0;
        topName = NONE;
        for (int i = 0; i < next.size(); i++) {
            float rarity = vocabulary.rarity(next.terms()[i]);
            float weight = next.weight(i);
            rarities[i] = rarity;
            tells[next.terms()[i]] = weight * rarity * rarity;
            square += weight * rarity * weight * rarity;
            if (next.special(i) && weight * weight * rarity > best) {
                best = weight * weight * rarity;
                topName = i;
            }
        }
        norm = (float) Math.sqrt(square);
    }

    Vector vector() {
        return vector;
    }

    float norm() {
        return norm;
    }

    float rarity(int i) {
        return rarities[i];
    }

    /** What a word adds to the likeness when another has it once; 0 for what this article has not. */
    float tells(int term) {
        return tells[term];
    }

    boolean has(int term) {
        return tells[term] > 0;
    }

    boolean hasName() {
        return topName != NONE;
    }

    /** Place of the most telling special word. */
    int topName() {
        return topName;
    }

    /** The product of both, of which the cosine is made. */
    float dot(Vector other) {
        float dot = 0;
        int[] terms = other.terms();
        for (int i = 0; i < terms.length; i++) {
            float tell = tells[terms[i]];
            if (tell > 0) {
                dot += tell * other.weight(i);
            }
        }
        return dot;
    }
}
