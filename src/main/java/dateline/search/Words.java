package dateline.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Text to terms, for every language the same way: words by Unicode's rules (UAX 29), case, accents and widths folded,
 * traditional Chinese characters read as simplified, Chinese and Japanese runs as overlapping pairs, Thai, Lao, Khmer
 * and Burmese cut into words by ICU's dictionaries.
 */
final class Words extends Analyzer {

    private static final int PAIRED = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA;

    private final Simplified simplified = new Simplified();
    private final boolean singles;

    /** @param singles whether single Chinese characters are terms too, as the index needs and a query does not */
    private Words(boolean singles) {
        this.singles = singles;
    }

    static Words ofIndex() {
        return new Words(true);
    }

    static Words ofQuery() {
        return new Words(false);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream folded = new Folded(new SoutheastWords(words), simplified);
        return new TokenStreamComponents(words, new CJKBigramFilter(folded, PAIRED, singles));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new Folded(in, simplified);
    }
}
