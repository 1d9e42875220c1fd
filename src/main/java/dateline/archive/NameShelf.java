package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.DossierId;
import dateline.model.NameKind;
import java.util.List;
import java.util.Optional;

/** The names that articles name, as readers see them. Safe from any thread. */
public interface NameShelf {

    /** Most articles first, ties by name. */
    List<DossierLine> dossiers(NameKind kind, int limit);

    Optional<DossierLine> dossier(DossierId id);

    /** Those that have a form, whatever its kind. */
    List<DossierLine> withForm(String form);

    /** What an article names, most often named first; names that have no dossier yet are left out. */
    List<In> in(ArticleId article);

    /** @param times how often the article names the form */
    record In(DossierLine dossier, String form, int times, String reason) {}

    /** Zeros for an unknown dossier. */
    NameSums sums(DossierId id);
}
