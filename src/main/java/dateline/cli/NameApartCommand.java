package dateline.cli;

import dateline.model.NameDecision;
import dateline.model.NameKind;
import picocli.CommandLine.Command;

@Command(
        name = "apart",
        description =
                "Two forms name two, and are never to stand in one dossier, also not by way of a third form. Kept "
                        + "for good, as with same.")
final class NameApartCommand extends NameWord {

    @Override
    NameDecision decision(NameKind kind, String one, String other) {
        return new NameDecision.Apart(kind, one, other);
    }
}
