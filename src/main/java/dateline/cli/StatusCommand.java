package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.ChannelState;
import dateline.archive.Contents;
import dateline.archive.Line;
import dateline.archive.Owed;
import dateline.archive.Scope;
import dateline.archive.Shelves;
import dateline.custody.KeyState;
import dateline.model.Article.Source;
import dateline.model.ArticleId;
import dateline.model.Outlet;
import dateline.model.OutletId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description =
                "How the archive stands: what it holds, what is due, and one line for each feed in trouble with the"
                        + " outlet's name, what happened, since how many rounds, and when it is asked again; then pages"
                        + " and pictures that are tried again, and pages of new articles that were given up. Exit code 1"
                        + " when a feed is in trouble.")
final class StatusCommand extends AtFolder implements Callable<Integer> {

    /** Lines of pages and pictures in trouble. */
    private static final int MAX_OWED = 20;

    @Option(names = "--all", description = "A line for every feed, also for those that are well.")
    private boolean all;

    @Override
    public Integer call() {
        try (Archive archive = archive()) {
            Instant now = Instant.now();
            List<ChannelState> channels = archive.channels();
            long troubled = channels.stream().filter(StatusCommand::isTroubled).count();
            counts(archive, channels.size(), troubled);
            key();
            Map<OutletId, String> names =
                    archive.outlets().stream().collect(Collectors.toMap(Outlet::id, Outlet::name));
            channels.stream()
                    .filter(state -> all || state.trouble().isPresent())
                    .forEach(state -> say(line(
                            names.getOrDefault(state.outlet(), state.outlet().value()), state, now)));
            owed(archive, now);
            barred(archive);
            return troubled == 0 ? 0 : 1;
        }
    }

    /** A feed that could be read although something is wrong with it is told of, but is not in trouble. */
    static boolean isTroubled(ChannelState state) {
        return state.failures() > 0;
    }

    private void counts(Archive archive, int channels, long troubled) {
        Contents contents = archive.contents();
        say(Progress.count(contents.articles(), "article") + " of "
                + Progress.count(contents.outlets().size(), "outlet") + "; "
                + Progress.count(contents.captures(), "capture"));
        say(Progress.count(channels, "feed") + " followed, " + troubled + " in trouble; "
                + Progress.count(archive.owedCount(Owed.Kind.PAGE), "page") + " and "
                + Progress.count(archive.owedCount(Owed.Kind.PICTURE), "picture") + " to fetch");
    }

    /** What may be wrong with proofs; told here since nobody looks for it before one is needed. */
    private void key() {
        KeyState state = KeyState.of(folder().resolve(House.CUSTODY));
        state.wrong().or(state::changed).ifPresent(line -> say("custody: " + line));
    }

    private void owed(Archive archive, Instant now) {
        List<Owed> owed = archive.owedInTrouble(MAX_OWED);
        Map<ArticleId, String> outlets = archive
                .lines(owed.stream().map(Owed::article).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Line::id, Line::outletName));
        owed.forEach(each -> say(line(outlets.getOrDefault(each.article(), "-"), each, now)));
    }

    private record Gap(String outlet, String why) {}

    /** Pages of the newest articles that were given up: a line for each outlet and reason. */
    private void barred(Archive archive) {
        Map<Gap, Long> gaps = new LinkedHashMap<>();
        for (Line line : archive.list(new Scope.Everything(), Optional.empty(), Shelves.MAX_LINES)
                .lines()) {
            if (line.source() instanceof Source.Barred barred) {
                gaps.merge(new Gap(line.outletName(), barred.why()), 1L, Long::sum);
            }
        }
        gaps.entrySet().stream()
                .limit(MAX_OWED)
                .forEach(each -> say(each.getKey().outlet() + ": "
                        + Progress.count(each.getValue(), "new article") + " without the page: "
                        + each.getKey().why()));
    }

    private static String line(String outlet, ChannelState state, Instant now) {
        String since = isTroubled(state) ? " (" + Progress.count(state.failures(), "round") + ")" : "";
        String stands = state.trouble()
                .map(why -> why + since)
                .orElseGet(() -> state.answered().map(at -> "well").orElse("not asked yet"));
        String moved = state.asked().equals(state.at()) ? "" : ", moved to " + state.asked();
        return outlet + ": " + state.at() + ": " + stands + moved + "; next " + when(state.due(), now);
    }

    private static String line(String outlet, Owed owed, Instant now) {
        return outlet + ": " + (owed.kind() == Owed.Kind.PAGE ? "page " : "picture ") + owed.at() + ": "
                + owed.trouble().orElse("") + " (" + (owed.tries() == 1 ? "1 try" : owed.tries() + " tries")
                + "); next "
                + when(owed.due(), now);
    }

    private static String when(Instant due, Instant now) {
        Duration wait = Duration.between(now, due);
        if (!wait.isPositive()) {
            return "now";
        }
        long minutes = wait.toMinutes();
        if (minutes < 1) {
            return "in less than a minute";
        }
        return "in " + (minutes < 120 ? minutes + " min" : wait.toHours() + " h");
    }
}
