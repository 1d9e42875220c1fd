package dateline.search;

import dateline.model.Article;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** Words and their weights: frequency in the article, damped, times rarity in the archive (tf-idf). */
final class TermWeights {

    /** Words of an article that are looked at. */
    private static final int MAX_WORDS = 3_000;

    private TermWeights() {}

    static Map<String, Double> of(IndexReader reader, Words words, Article article) throws IOException {
        Map<String, Integer> counts = counts(words, article.title() + "\n" + Documents.text(article));
        Map<String, Double> weights = new HashMap<>();
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            int having = reader.docFreq(new Term(Documents.TEXT, each.getKey()));
            double rarity = Math.log((reader.numDocs() + 2.0) / (having + 1.0));
            weights.put(each.getKey(), (1 + Math.log(each.getValue())) * Math.max(0, rarity));
        }
        return weights;
    }

    private static Map<String, Integer> counts(Words words, String text) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        try (TokenStream tokens = words.tokenStream(Documents.TEXT, text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            for (int i = 0; i < MAX_WORDS && tokens.incrementToken(); i++) {
                counts.merge(term.toString(), 1, Integer::sum);
            }
            tokens.end();
        }
        return counts;
    }
}
