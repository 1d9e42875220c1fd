package dateline.pipeline;

import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.model.CaptureId;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.page.BlockText;
import dateline.page.PageArticle;
import dateline.text.Words;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page that was asked for makes of its article so far: a fuller reading, a new version, or nothing new. */
final class Revisions {

    /** Of a feed's words so many percent must stand on a page for it to hold the same text. */
    private static final int SAME_TEXT = 90;

    private final Drafts drafts;
    private final KnownOutlets outlets;

    Revisions(Drafts drafts, KnownOutlets outlets) {
        this.drafts = drafts;
        this.outlets = outlets;
    }

    /**
     * The article as it is to be kept, under its old number or the next; empty when nothing is new.
     *
     * @param source whether the page holds the article or only stands for it
     */
    Optional<Article> read(Article before, PageArticle page, Source source, CaptureId evidence) {
        Article read = drafts.ofPage(page, before, outlet(before.outlet()), source, evidence);
        boolean whole = source instanceof Source.Page;
        return switch (before.source()) {
            case Source.Awaited _ -> Optional.of(read);
            case Source.Gone _ -> Optional.of(next(read));
            case Source.Page _ -> edited(before, read).filter(_ -> whole);
            // What differs may do so because a feed and a page are read differently: no edit is known from that.
            case Source.Feed _ -> Optional.of(read).filter(_ -> whole && holds(read, before));
            case Source.Barred _ -> edited(before, read);
        };
    }

    private static Optional<Article> edited(Article before, Article read) {
        return Remade.differs(before, read) ? Optional.of(next(read)) : Optional.empty();
    }

    private static Article next(Article read) {
        return Remade.as(read, read.version() + 1, read.source(), read.dates().firstSeen());
    }

    /** The version that says so; empty when the page was never known to be there, or is known to be gone. */
    Optional<Article> gone(Article before, String why, CaptureId evidence) {
        boolean wasThere = switch (before.source()) {
            case Source.Page _, Source.Feed _ -> true;
            case Source.Barred _ -> !Remade.isFromFeed(before);
            case Source.Awaited _, Source.Gone _ -> false;
        };
        return wasThere ? Optional.of(Remade.gone(before, why, evidence)) : Optional.empty();
    }

    /** Where the outlet is not known any more, one that has only its name. */
    Outlet outlet(OutletId id) {
        return outlets.outlet(id)
                .orElseGet(() -> new Outlet(
                        id, id.value(), URI.create("http://" + id + ".invalid/"), Optional.empty(), List.of()));
    }

    private static boolean holds(Article page, Article feed) {
        List<String> wanted = words(feed);
        Map<String, Integer> there = new HashMap<>();
        words(page).forEach(word -> there.merge(word, 1, Integer::sum));
        long found = wanted.stream()
                .filter(word -> there.merge(word, -1, Integer::sum) >= 0)
                .count();
        return found * 100 >= (long) wanted.size() * SAME_TEXT;
    }

    private static List<String> words(Article article) {
        return Words.of(BlockText.plain(article.body())).stream()
                .filter(word -> !word.isBlank())
                .toList();
    }
}
