package dateline.fuzz;

import java.lang.management.ManagementFactory;

/** The bound of all fuzz targets: no input takes longer than a second of CPU. */
public final class Bounded {

    /** Of the thread's own CPU, so that a busy machine changes nothing. */
    public static final long MOST_NANOS = 1_000_000_000L;

    private Bounded() {}

    /** Runs the work; work that took too long is run once more, since the first time classes are loaded. */
    public static void run(Runnable work) {
        if (nanos(work) > MOST_NANOS) {
            long again = nanos(work);
            if (again > MOST_NANOS) {
                throw new AssertionError("took " + again / 1_000_000 + " ms of CPU");
            }
        }
    }

    private static long nanos(Runnable work) {
        long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from;
    }

    /** A promise of the room's that an input has broken. */
    public static void holds(boolean promise, String what) {
        if (!promise) {
            throw new AssertionError(what);
        }
    }
}
