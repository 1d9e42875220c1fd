package dateline.bench;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs one bench and prints items a second of the clock and of CPU, and ours beside the rival's. */
public final class Speed {

    private static final String OURS = "dateline";

    private Speed() {}

    /** @param args feeds, pages or heads */
    public static void main(String[] args) throws RunnerException {
        switch (args[0]) {
            case "feeds" -> run(FeedSpeed.class, "entries", "rome", "ROME 2.1.0, without sanitising");
            case "pages" -> run(PageSpeed.class, "pages", "jsoup", "jsoup 1.24.1, parse alone");
            default -> run(HeadSpeed.class, "heads", "", "");
        }
    }

    private static void run(Class<?> bench, String unit, String rival, String rivalName) throws RunnerException {
        Map<String, double[]> rates = rates(new Runner(options(bench)).run());
        double[] ours = rates.get(OURS);
        print("ours", ours, unit);
        if (!rival.isEmpty()) {
            double[] theirs = rates.get(rival);
            print(rivalName, theirs, unit);
            System.out.printf("ours does %.2f times the rival's %s per CPU second%n", ours[1] / theirs[1], unit);
            System.out.printf("ours takes %.2f times the rival's CPU%n", theirs[1] / ours[1]);
        }
    }

    private static Options options(Class<?> bench) {
        return new OptionsBuilder()
                .include(bench.getName() + ".*")
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .threads(1)
                .forks(1)
                .warmupIterations(12)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(6)
                .measurementTime(TimeValue.seconds(3))
                .jvmArgs(
                        "-XX:+UseSerialGC",
                        "-Xms1g",
                        "-Xmx1g",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Ddateline.bench.data=" + System.getProperty("dateline.bench.data", ""))
                .output(System.getProperty("dateline.bench.log"))
                .build();
    }

    /** By the method's name: items a second of the clock, items a second of CPU. */
    private static Map<String, double[]> rates(Collection<RunResult> results) {
        Map<String, double[]> rates = new TreeMap<>();
        for (RunResult result : results) {
            Map<String, Result> counted = result.getSecondaryResults();
            double items = counted.get("items").getScore();
            double clock = counted.get("clockNanos").getScore() / 1e9;
            double cpu = counted.get("cpuNanos").getScore() / 1e9;
            rates.put(result.getPrimaryResult().getLabel(), new double[] {items / clock, items / cpu});
        }
        return rates;
    }

    private static void print(String name, double[] rate, String unit) {
        System.out.printf("%-34s %,10.0f %s/s by the clock, %,10.0f per CPU second%n", name, rate[0], unit, rate[1]);
    }
}
