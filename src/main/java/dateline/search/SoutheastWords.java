package dateline.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Cuts runs of scripts that are written without spaces (the tokenizer leaves each run whole) into words. */
final class SoutheastWords extends TokenFilter {

    private static final String RUN = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
    private String run = "";
    private int start = BreakIterator.DONE;
    private int runOffset;

    SoutheastWords(TokenStream in) {
        super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (start != BreakIterator.DONE && nextWord()) {
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (type.type().equals(RUN)) {
            run = term.toString();
            runOffset = offset.startOffset();
            words.setText(run);
            start = words.first();
            return nextWord();
        }
        return true;
    }

    private boolean nextWord() {
        int end = words.next();
        if (end == BreakIterator.DONE) {
            start = BreakIterator.DONE;
            return false;
        }
        clearAttributes();
        term.append(run, start, end);
        offset.setOffset(runOffset + start, runOffset + end);
        type.setType(RUN);
        start = end;
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        start = BreakIterator.DONE;
    }
}
