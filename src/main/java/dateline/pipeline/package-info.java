/**
 * Joins the rooms: asks each channel when it is due, turns its entries and pages into articles, keeps them, and tells
 * how it goes.
 *
 * <p>Purpose: a loop over due work. Border: the only room, next to the web servers, with threads of its own; what an
 * answer means is decided by pure functions ({@link dateline.pipeline.Drafts}, {@link dateline.pipeline.Rhythm}), what
 * is kept goes through one writer. Central types: {@link dateline.pipeline.Pipeline}, {@link dateline.pipeline.Keeper},
 * {@link dateline.pipeline.Drafts}.
 */
@NullMarked
package dateline.pipeline;

import org.jspecify.annotations.NullMarked;
