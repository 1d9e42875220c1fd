package dateline.archive;

import dateline.model.DossierId;
import dateline.model.NameKind;

/**
 * A dossier in short.
 *
 * @param name the form that most articles use
 * @param articles that name any of its forms
 */
public record DossierLine(DossierId id, NameKind kind, String name, long articles) {}
