package dateline.pipeline;

import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.model.CaptureId;
import dateline.model.Dates;
import java.time.Instant;

/** Articles beside one another: what sets them apart, and one with something else in it. */
final class Remade {

    /** Where the headline of an article was found that only its feed has told. */
    static final String FEED_TITLE = "feed:title";

    private Remade() {}

    /** Whether what it says comes from its feed alone. */
    static boolean isFromFeed(Article article) {
        return article.headline().source().map(FEED_TITLE::equals).orElse(true);
    }

    /** Whether a reader would call it another text. */
    static boolean differs(Article one, Article other) {
        return !one.title().equals(other.title()) || !Bodies.sameWords(one.body(), other.body());
    }

    static Article as(Article article, int version, Source source, Instant firstSeen) {
        Dates dates = new Dates(article.dates().published(), article.dates().updated(), firstSeen);
        return with(article, version, source, dates, article.evidence());
    }

    /** The version that says that the page is gone; the text stays that of the version before. */
    static Article gone(Article article, String why, CaptureId evidence) {
        return with(article, article.version() + 1, new Source.Gone(why), article.dates(), evidence);
    }

    /** The same, read from other evidence. */
    static Article read(Article article, CaptureId evidence) {
        return with(article, article.version(), article.source(), article.dates(), evidence);
    }

    private static Article with(Article article, int version, Source source, Dates dates, CaptureId evidence) {
        return new Article(
                article.id(),
                article.outlet(),
                article.canonical(),
                version,
                source,
                article.headline(),
                article.standfirst(),
                article.credit(),
                article.dateline(),
                dates,
                article.language(),
                article.section(),
                article.tags(),
                article.lead(),
                article.teaser(),
                article.body(),
                evidence);
    }
}
