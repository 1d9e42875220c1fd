package dateline.archive;

import dateline.model.NameKind;
import java.util.Optional;

/**
 * That an article names a form.
 *
 * @param behind the form that it stands right behind in brackets
 * @param times how often, 1 or more
 * @param reason why it is taken for a name, see {@link dateline.model.Mention}
 */
public record NameUse(NameKind kind, String form, Optional<String> behind, int times, String reason) {}
