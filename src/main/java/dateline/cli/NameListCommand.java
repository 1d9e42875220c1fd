package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.DossierLine;
import dateline.model.NameKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Lists the dossiers, the most named first: id, kind, articles, name.")
final class NameListCommand extends AtFolder implements Runnable {

    private static final int MAX_LINES = 10_000;

    @Option(names = "--kind", paramLabel = "KIND", description = "person, place or organisation alone.")
    private Optional<NameKind> kind = Optional.empty();

    @Option(
            names = "--lines",
            paramLabel = "N",
            defaultValue = "50",
            description = "Dossiers that are listed, up to 10000 (default: ${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public void run() {
        int most = Math.clamp(lines, 1, MAX_LINES);
        try (Archive archive = archive()) {
            List<DossierLine> dossiers = kind.map(List::of).orElse(List.of(NameKind.values())).stream()
                    .flatMap(each -> archive.names().dossiers(each, most).stream())
                    .sorted(DossierLine.MOST_NAMED)
                    .limit(most)
                    .toList();
            dossiers.forEach(dossier -> say(line(dossier)));
            if (dossiers.isEmpty()) {
                say("No name yet. The setting names.find says whose names are found, and `dateline run` finds them.");
            }
        }
    }

    static String line(DossierLine dossier) {
        return "%s %-12s %6d  %s"
                .formatted(dossier.id(), noun(dossier.kind()), dossier.articles(), Printable.of(dossier.name()));
    }

    static String noun(NameKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
