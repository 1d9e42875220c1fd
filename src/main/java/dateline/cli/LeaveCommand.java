package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.ChannelState;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "leave",
        description = "Follows a feed or an outlet no longer. Its articles and evidence stay in the archive.")
final class LeaveCommand extends AtFolder implements Runnable {

    @Parameters(
            paramLabel = "URL|OUTLET",
            description = "A feed's address or an outlet's short name, as `outlets` shows it.")
    private String what;

    @Override
    public void run() {
        try (Archive archive = archive()) {
            List<ChannelState> left = archive.channels().stream()
                    .filter(state -> state.outlet().value().equals(what)
                            || state.at().toString().equals(what))
                    .toList();
            if (left.isEmpty()) {
                throw new Complaint("nothing of that name is followed: " + what);
            }
            archive.commit(left.stream()
                    .<Change>map(state -> new Change.Left(state.outlet(), state.at()))
                    .toList());
            left.forEach(state -> say("left " + state.at() + " (" + state.outlet() + ")"));
        }
    }
}
