package dateline.model;

import java.util.List;

/** Why an article stands in a story, or why stories were joined or taken apart. */
public sealed interface StoryReason {

    /** No story within the window was like it. */
    record Nothing() implements StoryReason {}

    /**
     * Its text is another article's, in whole or in part.
     *
     * @param percent how much of the shorter text the two share, 0 to 100
     */
    record CopyOf(ArticleId origin, int percent) implements StoryReason {}

    /**
     * Its words are like the story's.
     *
     * @param percent how sure the grouper was, 0 to 100
     * @param words what spoke for it most, strongest first, in the grouper's folded form; never more than eight
     */
    record Alike(int percent, List<String> words) implements StoryReason {
        public Alike {
            words = List.copyOf(words);
        }
    }

    /**
     * Its story turned out to be two.
     *
     * @param percent how sure the grouper was of that, 0 to 100
     * @param words what those set apart have in common, as for {@link Alike}
     */
    record SetApart(int percent, List<String> words) implements StoryReason {
        public SetApart {
            words = List.copyOf(words);
        }
    }

    /**
     * Both name the same in their own writing.
     *
     * @param shared people, places, figures and dates, the most telling first; never more than eight
     */
    record SameNames(List<Both> shared) implements StoryReason {
        public SameNames {
            shared = List.copyOf(shared);
        }

        /** The same as the other of the two sees it. */
        public SameNames turned() {
            return new SameNames(shared.stream()
                    .map(both -> new Both(both.other(), both.one()))
                    .toList());
        }

        /** As each of the two writes it. */
        public record Both(String one, String other) {}
    }

    /** An editor said so. */
    record Editor(String note) implements StoryReason {}
}
