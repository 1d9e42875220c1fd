package dateline.cli;

import dateline.pipeline.Pipeline;
import dateline.pipeline.Tally;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "fetch",
        description =
                "One round now: asks every feed, due or not, then fetches the pages and pictures that are due, and "
                        + "ends. Exit code 1 when some outlet was in trouble; `status` tells which.")
final class FetchCommand extends AtFolder implements Callable<Integer> {

    @Option(
            names = "--stories",
            description =
                    "Group what came into stories, however large the archive is; without it, an archive of more than"
                            + " 1,000 articles a month leaves that to `run`.")
    private boolean stories;

    @Override
    public Integer call() throws InterruptedException {
        InstantSource clock = InstantSource.system();
        try (House house = House.open(folder(), settings(), clock);
                Progress progress = Progress.fitting(System.err);
                Pipeline pipeline = house.pipeline(clock, progress)) {
            Pipeline.Left left = pipeline.round(stories ? Pipeline.Stories.ALL : Pipeline.Stories.FEW);
            house.naming().all();
            Tally.Sums sums = pipeline.sums();
            progress.close();
            say(Progress.summary(sums));
            if (left == Pipeline.Left.STORIES) {
                say("stories: left to `run`, or to `fetch --stories`");
            }
            house.custody().seal();
            house.stamp();
            if (!pipeline.trouble().isEmpty()) {
                throw new Complaint("not all could be kept: " + pipeline.trouble());
            }
            return sums.feedTroubles() == 0 ? 0 : 1;
        }
    }
}
