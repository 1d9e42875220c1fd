package dateline.feed;

/** A feed's or an entry's picture; unknown parts are empty. */
public record Picture(String href, String title, String link, String description, String width, String height) {}
