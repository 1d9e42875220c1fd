package dateline.feed;

/** A category or tag; {@code scheme} and {@code label} are empty when not given. */
public record Category(String term, String scheme, String label) {}
