/**
 * Words to hits.
 *
 * <p>Purpose: finds articles by their words, in any script. Border: the only room that knows an index; the index is a
 * view, rebuilt from the archive whenever it is missing or broken. Central types: {@link dateline.search.Finder}, {@link
 * dateline.search.Hits}.
 */
@NullMarked
package dateline.search;

import org.jspecify.annotations.NullMarked;
