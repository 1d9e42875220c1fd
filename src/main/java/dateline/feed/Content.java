package dateline.feed;

/**
 * One body of an entry.
 *
 * @param type the media type as given where it is none of the text types
 * @param src where the body lies when it is not in the feed; empty otherwise
 */
public record Content(FeedText text, String type, String src) {}
