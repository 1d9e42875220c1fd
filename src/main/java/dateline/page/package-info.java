/**
 * The page reader: an HTML page in, an article out, every field with where it was found.
 *
 * <p>Purpose: the article, all of it, and nothing else. A page is parsed once, laid flat in document order, its text
 * is cut into units, each unit is judged by structure, density and words, and what stays is woven into blocks. Border:
 * pure; bytes in, values out; no I/O but reading its own data files once, no clock, no log, no site known by name in
 * code (site rules are data that the caller hands in). Safe from any thread, bounded in time and memory on any input,
 * never throws. Central types: {@link dateline.page.PageReader}, {@link dateline.page.PageArticle}, {@link
 * dateline.page.Blocks}.
 */
@NullMarked
package dateline.page;

import org.jspecify.annotations.NullMarked;
