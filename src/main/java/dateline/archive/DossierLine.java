package dateline.archive;

import dateline.model.DossierId;
import dateline.model.NameKind;
import java.util.Comparator;

/**
 * A dossier in short.
 *
 * @param name the form that most articles use
 * @param articles that name any of its forms
 */
public record DossierLine(DossierId id, NameKind kind, String name, long articles) {

    /** Ties by name. */
    public static final Comparator<DossierLine> MOST_NAMED = Comparator.comparing(DossierLine::articles)
            .reversed()
            .thenComparing(DossierLine::name)
            .thenComparing(DossierLine::id);
}
