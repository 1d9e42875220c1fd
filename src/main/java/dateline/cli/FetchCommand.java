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
                "One round now: asks every feed, due or not, then fetches the pages and pictures that are due, and"
                        + " ends. Exit code 1 when some outlet was in trouble (`status` tells which), or when the disk or"
                        + " the database took nothing for a minute; what is missing is asked for again at the next start.")
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
            if (left != Pipeline.Left.UNKEPT) {
                house.naming().all();
            }
            Tally.Sums sums = pipeline.sums();
            progress.close();
            say(Progress.summary(sums));
            switch (left) {
                case NOTHING -> {}
                case STORIES -> say("stories: left to `run`, or to `fetch --stories`");
                case UNKEPT -> throw new Complaint(unkept(pipeline));
            }
            house.custody().seal();
            house.stamp();
            return sums.feedTroubles() == 0 ? 0 : 1;
        }
    }

    private static String unkept(Pipeline pipeline) {
        return "gave up, since not all could be kept: " + pipeline.trouble()
                + "; what is missing is asked for again at the next start";
    }
}
