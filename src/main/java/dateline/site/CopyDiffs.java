package dateline.site;

import dateline.archive.Shelves;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.site.StoryPageView.Diff;
import dateline.story.CopyDiff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What copies made of their originals. */
final class CopyDiffs {

    /** Copies of a page whose texts are compared. */
    private static final int MAX_COMPARED = 20;

    /** Passages shown of each kind, and units of each. */
    private static final int MAX_PASSAGES = 12;

    private static final int MAX_PASSAGE = 400;

    private final Shelves shelves;

    CopyDiffs(Shelves shelves) {
        this.shelves = shelves;
    }

    Page page() {
        return new Page();
    }

    /** Those of one page; each original is read once. */
    final class Page {

        private final Map<ArticleId, List<String>> texts = new HashMap<>();
        private int copies;

        /** Whether the newest was within the bound. */
        boolean compared() {
            return copies <= MAX_COMPARED;
        }

        /** Empty where nothing differs, and where too many have been compared. */
        List<Diff> of(ArticleId origin, ArticleId copy) {
            if (++copies > MAX_COMPARED) {
                return List.of();
            }
            CopyDiff diff = CopyDiff.of(texts.computeIfAbsent(origin, this::text), text(copy));
            List<Diff> diffs = new ArrayList<>();
            add(diffs, "cut", "del", diff.cut());
            add(diffs, "added", "ins", diff.added());
            add(diffs, "changed", "p", diff.changed());
            return diffs;
        }

        private List<String> text(ArticleId id) {
            Optional<Article> article = shelves.article(id);
            return article.map(Passages::body).orElse(List.of());
        }

        private void add(List<Diff> diffs, String done, String element, List<String> passages) {
            if (!passages.isEmpty()) {
                diffs.add(new Diff(
                        Counts.of(passages.size(), "passage") + " " + done,
                        element,
                        passages.stream()
                                .limit(MAX_PASSAGES)
                                .map(passage -> Clip.words(passage, MAX_PASSAGE))
                                .toList()));
            }
        }
    }
}
