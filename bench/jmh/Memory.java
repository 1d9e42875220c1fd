package dateline.bench;

import dateline.feed.FeedReader;
import dateline.model.Headers;
import dateline.page.PageReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What a feed costs in heap by its size, and which pages cost most. */
public final class Memory {

    private static final int[] FEED_ENTRIES = {50, 500, 2_000, 8_000};
    private static final int PASSES = 7;
    private static final int SHOWN = 5;

    /** Heap that any page may take, whatever its size: nursery, tables, jsoup's buffers. */
    private static final long SMALL = 4 << 20;

    private record Cost(SavedPage page, long heap, double millis) {
        double times() {
            return (double) Math.max(0, heap - SMALL) / page.body().length;
        }
    }

    private Memory() {}

    /** @param args feed-memory; or page-costs and the folder */
    public static void main(String[] args) throws IOException {
        if (args[0].equals("feed-memory")) {
            feeds();
        } else {
            pages(SavedPage.in(Path.of(args[1])));
        }
    }

    private static void feeds() {
        Heap heap = new Heap();
        FeedReader reader = new FeedReader();
        FeedPress press = new FeedPress();
        System.out.println("feed          bytes   peak heap  × bytes   answer  × bytes");
        for (int entries : FEED_ENTRIES) {
            for (byte[] feed : press.feeds(2, entries)) {
                Runnable read = () -> reader.read(feed, Headers.none(), PageSpeed.ADDRESS);
                read.run();
                long peak = heap.peak(() -> reader.read(feed, Headers.none(), PageSpeed.ADDRESS));
                long held = heap.held();
                String start = new String(feed, 38, 60, StandardCharsets.UTF_8);
                System.out.printf(
                        "%-8s %,10d %,11d %8.1f %,10d %6.1f%n",
                        start.contains("<rss") ? "RSS" : "Atom",
                        feed.length,
                        peak,
                        (double) peak / feed.length,
                        held,
                        (double) held / feed.length);
            }
        }
    }

    private static void pages(List<SavedPage> pages) {
        Heap heap = new Heap();
        PageReader reader = new PageReader();
        pages.forEach(page -> reader.read(page.body(), Headers.none(), PageSpeed.ADDRESS));
        List<Cost> costs = pages.stream()
                .map(page -> new Cost(
                        page,
                        heap.peak(() -> reader.read(page.body(), Headers.none(), PageSpeed.ADDRESS)),
                        millis(reader, page)))
                .toList();
        System.out.println("most time (ms of CPU, middle of " + PASSES + " warm passes)");
        show(costs, Comparator.comparingDouble(Cost::millis));
        System.out.println("most heap for its size (beyond the first " + (SMALL >> 20) + " MB)");
        show(costs, Comparator.comparingDouble(Cost::times));
    }

    private static void show(List<Cost> costs, Comparator<Cost> by) {
        costs.stream()
                .sorted(by.reversed())
                .limit(SHOWN)
                .forEach(cost -> System.out.printf(
                        "  %-28s %,10d bytes %8.1f ms %,12d heap %6.1f × size%n",
                        cost.page().name(), cost.page().body().length, cost.millis(), cost.heap(), cost.times()));
    }

    private static double millis(PageReader reader, SavedPage page) {
        long[] nanos = new long[PASSES];
        for (int i = 0; i < PASSES; i++) {
            long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            reader.read(page.body(), Headers.none(), PageSpeed.ADDRESS);
            nanos[i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from;
        }
        Arrays.sort(nanos);
        return nanos[PASSES / 2] / 1e6;
    }
}
