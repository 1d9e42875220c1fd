package dateline.feed;

/**
 * A file that comes with an entry: from {@code enclosure}, {@code link[rel=enclosure]}, an attachment or
 * {@code media:content}.
 *
 * @param length bytes in decimal; {@code "0"} when what was written is no number, empty when nothing was
 */
public record Enclosure(String href, String type, String length) {}
