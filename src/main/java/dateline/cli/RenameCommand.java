package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.model.Outlet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "rename",
        description = "Gives an outlet another name, as readers see it. Its short name and its addresses stay. May be"
                + " called while the archive runs.")
final class RenameCommand extends AtFolder implements Runnable {

    /** Characters; names stand in lists beside headlines. */
    private static final int MAX_NAME = 200;

    @Parameters(paramLabel = "OUTLET", description = "The outlet's short name, as `outlets` shows it.")
    private String id;

    @Parameters(paramLabel = "NAME", description = "Its name from now on; in quotes where it has blanks.")
    private String name;

    @Override
    public void run() {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > MAX_NAME || wanted.chars().anyMatch(Character::isISOControl)) {
            throw misused("a name is a line of 1 to " + MAX_NAME + " characters");
        }
        try (Archive archive = archive()) {
            Outlet outlet = archive.outlets().stream()
                    .filter(each -> each.id().value().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Complaint("there is no outlet " + id + "; `outlets` lists them"));
            archive.commit(List.of(new Change.Met(
                    new Outlet(outlet.id(), wanted, outlet.home(), outlet.language(), outlet.channels()))));
            say(outlet.name() + " is called " + wanted + " (" + outlet.id() + ")");
        }
    }
}
