package dateline.cli;

import dateline.archive.Contents;
import dateline.pipeline.NameFollower;
import dateline.pipeline.Pipeline;
import java.time.InstantSource;
import picocli.CommandLine.Command;

@Command(
        name = "run",
        description = "Follows the outlets and serves the archive until it is stopped (Ctrl-C or SIGTERM). What is at "
                + "hand is kept before it ends; a kill loses nothing that counts as archived.")
final class RunCommand extends AtFolder implements Runnable {

    @Override
    public void run() {
        InstantSource clock = InstantSource.system();
        Settings settings = settings();
        try (Stopping stopping = new Stopping();
                House house = House.open(folder(), settings, clock);
                Pipeline pipeline = house.pipeline(clock, Progress.plain(System.err));
                NameFollower names = house.names(pipeline, clock);
                Servers servers = Servers.start(house, pipeline, clock)) {
            Contents contents = house.archive().contents();
            say("Dateline serves " + contents.articles() + " articles of "
                    + contents.outlets().size() + " outlets on "
                    + settings.listen("site.listen").url(servers.port()) + " (operator: "
                    + settings.listen("operator.listen").url(servers.operatorPort()) + ")");
            pipeline.start();
            names.start();
            stopping.await();
            say("stopping ...");
        }
    }
}
