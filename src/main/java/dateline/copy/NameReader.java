package dateline.copy;

import dateline.text.WordFile;

/** Finds where a person's name ends, in scripts with blanks between words. */
final class NameReader {

    private static final int MAX_WORDS = 5;

    private final Phrases particles = Phrases.load("nameparticles.txt");
    private final Phrases starters = Phrases.load("starters.txt");
    private final Lexicon honorifics = Lexicon.of(WordFile.lines(NameReader.class, "honorifics.txt"));
    private final Phrases joints = Phrases.load("joints.txt");
    private final Agencies agencies;
    private final Places places = Places.shared();
    private final ByWords byWords;
    private final DateReader dates;
    private final Phrases nonNames = Phrases.load("nonnames.txt");
    private final Phrases withWords = Phrases.load("withwords.txt");
    private final Calendar calendar = new Calendar();

    NameReader(Agencies agencies, ByWords byWords, DateReader dates) {
        this.dates = dates;
        this.agencies = agencies;
        this.byWords = byWords;
    }

    /** Whether a word for "and" stands here. */
    boolean isJoint(String text, int at) {
        return joints.stands(text, at);
    }

    /** Behind titles such as "Dr." that are no part of a name. */
    int skipHonorifics(String text, int at) {
        int i = at;
        for (int n = 0; n < 2; n++) {
            int end = honorifics.match(text, i);
            if (end < 0) {
                break;
            }
            int next = Chars.skipBlanks(text, Chars.is(text, end, '.') ? end + 1 : end);
            if (next == end || !Chars.startsName(text, next)) {
                break;
            }
            i = next;
        }
        return i;
    }

    /**
     * Behind the name that begins here; -1 when there is none. A name is two to five capitalised words with particles
     * between them. Where the text goes on without a mark, a name ends before a word that starts sentences.
     *
     * @param open whether it may end after its second word where nothing else ends it: behind "By", which no sentence
     *     puts before a name and a verb
     */
    int end(String text, int at, boolean open) {
        if (!isNameStart(text, at)) {
            return -1;
        }
        return Character.isUpperCase(text.charAt(at)) ? casedEnd(text, at, open) : caselessEnd(text, at);
    }

    private boolean isNameStart(String text, int at) {
        return Chars.startsName(text, at) && !isStarter(text, at) && !isAgency(text, at);
    }

    /** An agency's name that more capitalised words follow may be a name in capitals. */
    boolean isAgency(String text, int at) {
        int end = agencies.known(text, at);
        int next = Chars.skipBlanks(text, end);
        return end > 0 && !(end - at <= 5 && next > end && isCapital(text, next) && isCapital(text, at));
    }

    private static boolean isCapital(String text, int at) {
        return Chars.isUpper(text, at) && Chars.isUpper(text, at + 1);
    }

    /** "Monday", "January": such a word opens a name only where a mark ends it. */
    private boolean isCalendarWord(String text, int at) {
        int end = Agencies.wordEnd(text, at);
        return calendar.weekday(text, at) >= end || calendar.month(text, at) >= end;
    }

    /**
     * A run of capitalised words.
     *
     * @param ends behind each word
     * @param stopped whether the run ends where something else surely begins
     */
    private record Run(int[] ends, int words, boolean stopped) {

        int end() {
            return ends[words - 1];
        }
    }

    private int casedEnd(String text, int at, boolean open) {
        Run run = run(text, at);
        if (run.words() < 2) {
            boolean name = run.words() == 1 && !nonNames.stands(text, at);
            return name && endsName(text, run.end()) ? run.end() : -1;
        }
        if (run.words() > 2 && endsInPlace(text, run.ends()[1], run.end())) {
            return run.ends()[1];
        }
        if (run.stopped() || endsName(text, run.end())) {
            return run.end();
        }
        return open && !isCalendarWord(text, at) ? open(text, at, run) : -1;
    }

    private Run run(String text, int at) {
        int[] ends = new int[MAX_WORDS];
        int words = 0;
        int i = at;
        while (words < MAX_WORDS && Chars.isUpper(text, i)) {
            if (words > 0 && agencies.known(text, i) > 0 || words > 1 && startsOther(text, i)) {
                return new Run(ends, words, true);
            }
            ends[words++] = wordEnd(text, i);
            int next = Chars.skipBlanks(text, ends[words - 1]);
            if (next == ends[words - 1]) {
                return new Run(ends, words, true);
            }
            i = particles.skip(text, next);
        }
        return new Run(ends, words, false);
    }

    /** "Jane Roe London, Jun 11 (": a dateline follows the name without a mark. */
    private boolean endsInPlace(String text, int second, int end) {
        int start = Chars.skipBlanks(text, second);
        boolean open = Chars.is(text, end, ',') || Chars.is(text, Chars.skipBlanks(text, end), '(');
        return open && start < end && places.has(text.substring(start, end));
    }

    /** Where a sentence follows without a mark: its first word was taken for part of the name. */
    private int open(String text, int at, Run run) {
        int[] ends = run.ends();
        int words = run.words();
        String two = text.substring(at, ends[1]);
        if (places.has(two) || nonNames.stands(text, at) || nonNames.stands(text, Chars.skipBlanks(text, ends[0]))) {
            return -1;
        }
        int name = text.charAt(ends[0] - 1) == '.' || text.charAt(ends[1] - 1) == '.' ? 3 : 2;
        if (isPossessive(text, ends[Math.min(name, words) - 1])) {
            return -1;
        }
        return words > name
                ? ends[name - 1]
                : words == name && Chars.isDigit(text, Chars.skipBlanks(text, ends[words - 1])) ? ends[words - 1] : -1;
    }

    private static boolean isPossessive(String text, int end) {
        return end > 2 && text.charAt(end - 1) == 's' && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '’');
    }

    private boolean startsOther(String text, int at) {
        return isStarter(text, at) || byWords.read(text, at).isPresent();
    }

    /** Whether a name or outlet may end here: before a mark, "and", "with" and an agency, or a date. */
    boolean endsName(String text, int end) {
        int next = Chars.skipBlanks(text, end);
        return endsPart(text, end) || next > end && (isJoint(text, next) || endsBefore(text, next));
    }

    /** Before "with AFP" and "on May 4". */
    private boolean endsBefore(String text, int at) {
        int word = Agencies.wordEnd(text, at);
        int next = Chars.skipBlanks(text, word);
        boolean shortWord = word > at && word - at <= 4 && Chars.isLower(text, at);
        boolean agency = shortWord && withWords.stands(text, at) && isOutlet(text, next);
        return agency
                || (shortWord
                        ? dates.read(text, next).isPresent()
                        : dates.read(text, at).isPresent());
    }

    private boolean isOutlet(String text, int at) {
        return agencies.known(text, at) > 0 || agencies.outlet(text, at) > 0;
    }

    /** Behind "with" and the like where an agency follows; the same index where none does. */
    int skipWith(String text, int at) {
        int word = Agencies.wordEnd(text, at);
        int next = Chars.skipBlanks(text, word);
        return word > at && withWords.stands(text, at) && isOutlet(text, next) ? next : at;
    }

    private boolean isStarter(String text, int at) {
        return starters.stands(text, at);
    }

    /** A word, or an initial with its stop. */
    private static int wordEnd(String text, int at) {
        int end = Agencies.wordEnd(text, at);
        boolean initial = end - at <= 2 || text.charAt(Math.max(at, end - 2)) == '.' || text.startsWith("Jr", at);
        return initial && Chars.is(text, end, '.') ? end + 1 : end;
    }

    /** Names of scripts without capitals: up to a mark, else two words. */
    private static int caselessEnd(String text, int at) {
        int end = at;
        int second = -1;
        for (int words = 1; words <= 4; words++) {
            end = Agencies.wordEnd(text, end);
            if (words == 2) {
                second = end;
            }
            if (endsPart(text, end)) {
                return words == 1 ? -1 : end;
            }
            end = Chars.skipBlanks(text, end);
            if (!Chars.isLetter(text, end)) {
                break;
            }
        }
        return second;
    }

    static boolean endsPart(String text, int end) {
        int i = Chars.skipBlanks(text, end);
        if (i >= text.length()) {
            return true;
        }
        char c = text.charAt(i);
        return ",;:.|/(\n、，：／•·\"“„،।".indexOf(c) >= 0 || Chars.isDash(c) && (i > end || c != '-');
    }
}
