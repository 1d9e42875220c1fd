package dateline.pipeline;

import dateline.archive.Change;
import dateline.model.Article;
import java.util.List;
import java.util.function.Function;

/**
 * What one answer brought, to be kept as a whole.
 *
 * @param kept called once it is on disk, on the writer's thread
 * @param instead what is kept in its place when the archive stumbles over it, which is a defect; see {@link #none}
 */
record Work(List<Change> changes, Runnable kept, Function<RuntimeException, Work> instead) {

    /** Nothing. */
    static Work none() {
        return new Work(List.of(), () -> {}, _ -> none());
    }

    static Work of(List<Change> changes) {
        return new Work(changes, () -> {}, _ -> none());
    }

    /** The articles among the changes. */
    static List<Article> articles(List<Change> changes) {
        return changes.stream()
                .filter(Change.Stored.class::isInstance)
                .map(change -> ((Change.Stored) change).article())
                .toList();
    }
}
