package dateline.cli;

import dateline.archive.Archive;
import dateline.pipeline.Following;
import dateline.pipeline.Following.Answer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "follow",
        description = {
            "Follows outlets from now on. Each argument is a feed's address, a home page (its feed is looked for: what "
                    + "the page announces, then the usual paths), or an OPML file of subscriptions.",
            "May be called while the archive runs. A host that is not on the public internet has to stand in the "
                    + "setting fetch.allow. Exit code 1 when something could not be followed."
        })
final class FollowCommand extends AtFolder implements Callable<Integer> {

    @Parameters(paramLabel = "URL|OPML", arity = "1..*", description = "Addresses and files.")
    private List<String> what;

    @Option(names = "--name", paramLabel = "NAME", description = "The outlet's name, instead of its feed's title.")
    private Optional<String> name;

    @Override
    public Integer call() {
        Settings settings = settings();
        InstantSource clock = InstantSource.system();
        try (Archive archive = archive();
                Following following = new Following(archive, settings.fetching(), clock)) {
            boolean allWell = true;
            for (String each : what) {
                allWell &= followed(following, each);
            }
            return allWell ? 0 : 1;
        }
    }

    /** One that cannot be followed keeps none of the others. */
    private boolean followed(Following following, String what) {
        try {
            return follow(following, what);
        } catch (Complaint complaint) {
            err("dateline: not followed: " + complaint.getMessage());
            return false;
        }
    }

    private boolean follow(Following following, String what) {
        Optional<Path> file = file(what);
        if (file.isPresent()) {
            return subscriptions(following, file.get());
        }
        return switch (following.follow(Arguments.address(what), name)) {
            case Answer.Followed followed -> {
                say("following " + followed.outlet().name() + " ("
                        + followed.outlet().id() + "): " + followed.feed() + ", " + followed.entries()
                        + " entries now");
                yield true;
            }
            case Answer.Already already -> {
                say("followed already: " + already.feed() + " (" + already.outlet() + ")");
                yield true;
            }
            case Answer.NotFound not -> {
                err("dateline: not followed: " + not.address() + ": " + not.why());
                yield false;
            }
        };
    }

    private boolean subscriptions(Following following, Path file) {
        Subscriptions.Taken taken = Subscriptions.take(following, file);
        say(taken + " in " + file);
        return true;
    }

    private static Optional<Path> file(String what) {
        try {
            return Optional.of(Path.of(what)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
