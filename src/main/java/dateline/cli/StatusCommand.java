package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.ChannelState;
import dateline.archive.Contents;
import dateline.archive.Owed;
import dateline.model.Outlet;
import dateline.model.OutletId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description =
                "How the archive stands: what it holds, what is due, and one line for each feed in trouble with the "
                        + "outlet's name, what happened, since how many rounds, and when it is asked again. Exit code 1 when a "
                        + "feed is in trouble.")
final class StatusCommand extends AtFolder implements Callable<Integer> {

    /** Lines of pages and pictures in trouble. */
    private static final int MAX_OWED = 20;

    @Option(names = "--all", description = "A line for every feed, also for those that are well.")
    private boolean all;

    @Override
    public Integer call() {
        try (Archive archive = House.archive(folder())) {
            Instant now = Instant.now();
            Contents contents = archive.contents();
            List<ChannelState> channels = archive.channels();
            List<ChannelState> troubled = channels.stream()
                    .filter(state -> state.trouble().isPresent())
                    .toList();
            say(contents.articles() + " articles of " + contents.outlets().size() + " outlets; " + contents.captures()
                    + " captures");
            say(channels.size() + " feeds followed, " + troubled.size() + " in trouble; "
                    + archive.owedCount(Owed.Kind.PAGE) + " pages and " + archive.owedCount(Owed.Kind.PICTURE)
                    + " pictures to fetch");
            Map<OutletId, String> names =
                    archive.outlets().stream().collect(Collectors.toMap(Outlet::id, Outlet::name));
            (all ? channels : troubled)
                    .forEach(state -> say(line(
                            names.getOrDefault(state.outlet(), state.outlet().value()), state, now)));
            archive.owedInTrouble(MAX_OWED).forEach(owed -> say(line(owed, now)));
            return troubled.isEmpty() ? 0 : 1;
        }
    }

    private static String line(String outlet, ChannelState state, Instant now) {
        String stands = state.trouble()
                .map(why -> why + " (" + state.failures() + (state.failures() == 1 ? " round" : " rounds") + ")")
                .orElseGet(() -> state.answered().map(at -> "well").orElse("not asked yet"));
        String moved = state.asked().equals(state.at()) ? "" : ", moved to " + state.asked();
        return outlet + ": " + state.at() + ": " + stands + moved + "; next " + when(state.due(), now);
    }

    private static String line(Owed owed, Instant now) {
        return (owed.kind() == Owed.Kind.PAGE ? "page " : "picture ") + owed.at() + ": "
                + owed.trouble().orElse("") + " (" + owed.tries() + (owed.tries() == 1 ? " try" : " tries") + "); next "
                + when(owed.due(), now);
    }

    private static String when(Instant due, Instant now) {
        Duration wait = Duration.between(now, due);
        if (!wait.isPositive()) {
            return "now";
        }
        long minutes = wait.toMinutes();
        return "in " + (minutes < 120 ? minutes + " min" : wait.toHours() + " h");
    }
}
