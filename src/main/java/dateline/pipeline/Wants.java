package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Look;
import dateline.archive.Owed;
import dateline.model.Article;
import dateline.model.Headers;
import dateline.model.Image;
import dateline.model.Remark;
import dateline.page.BlockText;
import dateline.pipeline.PipelineSettings.Pages;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is still to be fetched for an article. */
final class Wants {

    /** Of one article; more are shown as links alone. */
    static final int MAX_PICTURES = 20;

    /** A feed's text of fewer UTF-16 units is taken for a teaser; Chinese and its like say more in fewer. */
    private static final int SHORT = 1_200;

    private static final int SHORT_IDEOGRAPHIC = 400;

    private final PipelineSettings settings;
    private final Archive archive;
    private final Watching watching;

    Wants(PipelineSettings settings, Archive archive) {
        this.settings = settings;
        this.archive = archive;
        this.watching = new Watching(settings.pages() == Pages.NEVER ? List.of() : settings.watch());
    }

    /** The next look at the page, after an answer that was read; empty when there is none. */
    Optional<Look> look(Article article, Instant now, Headers answer) {
        return watching.next(article, now, answer.first("ETag"), answer.first("Last-Modified"));
    }

    /** The next look at a page that answers as before. */
    Optional<Look> look(Article article, Instant now, Look before) {
        return watching.next(article, now, before.etag(), before.lastModified());
    }

    /** After a look that failed. */
    Optional<Look> again(Article article, Look before, Instant now, Optional<Duration> asked) {
        return watching.again(article, before, now, asked);
    }

    boolean anyPages() {
        return settings.pages() != Pages.NEVER;
    }

    /** Whether the article's own page is wanted. */
    boolean page(Article article, boolean hasPage) {
        return hasPage
                && switch (settings.pages()) {
                    case NEVER -> false;
                    case NEEDED -> isPartial(article);
                    case ALWAYS -> true;
                };
    }

    private static boolean isPartial(Article article) {
        if (article.teaser().remarks().contains(Remark.CUT_TEXT)) {
            return true;
        }
        String text = BlockText.plain(article.body());
        boolean ideographic = article.language().get().filter(Tongue::isDense).isPresent();
        return text.length() < (ideographic ? SHORT_IDEOGRAPHIC : SHORT)
                || text.endsWith("…")
                || text.endsWith("[...]");
    }

    Owed page(Article article, Instant now) {
        return new Owed(Owed.Kind.PAGE, article.canonical(), article.id(), now, 0, Optional.empty());
    }

    /** The pictures of an article that are not kept yet. */
    List<Change> pictures(Article article, Instant now) {
        if (!settings.pictures()) {
            return List.of();
        }
        Set<URI> addresses = new LinkedHashSet<>();
        article.lead().get().map(Image::at).ifPresent(addresses::add);
        Bodies.pictures(article.body()).stream().map(Image::at).forEach(addresses::add);
        List<URI> wanted = addresses.stream().limit(MAX_PICTURES).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<URI> kept = archive.pictures(wanted).keySet();
        return wanted.stream()
                .filter(at -> !kept.contains(at))
                .<Change>map(at ->
                        new Change.Wanted(new Owed(Owed.Kind.PICTURE, at, article.id(), now, 0, Optional.empty())))
                .toList();
    }
}
