package dateline.site;

/**
 * An article in a list. Empty texts are not shown.
 *
 * @param told {@code "seen "} when the date is first sight, not the publisher's
 * @param version above 1 when it was changed
 * @param gone whether its outlet has taken it away
 * @param story the story, where other outlets tell it too
 */
record LineView(
        String href,
        Tongue tongue,
        String headline,
        String teaser,
        String credit,
        String place,
        When date,
        String told,
        String outletHref,
        String outlet,
        int version,
        boolean gone,
        Ref story) {}
