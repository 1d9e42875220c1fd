/**
 * Which articles belong to a subject, and why.
 *
 * <p>Purpose: judges articles against what the archive follows. Border: asks the search room's queries of single articles;
 * keeps nothing, changes nothing. The same article, subjects and word weights give the same judgement. Central types:
 * {@link dateline.subject.Judges}, {@link dateline.model.Subject}, {@link dateline.model.Judgement}.
 */
@NullMarked
package dateline.subject;

import org.jspecify.annotations.NullMarked;
