package dateline.model;

import java.util.Set;

/**
 * The article's own first sentences.
 *
 * @param text plain; empty when the article has no text
 */
public record Teaser(String text, Set<Remark> remarks) {

    public Teaser {
        remarks = Set.copyOf(remarks);
    }

    public static Teaser none() {
        return new Teaser("", Set.of());
    }
}
