package dateline.pipeline;

import java.time.Duration;
import java.util.List;

/**
 * How much is fetched beside the feeds.
 *
 * @param pages when an article's own page is fetched
 * @param pictures whether pictures of articles are kept
 * @param watch when after its publication an article's page is looked at again; empty for never
 * @param stories whether articles are grouped into stories
 * @param rules for sites that general rules misread
 */
public record PipelineSettings(Pages pages, boolean pictures, List<Duration> watch, boolean stories, SiteRules rules) {

    /** While a page is new it is looked at soon, later seldom. */
    private static final List<Duration> USUAL = List.of(
            Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

    public PipelineSettings {
        watch = List.copyOf(watch);
    }

    /** Watches as {@link #defaults} does. */
    public PipelineSettings(Pages pages, boolean pictures) {
        this(pages, pictures, USUAL);
    }

    /** Groups stories. */
    public PipelineSettings(Pages pages, boolean pictures, List<Duration> watch) {
        this(pages, pictures, watch, true);
    }

    public PipelineSettings(Pages pages, boolean pictures, List<Duration> watch, boolean stories) {
        this(pages, pictures, watch, stories, SiteRules.none());
    }

    public PipelineSettings with(SiteRules other) {
        return new PipelineSettings(pages, pictures, watch, stories, other);
    }

    public enum Pages {
        /** Feeds alone. */
        NEVER,
        /** Where the feed holds less than the article. */
        NEEDED,
        ALWAYS
    }

    public static PipelineSettings defaults() {
        return new PipelineSettings(Pages.NEEDED, true);
    }
}
