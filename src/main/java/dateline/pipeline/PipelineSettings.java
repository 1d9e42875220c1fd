package dateline.pipeline;

/**
 * How much is fetched beside the feeds.
 *
 * @param pages when an article's own page is fetched
 * @param pictures whether pictures of articles are kept
 */
public record PipelineSettings(Pages pages, boolean pictures) {

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
