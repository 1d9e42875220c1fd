package dateline.model;

import java.util.List;

/**
 * Running text with its marks apart, so that no markup of the publisher's can reach a page.
 *
 * @param text plain characters, white space folded; {@code '\n'} is a line break
 * @param marks ordered by start, then by longer first; nested or apart, never overlapping in part
 */
public record Prose(String text, List<Mark> marks) {

    public Prose {
        marks = List.copyOf(marks);
    }

    public static Prose plain(String text) {
        return new Prose(text, List.of());
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
