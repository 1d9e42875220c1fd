package dateline.names;

import dateline.model.DossierId;
import dateline.model.NameKind;
import java.util.List;

/**
 * The forms of one person, place or organisation.
 *
 * @param forms as written, in the order of their characters; at least one
 * @param links that hold the forms together: one fewer than forms
 */
public record Dossier(DossierId id, NameKind kind, List<String> forms, List<Link> links) {

    public Dossier {
        forms = List.copyOf(forms);
        links = List.copyOf(links);
    }

    /** Two forms and why they stand together. */
    public record Link(String one, String other, LinkReason reason) {}
}
