/**
 * Keeps what the archive knows: outlets, the state of their channels, captures by position, articles with all their
 * versions, and the work that is still owed.
 *
 * <p>Purpose: one contract, several stores. Border: the only room that speaks SQL; it decides nothing about articles, it
 * keeps what {@link dateline.archive.Change}s say, all of a batch or nothing. Central types: {@link
 * dateline.archive.Archive}, {@link dateline.archive.Shelves}, {@link dateline.archive.Change}.
 */
@NullMarked
package dateline.archive;

import org.jspecify.annotations.NullMarked;
