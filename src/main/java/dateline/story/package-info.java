/**
 * Stories: articles of one event together, near copies told apart from independent reports.
 *
 * <p>Purpose: takes articles one by one as they arrive and says which story each belongs to and why; finds near copies,
 * their earliest known origin, what each copy cut or added, and which articles of two languages tell one event. Border:
 * pure; no clock, no log; what a {@link dateline.story.Grouper} knows is a function of what it was given, and is bounded.
 * Central types: {@link dateline.story.Grouper}, {@link dateline.story.Copies}, {@link dateline.story.Kinship}.
 */
@NullMarked
package dateline.story;

import org.jspecify.annotations.NullMarked;
