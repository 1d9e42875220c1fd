package dateline.pipeline;

import dateline.archive.Change;
import dateline.model.Article;
import java.util.List;

/**
 * What one answer brought, to be kept as a whole.
 *
 * @param kept called once it is on disk, on the writer's thread
 */
record Work(List<Change> changes, Runnable kept) {

    List<Article> articles() {
        return changes.stream()
                .filter(Change.Stored.class::isInstance)
                .map(change -> ((Change.Stored) change).article())
                .toList();
    }
}
