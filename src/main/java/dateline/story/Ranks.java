package dateline.story;

/**
 * Places of a list packed with what they are ordered by, to be sorted as numbers: lists are ordered several times for
 * each article that comes, and objects with a comparison cost a fifth of grouping. Equal ones stay in their order.
 */
final class Ranks {

    private Ranks() {}

    /** The least is that of the greatest value; bits of floats rise with them from 0 up. */
    static long falling(float value, int place) {
        return (long) ~Float.floatToRawIntBits(value) << Integer.SIZE | place;
    }

    static long rising(int value, int place) {
        return (long) value << Integer.SIZE | place;
    }

    static int place(long rank) {
        return (int) rank;
    }
}
