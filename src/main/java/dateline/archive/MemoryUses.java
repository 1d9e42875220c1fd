package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.NameKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which names the articles of a {@link MemoryArchive} name. */
final class MemoryUses {

    private final MemoryArticles articles;
    private final Map<ArticleId, List<NameUse>> uses = new HashMap<>();

    MemoryUses(MemoryArticles articles) {
        this.articles = articles;
    }

    void keep(Change.Named named) {
        uses.remove(named.article());
        if (articles.has(named.article())) {
            uses.put(named.article(), named.uses());
        }
    }

    void forget(ArticleId article) {
        uses.remove(article);
    }

    List<NameUse> in(ArticleId article) {
        return uses.getOrDefault(article, List.of());
    }

    boolean isIn(ArticleId article, NameKind kind, String form) {
        return in(article).stream()
                .anyMatch(use -> use.kind() == kind && use.form().equals(form));
    }

    boolean isAnywhere(NameKind kind, String form) {
        return uses.keySet().stream().anyMatch(article -> isIn(article, kind, form));
    }

    /** How many articles use one of the forms. */
    long count(NameKind kind, List<String> forms) {
        return uses.keySet().stream()
                .filter(article -> forms.stream().anyMatch(form -> isIn(article, kind, form)))
                .count();
    }

    /** The articles that name anything, the newest first. */
    Stream<Line> lines() {
        return uses.keySet().stream()
                .flatMap(article -> articles.line(article).stream())
                .sorted(Line.NEWEST_FIRST);
    }
}
