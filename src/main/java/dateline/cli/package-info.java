/**
 * The commands, the settings, and the wiring of all rooms.
 *
 * <p>Purpose: what a person types. Border: nobody imports it. Central types: {@link dateline.cli.Main}, {@link
 * dateline.cli.Settings}, {@link dateline.cli.House}.
 */
@NullMarked
package dateline.cli;

import org.jspecify.annotations.NullMarked;
