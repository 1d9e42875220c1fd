/**
 * The nouns of the archive, as records and sealed types.
 *
 * <p>Purpose: every room speaks of outlets, captures and articles in the same words. Border: nothing here imports more
 * than the JDK, reads a clock or does I/O. Central types: {@link dateline.model.Outlet}, {@link
 * dateline.model.Capture}, {@link dateline.model.Article}.
 */
@NullMarked
package dateline.model;

import org.jspecify.annotations.NullMarked;
