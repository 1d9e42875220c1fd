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
 * ellipsis. Its quotation marks and brackets balance because of where it is cut: a quotation that never closes ends the
 * teaser before it, or, where it opens the text, lets the teaser begin at the next sentence. No word and no mark is ever
 * changed. Thread-safe.
 */
public final class Teasers {

    public static final int DEFAULT_LENGTH = 240;

    /** Characters of a lead that are looked at. */
    public static final int MAX_SOURCE = 2_000;

    private static final int MAX_STARTS = 5;

    /** Whole sentences shorter than this share of the length give way to a cut at a word. */
    private static final double MIN_SHARE = 0.25;

    /** A cut at a word must win this many characters over whole sentences. */
    private static final int MIN_GAIN = 20;

    private static final char ELLIPSIS = '…';
    private static final String CLOSING = "”»」』)）\"%";

    public Teaser of(String lead, Optional<String> language) {
        return of(lead, language, DEFAULT_LENGTH);
    }

    /**
     * @param lead cleaned or not; {@link Clean#line} is applied
     * @param language BCP 47 tag where known; helps to find words in scripts without blanks
     * @param maxLength in UTF-16 units, the ellipsis included; at least 2
     */
    public Teaser of(String lead, Optional<String> language, int maxLength) {
        String text = Clean.line(lead.length() > MAX_SOURCE ? lead.substring(0, MAX_SOURCE) : lead);
        if (text.isEmpty()) {
            return Teaser.none();
        }
        CutMark mark = CutMark.of(text);
        String body = text.substring(0, mark.start());
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        if (mark.isCut() && lead.length() <= MAX_SOURCE) {
            remarks.add(Remark.CUT_TEXT);
        }
        if (Balance.of(body).leavesQuotationOpen()) {
            remarks.add(Remark.UNCLOSED_QUOTATION);
        }
        return new Teaser(balanced(body, language, maxLength, mark.isCut()), remarks);
    }

    /** From the first sentence from which a cut balances; where none does, the first words as they stand. */
    private static String balanced(String body, Optional<String> language, int maxLength, boolean cut) {
        int start = 0;
        String best = "";
        for (int n = 0; n < MAX_STARTS && start < body.length(); n++) {
            String text = cut(body.substring(start), language, maxLength, cut);
            if (text.length() >= MIN_SHARE * Math.min(maxLength, body.length() - start)) {
                return text;
            }
            best = best.isEmpty() ? text : best;
            List<Integer> ends = Sentences.ends(body.substring(start), body.length());
            start = ends.isEmpty() ? body.length() : Chars.skipBlanks(body, start + ends.getFirst());
        }
        return best.isEmpty() ? ellipsis(body, lastWord(body, Balance.none(), language, maxLength - 1)) : best;
    }

    /** Empty when no cut balances. */
    private static String cut(String text, Optional<String> language, int maxLength, boolean cut) {
        Balance balance = Balance.of(text);
        int sentence = lastSentence(text, balance, maxLength);
        if (sentence >= MIN_SHARE * maxLength || sentence == text.length() && !cut) {
            return text.substring(0, sentence);
        }
        int word = lastWord(text, balance, language, maxLength - 1);
        return sentence > 0 && word - sentence < MIN_GAIN ? text.substring(0, sentence) : ellipsis(text, word);
    }

    private static String ellipsis(String text, int end) {
        return end > 0 ? text.substring(0, end) + ELLIPSIS : "";
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

    /** Behind the last whole word whose cut balances; 0 when there is none. */
    private static int lastWord(String text, Balance balance, Optional<String> language, int most) {
        int limit = Math.min(most, text.length());
        BreakIterator words = BreakIterator.getWordInstance(ULocale.forLanguageTag(language.orElse("und")));
        words.setText(text.substring(0, Math.min(text.length(), limit + 1)));
        int end = limit == text.length() || words.isBoundary(limit) ? limit : words.preceding(limit);
        while (end > 0 && !(isWordEnd(text, end) && balance.isBalanced(end))) {
            end = words.preceding(end);
        }
        return Math.max(end, 0);
    }

    private static boolean isWordEnd(String text, int end) {
        int c = text.codePointBefore(end);
        return Character.isLetterOrDigit(c) || CLOSING.indexOf(c) >= 0 || Chars.isMark((char) c);
    }
}
