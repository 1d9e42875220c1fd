package dateline.cli;

import dateline.model.NameDecision;
import dateline.model.NameKind;
import picocli.CommandLine.Command;

@Command(
        name = "same",
        description =
                "Two forms name one. Kept for good: no rebuild forgets it, and the later of two words on the same "
                        + "forms holds.")
final class NameSameCommand extends NameWord {

    @Override
    NameDecision decision(NameKind kind, String one, String other) {
        return new NameDecision.Same(kind, one, other);
    }
}
