/**
 * The public pages, feeds and sitemaps, and the operator's port.
 *
 * <p>Purpose: readers see the archive as a newspaper would print it, without a script, a cookie, a log or a request to
 * anybody else. Border: reads through {@link dateline.archive.Shelves}, {@link dateline.search.Finder} and {@link
 * dateline.site.Evidence}; there is no way to write anything from here. Central types: {@link
 * dateline.site.PublicSite}, {@link dateline.site.Place} (every address there is), {@link dateline.site.Answer}.
 */
@NullMarked
package dateline.site;

import org.jspecify.annotations.NullMarked;
