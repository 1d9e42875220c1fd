package dateline.cli;

import dateline.custody.Findings;
import dateline.custody.Head;
import dateline.custody.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** What a verification says on the terminal: faults and notes on standard output, how far it is on standard error. */
final class Verdict implements Findings, AutoCloseable {

    private static final int UPDATE_MILLIS = 200;
    private static final String NO_FILE = "";

    private final PrintWriter out;
    private final PrintWriter err;
    private final Optional<ProgressBar> bar;
    private String file = NO_FILE;
    private long files;
    private long faults;
    private long before;
    private long size;

    Verdict(PrintWriter out, PrintWriter err, Path warcs) {
        this.out = out;
        this.err = err;
        boolean terminal = System.console() != null && System.console().isTerminal();
        this.bar = terminal ? Optional.of(bar(bytes(warcs))) : Optional.empty();
    }

    private static ProgressBar bar(long bytes) {
        return new ProgressBarBuilder()
                .setTaskName("verify")
                .setInitialMax(bytes)
                .setUnit(" MB", 1 << 20)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    private static long bytes(Path warcs) {
        try (Stream<Path> files = Files.list(warcs)) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(".warc.gz")).toList();
            long sum = 0;
            for (Path each : all) {
                sum += Files.size(each);
            }
            return sum;
        } catch (IOException unreadable) {
            return -1;
        }
    }

    @Override
    public void fault(String where, String what) {
        faults++;
        out.println("wrong  " + where + ": " + what);
    }

    @Override
    public void note(String what) {
        out.println("note   " + what);
    }

    @Override
    public void progress(String name, long at, long of) {
        if (!name.equals(file)) {
            ended();
            before += size;
            file = name;
        }
        size = of;
        bar.ifPresent(shown -> shown.stepTo(before + at));
    }

    private void ended() {
        if (!file.equals(NO_FILE)) {
            files++;
            if (bar.isEmpty()) {
                err.println("read " + file + " (" + files + ")");
            }
        }
    }

    /** Says the sum; the exit code. */
    int sum(Verification.Seen seen, boolean hasRows) {
        ended();
        if (!hasRows) {
            note("there is no database here; its rows were not checked");
        }
        if (seen.heads() == 0) {
            note("no signed head: that nothing was removed cannot be proved");
        }
        seen.head().ifPresent(this::head);
        out.println((faults == 0 ? "ok     " : "wrong  ") + Progress.count(seen.captures(), "capture") + " in "
                + Progress.count(seen.files(), "WARC file") + ", " + seen.entries() + " entries in the custody log, "
                + Progress.count(seen.heads(), "signed head")
                + (seen.stamps() == 0 ? "" : ", " + Progress.count(seen.stamps(), "time-stamp")) + ": "
                + (faults == 0 ? "nothing is wrong" : Progress.count(faults, "fault")));
        return faults == 0 ? 0 : 1;
    }

    private void head(Head head) {
        out.println("ok     the head of " + head.at() + " proves its " + head.size()
                + " entries; keep it elsewhere (custody/heads) to prove it later:");
        head.note().lines().forEach(line -> out.println("       " + line));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
