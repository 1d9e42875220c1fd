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

    /** What stands from an index on; a mark that begins before it begins with it. */
    public Prose from(int index) {
        List<Mark> kept = marks.stream()
                .filter(mark -> mark.end() > index)
                .map(mark -> mark.at(Math.max(0, mark.start() - index), mark.end() - index))
                .toList();
        return new Prose(text.substring(index), kept);
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
