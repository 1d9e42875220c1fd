package dateline.search;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Text to terms, for every language the same way: words by Unicode's rules (UAX 29), case, accents and widths folded,
 * traditional Chinese characters read as simplified, Chinese and Japanese runs as overlapping pairs, Thai, Lao, Khmer
 * and Burmese cut into words by ICU's dictionaries.
 */
final class Words extends Analyzer {

    private static final int FIRST_HAN = 0x2E80;
    private static final int PAIRED = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA;

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
        TokenStream folded = new Simplified(new ICUFoldingFilter(new SoutheastWords(words)));
        return new TokenStreamComponents(words, new CJKBigramFilter(folded, PAIRED, singles));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new Simplified(new ICUFoldingFilter(in));
    }

    /** The tokenizer gives Han one character a token, so each maps alone; other scripts pass untouched. */
    private static final class Simplified extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");

        Simplified(TokenStream in) {
            super(in);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (!term.isEmpty() && term.charAt(0) >= FIRST_HAN) {
                String simple = simplify.transliterate(term.toString());
                term.setEmpty().append(simple);
            }
            return true;
        }
    }
}
