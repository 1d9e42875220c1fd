package dateline.names;

import java.util.List;
import java.util.Optional;

/**
 * One way to read a name: a voice, an order of its parts, and what each character sounds like then.
 *
 * @param prior what this way costs before anything is heard, in nats
 * @param left characters of the given name that this way does not hear: their sounds, to look for a likeness
 */
record Reading(
        Voice voice, List<Aligner.Step> steps, Aligner.Rules rules, double prior, boolean whole, List<Hearer> left) {

    private static final double SLOPE = 0.6;
    private static final double MIDDLE = 4.0;
    private static final double MIDDLE_OF_SOUNDS = 3.0;
    private static final double MIDDLE_OF_SURNAMES = 6.0;
    private static final double LIKENESS = 1.6;

    Optional<NameMatch> match(LatinName latin) {
        double score = Aligner.score(steps, latin, rules);
        if (score == Double.NEGATIVE_INFINITY) {
            return Optional.empty();
        }
        double all = score - prior + likeness(latin);
        return Optional.of(new NameMatch(all, probability(all), voice, whole));
    }

    private double probability(double score) {
        double middle = !whole ? MIDDLE_OF_SURNAMES : voice == Voice.TRANSCRIPTION ? MIDDLE_OF_SOUNDS : MIDDLE;
        return 1 / (1 + Math.exp(-SLOPE * (score - middle)));
    }

    /** English given names are often chosen for the sound of the Chinese: Jay for 杰伦, Maggie for 曼玉. */
    private double likeness(LatinName latin) {
        for (int i = 0; i < latin.length(); i++) {
            if (latin.isWordStart(i)) {
                char letter = latin.letter(i);
                if (left.stream().anyMatch(hearer -> hearer.startsWith(letter))) {
                    return LIKENESS;
                }
            }
        }
        return 0;
    }
}
