package dateline.copy;

import dateline.text.WordFile;
import java.util.List;

/** Recognises agencies and outlets: by list, and by the form of their names where an outlet may stand. */
final class Agencies {

    private static final int MAX_WORDS = 5;

    private final Lexicon names = Lexicon.ofNames(WordFile.lines(Agencies.class, "agencies.txt"));
    private final Phrases starters = Phrases.load("starters.txt");
    private final Phrases particles = Phrases.load("particles.txt");
    private final Phrases lastWords = Phrases.loadFolded("outletwords.txt");
    private final List<String> endings = WordFile.lines(Agencies.class, "outletendings.txt");

    /** Behind the known agency that begins here; -1 when there is none. */
    int known(String text, int at) {
        return names.match(text, at);
    }

    /** As {@link #known} also in the middle of a run of letters, as Chinese heads have it. */
    int knownGlued(String text, int at) {
        return names.longest(text, at);
    }

    boolean isKnown(String name) {
        return known(name, 0) == name.length();
    }

    /** Behind which words the name ends in a known agency: "Корр. БЕЛТА". */
    private boolean endsInKnown(String name) {
        for (int i = name.indexOf(' ') + 1; i > 0; i = name.indexOf(' ', i) + 1) {
            if (known(name, i) == name.length()) {
                return true;
            }
        }
        return false;
    }

    /** Where the first known agency begins in a text of some words: "Корр. ТАСС Иван Петров"; -1 when there is none. */
    int inside(String text) {
        for (int i = 0; i >= 0; i = text.indexOf(' ', i) < 0 ? -1 : text.indexOf(' ', i) + 1) {
            if (known(text, i) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the name, one of its parts between slashes and commas, or its end is known. */
    boolean namesKnown(String name) {
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || "/,;&+／-–".indexOf(name.charAt(i)) >= 0) {
                if (i > start && isKnown(name.substring(start, i).strip())) {
                    return true;
                }
                start = i + 1;
            }
        }
        return isKnown(name) || endsInKnown(name);
    }

    /** Behind the web address ("KOMPAS.com") that begins here; -1 when there is none. */
    int domain(String text, int at) {
        int end = at;
        int dot = -1;
        while (end < text.length() && (Chars.inWord(text, end) || isInnerMark(text, end))) {
            dot = text.charAt(end) == '.' ? end : dot;
            end++;
        }
        int suffix = end - dot - 1;
        boolean ends = dot > at + 1 && suffix >= 2 && suffix <= 4 && isAsciiLetters(text, dot + 1, end);
        return ends && !Chars.isBlank(text, dot + 1) ? end : -1;
    }

    private static boolean isInnerMark(String text, int at) {
        char c = text.charAt(at);
        return (c == '.' || c == '-') && Chars.inWord(text, at + 1) && Chars.inWord(text, at - 1);
    }

    private static boolean isAsciiLetters(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if ((text.charAt(i) | 0x20) < 'a' || (text.charAt(i) | 0x20) > 'z') {
                return false;
            }
        }
        return true;
    }

    /** Behind a run of capitalised words whose last is an outlet's word ("Example Times"); -1 when there is none. */
    int outlet(String text, int at) {
        int i = text.startsWith("The ", at) ? at + 4 : at;
        if (!Chars.startsName(text, i) || starters.stands(text, i)) {
            return -1;
        }
        int best = -1;
        for (int words = 0; words < MAX_WORDS && Chars.startsName(text, i); words++) {
            int end = wordEnd(text, i);
            if (hasOutletEnding(text, i, end) || words > 0 && lastWords.has(Fold.fold(text.substring(i, end)))) {
                best = end;
            }
            i = Chars.is(text, end, ' ') ? end + 1 : text.length();
            i = particles.skip(text, i);
        }
        return best;
    }

    /** Whether the name opens with an outlet's word: "Agence Exemple", "Radio …". */
    boolean opensAsOutlet(String name) {
        int end = wordEnd(name, 0);
        return end < name.length() && lastWords.has(Fold.fold(name.substring(0, end)));
    }

    /** "Beispielzeitung", "Musteranzeiger": compounds of languages that write outlets' names as one word. */
    private boolean hasOutletEnding(String text, int start, int end) {
        for (String ending : endings) {
            if (end - start > ending.length() + 1
                    && text.regionMatches(true, end - ending.length(), ending, 0, ending.length())) {
                return true;
            }
        }
        return false;
    }

    /** Behind a name in quotation marks, "ИА «Башинформ»"; -1 when there is none. */
    int quoted(String text, int at) {
        int word = wordEnd(text, at);
        int open = word > at && word - at <= 5 ? Chars.skipBlanks(text, word) : at;
        if (!Chars.is(text, open, '«') && !Chars.is(text, open, '„')) {
            return -1;
        }
        int close = text.indexOf(Chars.is(text, open, '«') ? '»' : '“', open);
        return close > 0 && close - open <= 40 ? close + 1 : -1;
    }

    static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && (Chars.inWord(text, end) || isJoint(text, end) || isMisread(text, end))) {
            end++;
        }
        return end;
    }

    /** The second byte of a letter that was read in the wrong character set: "KÃ¸benhavn". */
    private static boolean isMisread(String text, int at) {
        char c = text.charAt(at);
        return c >= '\u0080' && c <= '\u00bf' && at > 0 && "ÂÃÄÅÐÑ".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean isJoint(String text, int at) {
        char c = text.charAt(at);
        return (c == '-' || c == '\'' || c == '’' || c == '.' || c == '&')
                && Chars.inWord(text, at + 1)
                && Chars.inWord(text, at - 1);
    }
}
