package dateline.archive;

import dateline.model.Article;
import dateline.model.ArticleId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The log of changes of a {@link MemoryArchive}. */
final class MemoryJournal {

    private final List<Happening> happenings = new ArrayList<>();

    void note(Change.Stored stored) {
        Article article = stored.article();
        happenings.add(new Happening(
                happenings.size() + 1L,
                article.id(),
                article.version(),
                stored.at().truncatedTo(ChronoUnit.MILLIS),
                article.dates().firstSeen().truncatedTo(ChronoUnit.MILLIS),
                article.outlet(),
                article.canonical(),
                article.source(),
                article.evidence(),
                stored.entry()));
    }

    List<Happening> happenings(long after, int limit) {
        return happenings.stream()
                .filter(each -> each.number() > after)
                .limit(limit)
                .toList();
    }

    List<Happening> happenings(ArticleId article) {
        return happenings.stream()
                .filter(each -> each.article().equals(article))
                .toList();
    }

    long newest() {
        return happenings.size();
    }
}
