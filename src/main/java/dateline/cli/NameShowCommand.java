package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.DossierLine;
import dateline.archive.NameSums;
import dateline.model.DossierId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Shows a dossier: its forms with their numbers of articles, why they stand together, and the "
                + "decisions on them.")
final class NameShowCommand extends AtFolder implements Callable<Integer> {

    @Parameters(paramLabel = "ID|FORM", description = "A dossier's id, or a form of a name.")
    private String named;

    @Override
    public Integer call() {
        try (Archive archive = archive()) {
            List<DossierLine> dossiers = DossierId.parse(named)
                    .flatMap(id -> archive.names().dossier(id))
                    .map(List::of)
                    .orElseGet(() -> archive.names().withForm(named));
            if (dossiers.isEmpty()) {
                throw new Complaint("no dossier has the id or form " + Printable.of(named));
            }
            dossiers.forEach(dossier -> show(dossier, archive));
            return 0;
        }
    }

    private void show(DossierLine dossier, Archive archive) {
        NameSums sums = archive.names().sums(dossier.id());
        List<String> forms = sums.forms().stream().map(NameSums.OfForm::form).toList();
        say(NameListCommand.line(dossier));
        sums.forms()
                .forEach(form -> say("  form     %6d  %s%s"
                        .formatted(
                                form.articles(),
                                Printable.of(form.form()),
                                form.languages().isEmpty() ? "" : " (" + String.join(", ", form.languages()) + ")")));
        sums.links()
                .forEach(link -> say("  link     %s = %s: %s"
                        .formatted(Printable.of(link.one()), Printable.of(link.other()), link.reason())));
        archive.naming().decisions().stream()
                .filter(decided -> decided.decision().kind() == dossier.kind())
                .filter(decided -> forms.contains(decided.decision().one())
                        || forms.contains(decided.decision().other()))
                .forEach(decided -> say("  decided  " + NameWord.told(decided)));
    }
}
