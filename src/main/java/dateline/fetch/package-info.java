/**
 * Asks outlets for feeds, pages and pictures, politely and safely.
 *
 * <p>Purpose: one call gives one outcome as a value, whatever the outlet does. Border: the only room that opens outgoing
 * connections; it writes nothing, and reads nothing from an answer before its {@link dateline.fetch.Witness} has kept
 * it. Central types: {@link dateline.fetch.Fetcher}, {@link dateline.fetch.Fetched}, {@link dateline.fetch.Exchange}.
 *
 * <p>Robots policy (RFC 9309): pages and pictures are asked for only where the outlet's robots.txt allows it; a feed is
 * named by the archive's user and published for feed readers, so it is read as a feed reader does.
 */
@NullMarked
package dateline.fetch;

import org.jspecify.annotations.NullMarked;
