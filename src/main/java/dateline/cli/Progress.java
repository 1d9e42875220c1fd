package dateline.cli;

import dateline.pipeline.Event;
import dateline.pipeline.Tally;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how a round goes: a bar on a terminal, plain lines in a pipe. */
final class Progress implements Consumer<Event>, AutoCloseable {

    private static final int UPDATE_MILLIS = 200;

    private final PrintStream out;
    private final Optional<ProgressBar> bar;
    private long feeds;
    private long pages;
    private long pictures;
    private long articles;
    private long troubles;

    private Progress(PrintStream out, Optional<ProgressBar> bar) {
        this.out = out;
        this.bar = bar;
    }

    /** A line for each thing that brought news or trouble. */
    static Progress plain(PrintStream out) {
        return new Progress(out, Optional.empty());
    }

    /** A bar where the process has a terminal, else lines. */
    static Progress fitting(PrintStream out) {
        boolean terminal = System.console() != null && System.console().isTerminal();
        return terminal ? new Progress(out, Optional.of(bar(out))) : plain(out);
    }

    private static ProgressBar bar(PrintStream out) {
        return new ProgressBarBuilder()
                .setTaskName("round")
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .hideEta()
                .setConsumer(new ConsoleProgressBarConsumer(out))
                .build();
    }

    @Override
    public synchronized void accept(Event event) {
        count(event);
        if (bar.isPresent()) {
            bar.get().step();
            bar.get().setExtraMessage(counts());
        } else {
            line(event).ifPresent(out::println);
        }
    }

    private void count(Event event) {
        switch (event) {
            case Event.FeedRead read -> {
                feeds++;
                articles += read.articles();
            }
            case Event.PageRead _, Event.PageGone _ -> pages++;
            case Event.PictureKept _ -> pictures++;
            case Event.FeedTrouble _, Event.PageTrouble _ -> troubles++;
        }
    }

    private String counts() {
        return "feeds " + feeds + ", pages " + pages + ", pictures " + pictures + ", articles " + articles
                + ", troubles " + troubles;
    }

    private static Optional<String> line(Event event) {
        return switch (event) {
            case Event.FeedRead read when read.articles() + read.versions() == 0 -> Optional.empty();
            case Event.FeedRead read ->
                Optional.of(read.outlet() + ": " + read.articles() + " new"
                        + (read.versions() == 0 ? "" : ", " + read.versions() + " changed"));
            case Event.FeedTrouble trouble ->
                Optional.of(trouble.outlet() + ": " + trouble.feed() + ": " + trouble.why());
            case Event.PageRead read
            when read.newVersion() -> Optional.of(read.outlet() + ": a new version of " + read.page());
            case Event.PageGone gone -> Optional.of(gone.outlet() + ": " + gone.page() + ": " + gone.why());
            case Event.PageRead _, Event.PictureKept _ -> Optional.empty();
            case Event.PageTrouble trouble ->
                Optional.of(trouble.outlet() + ": " + trouble.page() + ": " + trouble.why());
        };
    }

    /** {@code "3 feeds, 28 pages, 12 pictures; 30 new articles, 1 new version, 2 troubles"} */
    static String summary(Tally.Sums sums) {
        return count(sums.feeds(), "feed") + ", " + count(sums.pages(), "page") + ", "
                + count(sums.pictures(), "picture") + "; " + count(sums.articles(), "new article") + ", "
                + count(sums.versions(), "new version") + ", " + count(sums.troubles(), "trouble");
    }

    static String count(long number, String of) {
        return number + " " + of + (number == 1 ? "" : "s");
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
