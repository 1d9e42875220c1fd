/**
 * Reads what the world publishes as feeds: bytes, headers and an address become a feed and its entries.
 *
 * <p>Purpose: RSS, Atom, RDF, CDF and JSON Feed, however broken, become one clean form; OPML and the finding of a
 * site's feeds live here too. Border: pure; never throws on any input, never loads or expands an entity, bounded time
 * and memory; every piece of HTML that leaves is sanitised. Central types: {@link dateline.feed.FeedReader}, {@link
 * dateline.feed.FeedAnswer}, {@link dateline.feed.Entry}.
 */
@NullMarked
package dateline.feed;

import org.jspecify.annotations.NullMarked;
