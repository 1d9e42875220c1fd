/**
 * Names across scripts: who and where an article speaks of, and which forms mean one person.
 *
 * <p>Pure: text and decisions in, values out. Whether 高智晟 and "Gao Zhisheng" can be one name is heard by
 * {@link dateline.names.NameMatcher}, who is named in a text is found by {@link dateline.names.Recogniser}, and which
 * mentions are one dossier is decided by {@link dateline.names.Dossiers}, with the reason of every link. The room keeps
 * nothing and decides nothing that an editor has decided.
 */
@NullMarked
package dateline.names;

import org.jspecify.annotations.NullMarked;
