package dateline.copy;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dateline.model.Remark;
import dateline.model.Teaser;
import dateline.text.Clean;
import dateline.text.Sentences;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts teasers: the article's own first sentences within a length. A teaser ends at a sentence, else at a word with one
 * ellipsis. Its quotation marks and brackets balance because of where it is cut; no word and no mark is ever changed.
 */
public final class Teasers {

    public static final int DEFAULT_LENGTH = 240;

    /** A teaser of whole sentences that is shorter than this share of the length is cut at a word instead. */
    private static final double MIN_SHARE = 0.25;

    private static final char ELLIPSIS = '…';

    public Teaser of(String lead, Optional<String> language) {
        return of(lead, language, DEFAULT_LENGTH);
    }

    /**
     * @param lead cleaned or not; {@link Clean#line} is applied
     * @param language BCP 47 tag where known; helps to find words in scripts without blanks
     * @param maxLength in UTF-16 units, the ellipsis included; at least 2
     */
    public Teaser of(String lead, Optional<String> language, int maxLength) {
        String text = Clean.line(lead);
        if (text.isEmpty()) {
            return Teaser.none();
        }
        CutMark mark = CutMark.of(text);
        String body = text.substring(0, mark.start());
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        if (mark.isCut()) {
            remarks.add(Remark.CUT_TEXT);
        }
        Balance balance = Balance.of(body);
        int sentence = lastSentence(body, balance, maxLength);
        boolean enough = sentence >= MIN_SHARE * maxLength || sentence == body.length() && !mark.isCut();
        if (sentence > 0 && enough) {
            return teaser(body.substring(0, sentence), balance, sentence, remarks);
        }
        int word = lastWord(body, balance, language, maxLength - 1);
        if (word <= 0 || (sentence > 0 && word - sentence < 20)) {
            return sentence > 0
                    ? teaser(body.substring(0, sentence), balance, sentence, remarks)
                    : unbalanced(body, language, maxLength, remarks);
        }
        return teaser(body.substring(0, word) + ELLIPSIS, balance, word, remarks);
    }

    private static Teaser teaser(String text, Balance balance, int end, Set<Remark> remarks) {
        if (balance.unclosedAfter(end)) {
            remarks.add(Remark.UNCLOSED_QUOTATION);
        }
        return new Teaser(text, remarks);
    }

    /** No cut balances: the text opens with a quotation that the length or the publisher cuts off. */
    private static Teaser unbalanced(String body, Optional<String> language, int maxLength, Set<Remark> remarks) {
        remarks.add(Remark.UNCLOSED_QUOTATION);
        int end = lastWord(body, Balance.none(), language, maxLength - 1);
        return new Teaser(body.substring(0, Math.max(end, 0)) + ELLIPSIS, remarks);
    }

    private static int lastSentence(String text, Balance balance, int maxLength) {
        List<Integer> ends = Sentences.ends(text, maxLength);
        for (int i = ends.size() - 1; i >= 0; i--) {
            if (balance.isBalanced(ends.get(i))) {
                return ends.get(i);
            }
        }
        return 0;
    }

    /** Behind the last whole word whose cut balances. */
    private static int lastWord(String text, Balance balance, Optional<String> language, int most) {
        int limit = Math.min(most, text.length());
        BreakIterator words = BreakIterator.getWordInstance(ULocale.forLanguageTag(language.orElse("und")));
        words.setText(text.substring(0, Math.min(text.length(), limit + 1)));
        int end = words.isBoundary(limit) && limit < text.length() || limit == text.length()
                ? limit
                : words.preceding(limit);
        while (end > 0 && !(isWordEnd(text, end) && balance.isBalanced(end))) {
            end = words.preceding(end);
        }
        return Math.max(end, 0);
    }

    private static boolean isWordEnd(String text, int end) {
        int c = text.codePointBefore(end);
        boolean closing = "”»」』)）\"".indexOf(c) >= 0;
        return Character.isLetterOrDigit(c) || closing || Chars.isMark((char) c) || c == '%';
    }
}
