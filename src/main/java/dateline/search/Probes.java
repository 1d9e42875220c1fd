package dateline.search;

import dateline.model.Article;

/** Makes {@link Probe}s; one for as long as possible, since it keeps what reads words. Safe from any thread. */
public final class Probes {

    private final Words words = Words.ofIndex();

    public Probe of(Article article) {
        return new Probe(article, words);
    }
}
