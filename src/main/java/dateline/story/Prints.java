package dateline.story;

import java.util.Arrays;

/**
 * Which of the newest texts have a print, in chains of numbers. A place is a text's; they are filled in turn, and when
 * all are, the oldest text's is the next. What it leaves in chains is told by its age and passed over.
 */
final class Prints {

    private static final int NONE = -1;

    /** Texts with a like print that are looked at, newest first. */
    private static final int MOST_STEPS = 64;

    private final int places;
    private int[] heads = empty(1 << 10);
    private int[] next = new int[Shingles.PRINTS * 64];
    private int[] prints = new int[Shingles.PRINTS * 64];
    private int turn;
    private boolean full;

    Prints(int places) {
        this.places = places;
    }

    private static int[] empty(int length) {
        int[] heads = new int[length];
        Arrays.fill(heads, NONE);
        return heads;
    }

    /** Remembers a text, and tells its place. */
    int add(int[] mark) {
        int place = turn;
        if ((place + 1) * Shingles.PRINTS > next.length) {
            grow();
        }
        for (int i = 0; i < mark.length; i++) {
            prints[place * Shingles.PRINTS + i] = mark[i];
            chain(place * Shingles.PRINTS + i);
        }
        turn = (turn + 1) % places;
        full |= turn == 0;
        return place;
    }

    /** Only while no place has been filled twice. */
    private void grow() {
        next = Arrays.copyOf(next, next.length * 2);
        prints = Arrays.copyOf(prints, next.length);
        heads = empty(heads.length * 2);
        for (int link = 0; link < turn * Shingles.PRINTS; link++) {
            chain(link);
        }
    }

    private void chain(int link) {
        int head = prints[link] & heads.length - 1;
        next[link] = heads[head];
        heads[head] = link;
    }

    /** Places of texts that share a print, each once, at most so many. */
    int[] like(int[] mark, int most) {
        int[] found = new int[most];
        int count = 0;
        for (int print : mark) {
            int before = Integer.MAX_VALUE;
            int link = heads[print & heads.length - 1];
            for (int step = 0; step < MOST_STEPS && link != NONE && count < most; step++) {
                int place = link / Shingles.PRINTS;
                if (youth(place) > before || (prints[link] - print & heads.length - 1) != 0) {
                    break;
                }
                before = youth(place);
                if (prints[link] == print && !has(found, count, place)) {
                    found[count++] = place;
                }
                link = next[link];
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean has(int[] found, int count, int place) {
        for (int i = 0; i < count; i++) {
            if (found[i] == place) {
                return true;
            }
        }
        return false;
    }

    /** Greater for what came later. */
    private int youth(int place) {
        return full && place < turn ? place + places : place;
    }
}
