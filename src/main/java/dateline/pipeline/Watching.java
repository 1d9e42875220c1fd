package dateline.pipeline;

import dateline.archive.Look;
import dateline.model.Article;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When an article's page is looked at again: at set times after its publication. What was missed is made up for with one
 * look. Pure.
 */
final class Watching {

    /** A look that failed is taken again after this share of the time since the publication, within bounds. */
    private static final int RETRY_SHARE = 4;

    static final Duration SOONEST_RETRY = Duration.ofMinutes(10);
    static final Duration LATEST_RETRY = Duration.ofDays(1);

    /** So long after the last look's time a look that failed is given up. */
    static final Duration OVERTIME = Duration.ofDays(7);

    private final List<Duration> after;

    /** @param after the publication; empty for no looks */
    Watching(List<Duration> after) {
        this.after = after.stream().sorted().toList();
    }

    /** After a look that brought something, or a first reading; empty when there is no page or its last look is over. */
    Optional<Look> next(Article article, Instant now, Optional<String> etag, Optional<String> lastModified) {
        return hasPage(article.canonical())
                ? step(published(article), now).map(due -> new Look(due, etag, lastModified))
                : Optional.empty();
    }

    /**
     * After a look that failed.
     *
     * @param asked how long the outlet wants to be left alone
     */
    Optional<Look> again(Article article, Look before, Instant now, Optional<Duration> asked) {
        Instant published = published(article);
        if (after.isEmpty() || now.isAfter(published.plus(after.getLast()).plus(OVERTIME))) {
            return Optional.empty();
        }
        Instant plan = now.plus(retry(Duration.between(published, now)));
        Instant soonest =
                step(published, now).filter(step -> step.isBefore(plan)).orElse(plan);
        Duration wait = Duration.between(now, soonest);
        Duration kept = asked.map(time -> Rhythm.respecting(wait, time)).orElse(wait);
        return Optional.of(new Look(now.plus(kept), before.etag(), before.lastModified()));
    }

    private static Duration retry(Duration age) {
        Duration share = age.dividedBy(RETRY_SHARE);
        if (share.compareTo(SOONEST_RETRY) < 0) {
            return SOONEST_RETRY;
        }
        return share.compareTo(LATEST_RETRY) > 0 ? LATEST_RETRY : share;
    }

    private Optional<Instant> step(Instant published, Instant now) {
        return after.stream().map(published::plus).filter(now::isBefore).findFirst();
    }

    private static Instant published(Article article) {
        return article.dates().order();
    }

    /** An entry without a link has an address that is only a name. */
    private static boolean hasPage(URI at) {
        return at.getRawAuthority() != null && at.equals(Drafts.withoutFragment(at));
    }
}
