package dateline.model;

import java.util.Optional;

/**
 * A story's name: that of the article that opened it, so that every rebuild gives it the same one.
 *
 * @param opener the article that the story was opened with
 */
public record StoryId(ArticleId opener) {

    /** Empty when the text is not exactly what {@link #toString} gives for some story. */
    public static Optional<StoryId> parse(String text) {
        return ArticleId.parse(text).map(StoryId::new);
    }

    @Override
    public String toString() {
        return opener.toString();
    }
}
