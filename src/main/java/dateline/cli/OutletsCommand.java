package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.Contents;
import dateline.model.Channel;
import dateline.model.Outlet;
import dateline.model.OutletId;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

@Command(
        name = "outlets",
        description =
                "Lists the outlets: short name, articles, name, and the feeds that are followed, if any are still.")
final class OutletsCommand extends AtFolder implements Runnable {

    @Override
    public void run() {
        try (Archive archive = archive()) {
            Map<OutletId, Long> articles = archive.contents().outlets().stream()
                    .collect(Collectors.toMap(Contents.OfOutlet::id, Contents.OfOutlet::articles));
            for (Outlet outlet : archive.outlets()) {
                long kept = articles.getOrDefault(outlet.id(), 0L);
                say("%-32s %8d  %s".formatted(outlet.id(), kept, outlet.name()));
                if (outlet.channels().isEmpty()) {
                    say("%-32s %8s  not followed now, %s kept".formatted("", "", Progress.count(kept, "article")));
                }
                for (Channel channel : outlet.channels()) {
                    say("%-32s %8s  %s".formatted("", "", channel.at()));
                }
            }
            if (articles.isEmpty()) {
                say("No outlet yet. Add one with: dateline follow https://outlet.example/");
            }
        }
    }
}
