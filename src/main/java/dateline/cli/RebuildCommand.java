package dateline.cli;

import dateline.model.ArticleId;
import dateline.pipeline.Rebuild;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;

@Command(
        name = "rebuild",
        description = "Makes every article anew from the evidence, by the log of changes and with this program's "
                + "readers, and then the search index. An article is replaced as a whole: after a stop in the middle "
                + "run it again. Nothing may fetch meanwhile. Exit code 1 when an article's evidence cannot be read; "
                + "it stays as it was.")
final class RebuildCommand extends AtFolder implements Callable<Integer> {

    private static final int UPDATE_MILLIS = 200;

    @Override
    public Integer call() {
        InstantSource clock = InstantSource.system();
        try (House house = House.open(folder(), settings(), clock);
                Shown shown = new Shown()) {
            Rebuild.Sums sums = new Rebuild(house.archive(), house.captures(), house.rules(), clock, shown).run();
            house.index().renew();
            say(Progress.count(sums.articles(), "article") + " with " + Progress.count(sums.versions(), "version")
                    + " made anew, the search index too"
                    + (sums.kept() == 0 ? "" : "; " + sums.kept() + " could not be"));
            return sums.kept() == 0 ? 0 : 1;
        }
    }

    /** A bar on a terminal; a line for each article that stays. */
    private final class Shown implements Rebuild.Watcher, AutoCloseable {

        private final Optional<ProgressBar> bar =
                System.console() != null && System.console().isTerminal() ? Optional.of(bar()) : Optional.empty();

        private static ProgressBar bar() {
            return new ProgressBarBuilder()
                    .setTaskName("rebuild")
                    .setInitialMax(-1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
        }

        @Override
        public void progress(long done, long of) {
            bar.ifPresentOrElse(
                    shown -> shown.maxHint(of).stepTo(done), () -> System.err.println("rebuilt " + done + " of " + of));
        }

        @Override
        public void kept(ArticleId article, String why) {
            say("wrong  article " + article + " stays as it was: " + why);
        }

        @Override
        public void close() {
            bar.ifPresent(ProgressBar::close);
        }
    }
}
