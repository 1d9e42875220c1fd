package dateline.feed;

import java.util.concurrent.atomic.AtomicLong;

/** Characters that may still be looked at. What runs out ends each search at once, so that no document costs more. */
final class Budget {

    /** How often each character may be looked at: a tame feed needs less than 4. */
    static final int LOOKS_PER_CHARACTER = 12;

    private static final int LEAST = 100_000;

    private final AtomicLong left;

    Budget(int characters) {
        left = new AtomicLong(LEAST + (long) characters * LOOKS_PER_CHARACTER);
    }

    void spend(int characters) {
        left.setPlain(left.getPlain() - characters);
    }

    boolean isSpent() {
        return left.getPlain() <= 0;
    }
}
