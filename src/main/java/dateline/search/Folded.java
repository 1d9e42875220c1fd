package dateline.search;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Folds case, accents and widths (Unicode's Technical Report 30, by ICU) and reads traditional Chinese characters as
 * simplified.
 */
final class Folded extends TokenFilter {

    private static final int FIRST_HAN = 0x2E80;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Normalizer2 folding = ICUFoldingFilter.NORMALIZER;
    private final StringBuilder folded = new StringBuilder();
    private final Simplified simplified;

    Folded(TokenStream in, Simplified simplified) {
        super(in);
        this.simplified = simplified;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!isFoldedAsAscii() && !folding.isNormalized(term)) {
            folded.setLength(0);
            folding.normalize(term, folded);
            term.setEmpty().append(folded);
        }
        if (!term.isEmpty() && term.charAt(0) >= FIRST_HAN) {
            simplify();
        }
        return true;
    }

    /** Most tokens are ASCII letters and digits, of which folding changes only the case: that is done here. */
    private boolean isFoldedAsAscii() {
        char[] letters = term.buffer();
        int length = term.length();
        for (int i = 0; i < length; i++) {
            char c = letters[i];
            if (c >= 'A' && c <= 'Z') {
                letters[i] = (char) (c + ('a' - 'A'));
            } else if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private void simplify() {
        folded.setLength(0);
        boolean changes = false;
        for (int i = 0; i < term.length(); i += Character.charCount(Character.codePointAt(term, i))) {
            int character = Character.codePointAt(term, i);
            int simple = simplified.of(character);
            changes |= simple != character;
            folded.appendCodePoint(simple);
        }
        if (changes) {
            term.setEmpty().append(folded);
        }
    }
}
