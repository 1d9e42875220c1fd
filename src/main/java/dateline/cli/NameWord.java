package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.DossierLine;
import dateline.archive.NameDesk;
import dateline.model.NameDecision;
import dateline.model.NameKind;
import dateline.pipeline.Naming;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An editor's word on two forms. */
abstract class NameWord extends AtFolder implements Callable<Integer> {

    private static final int LONGEST = 120;

    @Parameters(index = "0", paramLabel = "FORM", description = "A form of a name, as articles write it.")
    private String one;

    @Parameters(index = "1", paramLabel = "OTHER", description = "Another.")
    private String other;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "person, place or organisation; without it, what both forms are known as, else person.")
    private Optional<NameKind> kind = Optional.empty();

    abstract NameDecision decision(NameKind kind, String one, String other);

    @Override
    public Integer call() {
        if (one.equals(other) || !isForm(one) || !isForm(other)) {
            throw new Complaint("two different forms of at most " + LONGEST + " characters are needed");
        }
        try (Archive archive = archive()) {
            NameDecision decision = decision(kind.orElseGet(() -> known(archive)), one, other);
            archive.commit(List.of(
                    new Change.NameDecided(decision, InstantSource.system().instant())));
            new Naming(archive, Naming.Of.OFF).join();
            say("kept: " + told(decision));
            Stream.of(one, other)
                    .map(form -> standing(archive, decision.kind(), form))
                    .distinct()
                    .forEach(this::say);
            return 0;
        }
    }

    private static boolean isForm(String form) {
        return !form.isBlank() && form.length() <= LONGEST && form.chars().noneMatch(Character::isISOControl);
    }

    private NameKind known(Archive archive) {
        List<NameKind> others = kinds(archive, other);
        return kinds(archive, one).stream()
                .filter(each -> others.isEmpty() || others.contains(each))
                .findFirst()
                .or(() -> others.stream().findFirst())
                .orElse(NameKind.PERSON);
    }

    private static List<NameKind> kinds(Archive archive, String form) {
        return archive.names().withForm(form).stream().map(DossierLine::kind).toList();
    }

    private static String standing(Archive archive, NameKind kind, String form) {
        return archive.names().withForm(form).stream()
                .filter(dossier -> dossier.kind() == kind)
                .map(NameListCommand::line)
                .findFirst()
                .orElse("no article names " + Printable.of(form) + " yet as a " + NameListCommand.noun(kind));
    }

    static String told(NameDesk.Decided decided) {
        return told(decided.decision()) + " (" + decided.at() + ")";
    }

    private static String told(NameDecision decision) {
        String verb = switch (decision) {
            case NameDecision.Same _ -> " is the same as ";
            case NameDecision.Apart _ -> " is another than ";
        };
        return NameListCommand.noun(decision.kind()) + " " + Printable.of(decision.one()) + verb
                + Printable.of(decision.other());
    }
}
