package dateline.feed;

import java.util.List;

/**
 * A body as text.
 *
 * @param encoding what it was read as, lower case
 * @param flaws what was wrong with what the outlet said of it
 */
record Decoded(String text, String encoding, List<String> flaws) {}
