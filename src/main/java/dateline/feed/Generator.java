package dateline.feed;

/** What program wrote the feed; unknown parts are empty. */
public record Generator(String name, String href, String version) {}
