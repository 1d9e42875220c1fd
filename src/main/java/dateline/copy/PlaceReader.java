package dateline.copy;

import dateline.text.WordFile;
import java.util.List;
import java.util.Optional;

/**
 * Reads the place that begins at a place of a text, as a dateline writes it: "PARIS", "BODRUM, Turkey",
 * "Berlin/Frankfurt", "Neustadt (Holstein)". The run of words must end where a head's part can end.
 */
final class PlaceReader {

    private static final int MAX_WORDS = 5;
    private static final int MAX_LENGTH = 70;
    private static final int MAX_REGIONS = 3;
    private static final int MIN_GLUED = 6;

    private final Phrases particles = Phrases.load("particles.txt");
    private final List<String> joints = WordFile.lines(PlaceReader.class, "joints.txt").stream()
            .map(word -> " " + word + " ")
            .toList();
    private final Phrases kinds = Phrases.load("placewords.txt");
    private final Phrases starters = Phrases.load("starters.txt");
    private final Places places = Places.shared();
    private final DateReader dates;
    private final Agencies agencies;

    PlaceReader(DateReader dates, Agencies agencies) {
        this.dates = dates;
        this.agencies = agencies;
    }

    Optional<Item.At> read(String text, int at) {
        if (!Chars.startsName(text, at)) {
            return Optional.empty();
        }
        int end = Character.isUpperCase(text.charAt(at)) ? run(text, at) : caselessRun(text, at);
        if (end < 0) {
            return Optional.empty();
        }
        boolean capitals = isCapitals(text, at, end);
        end = bracketedRegion(text, regions(text, joined(text, end)));
        if (end - at > MAX_LENGTH || !endsPart(text, end)) {
            return Optional.empty();
        }
        String name = text.substring(at, end);
        return starters.stands(text, at) && !isPlaced(name)
                ? Optional.empty()
                : Optional.of(place(text, at, end, capitals));
    }

    private Item.At place(String text, int at, int end, boolean capitals) {
        String name = text.substring(at, end);
        int tail = capitals && !isPlaced(name) ? gluedTail(text, at, end) : at;
        if (tail > at) {
            return new Item.At(at, end, text.substring(tail, end), true, true, true);
        }
        return undoubled(at, end, name, capitals);
    }

    boolean isKnown(String name) {
        return places.has(name);
    }

    private Item.At undoubled(int start, int end, String name, boolean capitals) {
        int half = name.length() / 2;
        if (name.length() > 6 && name.length() % 2 == 0 && name.startsWith(name.substring(half))) {
            String once = name.substring(half);
            return new Item.At(start, end, once, isKnownPlace(once), isPlaced(once), capitals);
        }
        return new Item.At(start, end, name, isKnownPlace(name), isPlaced(name), capitals);
    }

    private boolean isKnownPlace(String name) {
        int end = 0;
        while (end < name.length() && ",/([،".indexOf(name.charAt(end)) < 0) {
            end++;
        }
        String first = withoutKind(name.substring(0, end).strip());
        boolean bare = end == name.length() && places.isCommonWord(first);
        return !bare && places.has(first) || joinedKnown(first);
    }

    /** "Kreis Höxter" is Höxter, "NEAR KHERSON" Kherson. */
    private String withoutKind(String name) {
        int blank = name.indexOf(' ');
        boolean kind = blank > 0 && !places.has(name) && kinds.has(Fold.fold(name.substring(0, blank)));
        return kind ? name.substring(blank + 1) : name;
    }

    /** Whether one of the places is known that commas, slashes and brackets part. */
    private boolean isPlaced(String name) {
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || ",/()[]،".indexOf(name.charAt(i)) >= 0) {
                String part = withoutKind(name.substring(start, i).strip());
                if (places.has(part) && !places.isCommonWord(part) || joinedKnown(part)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private boolean joinedKnown(String name) {
        for (String joint : joints) {
            int at = name.indexOf(joint);
            if (at > 0 && places.has(name.substring(0, at))) {
                return true;
            }
        }
        return false;
    }

    /** Behind a run of capitalised words; a date or an agency ends the run. */
    private int run(String text, int at) {
        int end = -1;
        int i = at;
        for (int words = 0; words < MAX_WORDS && Chars.isUpper(text, i); words++) {
            if (words > 0 && startsOtherPart(text, i)) {
                break;
            }
            end = wordEnd(text, i);
            i = Chars.skipBlanks(text, end);
            if (i == end) {
                break;
            }
            i = particles.skip(text, i);
        }
        return end;
    }

    private boolean startsOtherPart(String text, int at) {
        return agencies.known(text, at) > 0 || dates.read(text, at).isPresent() || startsArabicDate(text, at);
    }

    /** "في 21 أكتوبر". */
    private boolean startsArabicDate(String text, int at) {
        return text.startsWith("في ", at) && dates.read(text, at + 3).isPresent();
    }

    /** A word with the stop of an abbreviation: "St.", "D.C.", "N.Y.". */
    private static int wordEnd(String text, int at) {
        int end = Agencies.wordEnd(text, at);
        int dot = text.substring(at, end).indexOf('.');
        boolean dotted = dot > 0 && dot <= 2;
        boolean shortWord = end - at <= 2 && Chars.is(text, end + 1, ' ') && Chars.isUpper(text, end + 2);
        return Chars.is(text, end, '.') && (dotted || shortWord) ? end + 1 : end;
    }

    /** In scripts without capitals only the place data tell where a place ends. */
    private int caselessRun(String text, int at) {
        int best = -1;
        int end = at;
        for (int words = 0; words < 3; words++) {
            int start = end;
            end = Agencies.wordEnd(text, end);
            if (end == start) {
                break;
            }
            if (places.has(text.substring(at, end))) {
                best = end;
            }
            if (!Chars.is(text, end, ' ')) {
                break;
            }
            end++;
        }
        return best > 0 ? best : beforeAgency(text, at);
    }

    /** Up to three words that an agency follows in brackets or behind a comma are a place. */
    private int beforeAgency(String text, int at) {
        int end = at;
        for (int words = 0; words < 3; words++) {
            int word = Agencies.wordEnd(text, end);
            int next = Chars.skipBlanks(text, word);
            boolean mark = Chars.is(text, next, '(') || Chars.is(text, next, ',') || Chars.is(text, next, '،');
            if (word == end || mark) {
                return word > end && agencies.known(text, Chars.skipBlanks(text, next + 1)) > 0 ? word : -1;
            }
            end = next;
        }
        return -1;
    }

    /** Behind further places after a slash: "Berlin/Frankfurt", "BEIRUT/THE HAGUE". */
    private int joined(String text, int end) {
        int i = end;
        for (int n = 0; n < MAX_REGIONS; n++) {
            int slash = Chars.skipBlanks(text, i);
            int next = Chars.skipBlanks(text, slash + 1);
            boolean tag = slash > i && next == slash + 1;
            if (tag || !Chars.is(text, slash, '/') || !Chars.isUpper(text, next) || agencies.known(text, next) > 0) {
                break;
            }
            int more = run(text, next);
            if (more < 0 || Chars.is(text, more, '/')) {
                break;
            }
            i = more;
        }
        return i;
    }

    /** Behind states and countries after commas, as long as a head's part can end behind them. */
    private int regions(String text, int end) {
        int i = end;
        for (int n = 0; n < MAX_REGIONS; n++) {
            if (!Chars.is(text, i, ',') && !Chars.is(text, i, '،')) {
                break;
            }
            int start = Chars.skipBlanks(text, i + 1);
            if (startsOtherPart(text, start)) {
                break;
            }
            int region = Chars.isUpper(text, start) ? regionEnd(text, start) : caselessRun(text, start);
            if (region < 0) {
                break;
            }
            i = joined(text, region);
        }
        return i;
    }

    private int regionEnd(String text, int at) {
        int end = run(text, at);
        return Chars.is(text, end, '.') && isAbbreviation(text, at, end) ? end + 1 : end;
    }

    /** "Calif.", "Ga.": short, and something other than a sentence follows. */
    private static boolean isAbbreviation(String text, int start, int end) {
        int next = Chars.skipBlanks(text, end + 1);
        boolean goesOn = next < text.length()
                && ("(,|/[".indexOf(text.charAt(next)) >= 0 || Chars.isDash(text, next) || Chars.isLower(text, next));
        return end - start <= 5 && goesOn;
    }

    /** "Neustadt (Holstein)": a known region, or a capitalised word no agency is called by. */
    private int bracketedRegion(String text, int end) {
        int open = Chars.skipBlanks(text, end);
        boolean square = Chars.is(text, open, '[');
        if (!square && !Chars.is(text, open, '(') || !Chars.isUpper(text, open + 1)) {
            return end;
        }
        int close = text.indexOf(square ? ']' : ')', open);
        if (close < 0 || close - open > 30) {
            return end;
        }
        String inner = text.substring(open + 1, close);
        boolean word = Agencies.wordEnd(inner, 0) == inner.length();
        boolean mixed = square || word && inner.length() >= 4 && Chars.isLower(inner, 1);
        boolean ends = Chars.is(text, close + 1, ':')
                || Chars.is(text, Chars.skipBlanks(text, close + 1), '(')
                || places.has(inner);
        boolean region = mixed
                && !agencies.isKnown(inner)
                && agencies.outlet(inner, 0) < 0
                && dates.read(inner, 0).isEmpty()
                && ends;
        return region ? close + 1 : end;
    }

    /** Where a known place begins that a word runs into, "REPORTERNEW YORK"; the start when there is none. */
    private int gluedTail(String text, int at, int end) {
        for (int i = at + MIN_GLUED; i <= end - MIN_GLUED; i++) {
            if (Chars.isLetter(text, i - 1) && Chars.isLetter(text, i) && places.has(text.substring(i, end))) {
                return i;
            }
        }
        return at;
    }

    private boolean endsPart(String text, int end) {
        int i = Chars.skipBlanks(text, end);
        if (i >= text.length()) {
            return false;
        }
        char c = text.charAt(i);
        boolean mark = "(,:;.|/[=•·».\n،：／।".indexOf(c) >= 0
                || Chars.isDash(text, i) && (c != '-' || i > end || !Chars.inWord(text, i + 1));
        return mark || startsOtherPart(text, i);
    }

    private boolean isCapitals(String text, int start, int end) {
        int letters = 0;
        for (int i = start; i < end; i++) {
            if (Character.isLowerCase(text.charAt(i)) && !particles.has(wordAt(text, i))) {
                return false;
            }
            letters += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return letters >= 3 && text.substring(start, end).indexOf('&') < 0;
    }

    private static String wordAt(String text, int at) {
        int start = at;
        while (start > 0 && Chars.isLetter(text, start - 1)) {
            start--;
        }
        return text.substring(start, Agencies.wordEnd(text, at));
    }
}
