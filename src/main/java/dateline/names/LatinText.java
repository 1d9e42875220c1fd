package dateline.names;

import java.util.ArrayList;
import java.util.List;

/** The words of a text in letters that have capitals, with where sentences begin. */
final class LatinText {

    /**
     * @param capital whether its first letter is a capital
     * @param first whether a sentence begins with it
     * @param joined whether one blank alone parts it from the word before
     */
    record Word(String form, String small, int start, int end, boolean capital, boolean first, boolean joined) {}

    private static final String ENDS = ".!?:;\n\"“”«»";

    private LatinText() {}

    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        boolean first = true;
        int last = 0;
        for (int i = 0; i < text.length(); ) {
            if (!Character.isLetter(text.charAt(i))) {
                first |= ENDS.indexOf(text.charAt(i)) >= 0 && !isInitial(text, i, words);
                i++;
                continue;
            }
            int end = end(text, i);
            String form = text.substring(i, end);
            boolean joined = !words.isEmpty() && isJoint(text, last, i);
            words.add(new Word(form, Letters.fold(form), i, end, Character.isUpperCase(text.charAt(i)), first, joined));
            first = false;
            last = end;
            i = end;
        }
        return words;
    }

    /** The full stop of "J. F." ends no sentence. */
    private static boolean isInitial(String text, int dot, List<Word> words) {
        return text.charAt(dot) == '.'
                && !words.isEmpty()
                && words.getLast().end() == dot
                && words.getLast().form().length() <= 2
                && words.getLast().capital();
    }

    private static boolean isJoint(String text, int from, int to) {
        String gap = text.substring(from, to);
        return gap.equals(" ") || gap.equals(". ") || gap.equals(".") || gap.equals("\u00a0");
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || isInside(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean isInside(String text, int at) {
        boolean mark =
                "-'’".indexOf(text.charAt(at)) >= 0 || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK;
        boolean possessive = "'’".indexOf(text.charAt(at)) >= 0 && isS(text, at + 1);
        return mark && !possessive && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean isS(String text, int at) {
        return at < text.length()
                && text.charAt(at) == 's'
                && (at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1)));
    }
}
