/**
 * The copy desk: credits, datelines, teasers and clean headlines, in the world's languages.
 *
 * <p>Purpose: finds what of a text's head belongs to the credit and the dateline, and where the article's own words
 * begin; cuts teasers; reads bylines. Border: pure; it never changes, adds or reorders anybody's words, and reports what
 * it cannot mend. Central types: {@link dateline.copy.CopyDesk}, {@link dateline.copy.Head}, {@link
 * dateline.copy.Teasers}.
 */
@NullMarked
package dateline.copy;

import org.jspecify.annotations.NullMarked;
