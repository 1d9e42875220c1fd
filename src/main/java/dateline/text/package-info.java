/**
 * Plain text: language, sentences, scripts and normal forms.
 *
 * <p>Purpose: every room cleans, splits, compares and names the language of a text in the same way. Border: pure; strings in,
 * values out; own word lists and the language model are read from the class path once. Central types: {@link
 * dateline.text.Clean}, {@link dateline.text.Languages}, {@link dateline.text.Sentences}.
 */
@NullMarked
package dateline.text;

import org.jspecify.annotations.NullMarked;
