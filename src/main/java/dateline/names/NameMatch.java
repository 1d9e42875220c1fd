package dateline.names;

/**
 * How well two forms go together as names of one person.
 *
 * @param score nats of evidence; 0 and less is none
 * @param probability from 0 to 1 that two forms found together mean the same, before anything but their sound is known
 * @param voice the way of spelling that fits best
 * @param whole whether all characters are heard, not the surname alone
 */
public record NameMatch(double score, double probability, Voice voice, boolean whole) {

    /** From here on two forms are taken for one name. */
    public static final double SAME = 0.5;

    public boolean isSame() {
        return probability >= SAME;
    }
}
