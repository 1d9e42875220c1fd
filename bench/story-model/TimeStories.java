package dateline.story;

import dateline.model.ArticleId;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Measures the grouper on invented articles: a headline and two paragraphs, a Zipf vocabulary, one event for about eight
 * articles. Prints, at each mark, the articles so far, the articles of the window, microseconds of CPU an article since
 * the mark before, the heap after a collection, and what telling copies costs beside.
 */
final class TimeStories {

    private static final int[] MARKS = {5_000, 10_000, 20_000, 100_000, 120_000, 150_000, 300_000, 1_000_000};
    private static final int WORDS = 200_000;
    private static final int EVENTS_AT_ONCE = 2_000;
    private static final int ARTICLES_AN_EVENT = 8;

    private final Random random = new Random(1);
    private final int[][] events = new int[EVENTS_AT_ONCE][];

    private TimeStories() {}

    /** @param args how many articles; one million when not given */
    public static void main(String[] args) {
        new TimeStories().run(args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]));
    }

    /** CPU time of this thread: what else the machine does is not ours. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void run(int most) {
        Grouper grouper = new Grouper();
        Copies copies = new Copies();
        long spent = 0;
        long copying = 0;
        int before = 0;
        int mark = 0;
        for (int i = 1; i <= most; i++) {
            Report report = report(i);
            long start = cpu();
            Optional<Copies.Copy> copy = copies.add(report);
            copying += cpu() - start;
            start = cpu();
            grouper.add(report, copy);
            spent += cpu() - start;
            if (mark < MARKS.length && i == MARKS[mark]) {
                tell(i, spent / 1_000 / (i - before), copying / 1_000 / (i - before));
                spent = 0;
                copying = 0;
                before = i;
                mark++;
            }
        }
    }

    private static void tell(int articles, long micros, long copying) {
        System.gc();
        long heap = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        System.out.printf(
                Locale.ROOT,
                "%,9d articles  %,7d in window  %5d us each  %,6d a second  %,5d MB  copies %d us%n",
                articles,
                Math.min(articles, Grouper.MOST_ARTICLES),
                micros,
                1_000_000 / Math.max(1, micros),
                heap,
                copying);
    }

    /** Twenty articles a minute, so that time never empties the window. */
    private Report report(int number) {
        int slot = random.nextInt(EVENTS_AT_ONCE);
        if (events[slot] == null || random.nextInt(ARTICLES_AN_EVENT) == 0) {
            events[slot] = random.ints(40, 1_000, WORDS).toArray();
        }
        Instant at = Instant.EPOCH.plus(Duration.ofSeconds(3L * number));
        List<String> body = List.of(text(events[slot], 45), text(events[slot], 45));
        return new Report(new ArticleId(number), at, text(events[slot], 9), body);
    }

    /** A third of the words are the event's, the others anybody's. */
    private String text(int[] event, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            int word = random.nextInt(3) == 0
                    ? event[random.nextInt(event.length)]
                    : (int) (Math.pow(WORDS, random.nextDouble()) - 1);
            text.append(i == 0 ? "" : " ")
                    .append(Integer.toString(word * 37 + 1_000, Character.MAX_RADIX))
                    .append('q');
        }
        return text.toString();
    }
}
