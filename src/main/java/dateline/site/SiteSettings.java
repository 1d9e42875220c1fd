package dateline.site;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What the operator may choose about the public site.
 *
 * @param title the archive's name, in the masthead
 * @param baseUrl the address readers know the site by, without a trailing slash; when empty there are no canonical
 *     links, and feeds and sitemaps use the address that the site listens at
 * @param pageSize articles on a page, 1 to 200
 * @param contact where readers and publishers reach who keeps the archive: an http, https or mailto address
 * @param zone in which times of day are shown; days of lists are always those of UTC
 */
public record SiteSettings(String title, Optional<URI> baseUrl, Optional<URI> contact, int pageSize, ZoneId zone) {

    /** Articles on a page when nobody says otherwise. */
    public static final int PAGE_SIZE = 40;

    /** @throws IllegalArgumentException when the page size is out of bounds */
    public SiteSettings {
        if (pageSize < 1 || pageSize > dateline.archive.Shelves.MAX_LINES) {
            throw new IllegalArgumentException("page size " + pageSize + " is not within 1 and 200");
        }
        baseUrl = baseUrl.map(SiteSettings::withoutSlash);
    }

    /** The usual settings under that title. */
    public static SiteSettings titled(String title) {
        return new SiteSettings(title, Optional.empty(), Optional.empty(), PAGE_SIZE, ZoneOffset.UTC);
    }

    private static URI withoutSlash(URI base) {
        String text = base.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base;
    }
}
