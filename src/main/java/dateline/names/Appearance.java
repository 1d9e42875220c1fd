package dateline.names;

import dateline.model.ArticleId;
import dateline.model.NameKind;
import java.util.Optional;

/**
 * That an article names a form; once for an article and form, however often it names it.
 *
 * @param story the article's story by whatever name it has; articles of none stand alone
 * @param behind the form that this one stands right behind in brackets, as in 高智晟 (Gao Zhisheng)
 */
public record Appearance(
        ArticleId article, Optional<String> story, NameKind kind, String form, Optional<String> behind) {}
