package dateline.cli;

import dateline.pipeline.Pipeline;
import dateline.pipeline.Tally;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "fetch",
        description =
                "One round now: asks every feed, due or not, then fetches the pages and pictures that are due, and "
                        + "ends. Exit code 1 when some outlet was in trouble; `status` tells which.")
final class FetchCommand extends AtFolder implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        InstantSource clock = InstantSource.system();
        try (House house = House.open(folder(), settings(), clock);
                Progress progress = Progress.fitting(System.err);
                Pipeline pipeline = house.pipeline(clock, progress)) {
            pipeline.round();
            house.naming().all();
            Tally.Sums sums = pipeline.sums();
            progress.close();
            say(Progress.summary(sums));
            house.custody().seal();
            house.stamp();
            if (!pipeline.trouble().isEmpty()) {
                throw new Complaint("not all could be kept: " + pipeline.trouble());
            }
            return sums.feedTroubles() == 0 ? 0 : 1;
        }
    }
}
