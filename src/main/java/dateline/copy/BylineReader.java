package dateline.copy;

import dateline.model.Person;
import dateline.model.Person.Role;
import dateline.text.WordFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Reads the byline that begins at a place of a text, with the outlet and the title that stand behind its names. */
final class BylineReader {

    private static final int MAX_PEOPLE = 8;
    private static final int MAX_UNNAMED = 80;

    private final Agencies agencies;
    private final NameReader names;
    private final ByWords words;
    private final Places places = Places.shared();
    private final Lexicon sources = Lexicon.of(WordFile.lines(BylineReader.class, "sources.txt"));
    private final Lexicon titles = Lexicon.of(WordFile.lines(BylineReader.class, "titles.txt"));

    BylineReader(Agencies agencies, ByWords words, DateReader dates) {
        this.agencies = agencies;
        this.words = words;
        this.names = new NameReader(agencies, words, dates);
    }

    /** The byline's people and, where it names one, its outlet; empty when there is no byline here. */
    List<Item> read(String text, int at) {
        Optional<ByWords.Match> word = words.read(text, at);
        if (word.isEmpty()) {
            return source(text, at);
        }
        int start = word.get().end();
        int outlet = outlet(text, start);
        if (outlet > 0 && names.endsName(text, outlet)) {
            return List.of(new Item.From(at, outlet, text.substring(start, outlet), true, false));
        }
        Names people = people(text, start, word.get().role(), opensBy(text, start));
        if (people.list().isEmpty()) {
            return List.of();
        }
        boolean firm = word.get().sure() || isFirmEnd(text, people.end());
        return withAffiliation(text, new Item.By(at, people.end(), people.list(), firm));
    }

    /** Whether the word before is "by". */
    private static boolean opensBy(String text, int nameStart) {
        int end = nameStart;
        while (end > 0 && Chars.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end >= 2 && text.regionMatches(true, end - 2, "by", 0, 2);
    }

    /** "Quelle: dpa". */
    private List<Item> source(String text, int at) {
        int label = sources.match(text, at);
        if (label < 0 || !Chars.is(text, label, ':')) {
            return List.of();
        }
        int start = Chars.skipBlanks(text, label + 1);
        int outlet = outlet(text, start);
        return outlet > 0 ? List.of(new Item.From(at, outlet, text.substring(start, outlet), true, false)) : List.of();
    }

    /**
     * Names at the start of a line without any by-word: before a bar and an outlet ("Jane Roe | Example Agency"), or on
     * a line with an agency ("Jane Roe, Reuters"), or on a line of their own before a date.
     */
    List<Item> bareNames(String text, int at, IntUnaryOperator stampEnd) {
        Names people = people(text, at, Role.AUTHOR, false);
        boolean full = !people.list().isEmpty()
                && people.list().stream().allMatch(p -> p.name().indexOf(' ') > 0);
        if (!full || places.has(text.substring(at, people.end()))) {
            return List.of();
        }
        Item.By by = new Item.By(at, people.end(), people.list(), true);
        Gap gap = Gap.after(text, people.end());
        int start = gap.end();
        int stamp = stampEnd.applyAsInt(start);
        if (gap.kind() == Gap.Kind.BREAK || stamp > 0 && Gap.after(text, stamp).kind() == Gap.Kind.BREAK) {
            return stamp > 0 && gap.kind() != Gap.Kind.BLANK ? List.of(by) : List.of();
        }
        return beforeOutlet(text, by, gap);
    }

    private List<Item> beforeOutlet(String text, Item.By by, Gap gap) {
        int start = gap.end();
        int title = gap.kind() == Gap.Kind.COMMA ? title(text, start) : -1;
        if (title > 0) {
            boolean line = Gap.after(text, title).kind() == Gap.Kind.BREAK;
            return line ? List.of(new Item.By(by.start(), title, by.people(), true)) : List.of();
        }
        if (gap.kind() == Gap.Kind.BLANK && Chars.is(text, start, '(')) {
            return beforeBracket(text, by, start);
        }
        int outlet = gap.kind() == Gap.Kind.PIPE ? outletOrKnown(text, start) : outlet(text, start);
        boolean line = outlet > 0 && Gap.after(text, outlet).kind() == Gap.Kind.BREAK;
        boolean joined = gap.kind() == Gap.Kind.PIPE || line && gap.kind() != Gap.Kind.BLANK;
        return outlet > 0 && joined
                ? List.of(by, new Item.From(start, outlet, text.substring(start, outlet), true, false))
                : List.of();
    }

    /** "Anna Nowak (PAP)" on a line of its own. */
    private List<Item> beforeBracket(String text, Item.By by, int open) {
        int outlet = outlet(text, open + 1);
        boolean line = Chars.is(text, outlet, ')') && Chars.is(text, Chars.skipBlanks(text, outlet + 1), '\n');
        return line
                ? List.of(by, new Item.From(open, outlet + 1, text.substring(open + 1, outlet), true, true))
                : List.of();
    }

    /** A reporter's name between an agency and a mark: "РИА Новости, Анна Сидорова." */
    List<Item> afterAgency(String text, int at) {
        Names people = people(text, at, Role.AUTHOR, false);
        boolean marked =
                !people.list().isEmpty() && Gap.after(text, people.end()).kind().isFirm();
        boolean full = people.list().stream().allMatch(p -> p.name().indexOf(' ') > 0);
        return marked && full ? List.of(new Item.By(at, people.end(), people.list(), true)) : List.of();
    }

    private record Names(List<Person> list, int end) {}

    private Names people(String text, int at, Role role, boolean open) {
        int unnamed = unnamed(text, at);
        if (unnamed > 0) {
            return new Names(List.of(new Person(text.substring(at, unnamed), role)), unnamed);
        }
        List<Person> people = new ArrayList<>();
        int end = at;
        int next = at;
        while (people.size() < MAX_PEOPLE && next >= 0) {
            int start = names.skipHonorifics(text, next);
            int nameEnd = names.end(text, start, open);
            if (nameEnd < 0 || (!people.isEmpty() && outlet(text, start) > nameEnd)) {
                break;
            }
            people.add(new Person(text.substring(start, nameEnd), role));
            end = nameEnd;
            next = nextName(text, nameEnd);
        }
        return new Names(people, end);
    }

    /** "a practitioner in Japan": an unnamed author, to the end of the line. */
    private static int unnamed(String text, int at) {
        boolean article = text.startsWith("a ", at) || text.startsWith("an ", at);
        int end = Chars.endOfLine(text, at);
        return article && end - at <= MAX_UNNAMED && end < text.length() ? end : -1;
    }

    /** Where the next name begins, behind a comma or a word like "and"; -1 when there is none. */
    private int nextName(String text, int end) {
        int i = Chars.skipBlanks(text, end);
        if (Chars.is(text, i, ',') || Chars.is(text, i, '،') || Chars.is(text, i, '&') || Chars.is(text, i, ';')) {
            int next = Chars.skipBlanks(text, i + 1);
            int wordEnd = Agencies.wordEnd(text, next);
            boolean joint = wordEnd > next && names.isJoint(text, next);
            int start = joint ? Chars.skipBlanks(text, wordEnd) : next;
            return isSingleWordPart(text, start) || outletOrKnown(text, start) > 0 || title(text, start) > 0
                    ? -1
                    : start;
        }
        int wordEnd = Agencies.wordEnd(text, i);
        if (wordEnd > i && names.isJoint(text, i) && Chars.isBlank(text, wordEnd)) {
            int start = Chars.skipBlanks(text, wordEnd);
            return Chars.startsName(text, start) ? start : -1;
        }
        return -1;
    }

    private static boolean isSingleWordPart(String text, int at) {
        return NameReader.endsPart(text, Agencies.wordEnd(text, at));
    }

    private List<Item> withAffiliation(String text, Item.By by) {
        Gap gap = Gap.after(text, by.end());
        boolean joined = switch (gap.kind()) {
            case COMMA, SLASH, PIPE, BLANK, DASH -> true;
            case GLUED, PERIOD, BREAK, COLON -> false;
        };
        int start = names.skipWith(text, Chars.is(text, gap.end(), '(') ? gap.end() + 1 : gap.end());
        int title = title(text, start);
        if (title > 0) {
            return List.of(new Item.By(by.start(), title, by.people(), by.firm()));
        }
        int outlet = joined ? affiliation(text, start, gap.kind()) : -1;
        if (outlet < 0) {
            return List.of(by);
        }
        int behind = Math.max(outlet, title(text, Chars.skipBlanks(text, outlet)));
        int end = Chars.is(text, gap.end(), '(') && Chars.is(text, behind, ')') ? behind + 1 : behind;
        return List.of(by, new Item.From(start, end, text.substring(start, outlet), true, end > behind));
    }

    private int affiliation(String text, int at, Gap.Kind gap) {
        int outlet = outletOrKnown(text, at);
        if (outlet > 0 || gap != Gap.Kind.COMMA) {
            return outlet > 0 && gap == Gap.Kind.COMMA ? wholeLine(text, outlet) : outlet;
        }
        int end = Agencies.wordEnd(text, at);
        boolean outletLike = Chars.isUpper(text, at) && isFirmEnd(text, end) && !places.has(text.substring(at, end));
        return outletLike ? end : -1;
    }

    /** "MDR SACHSEN-ANHALT": to the end of the line when only capitalised words are left of it. */
    private int wholeLine(String text, int outlet) {
        int end = Chars.endOfLine(text, outlet);
        int i = Chars.skipBlanks(text, outlet);
        if (titles.match(text, i) > 0) {
            return outlet;
        }
        while (i < end && Chars.isUpper(text, i)) {
            i = Chars.skipBlanks(text, Agencies.wordEnd(text, i));
        }
        return i == end && end < text.length() ? end : outlet;
    }

    private int outletOrKnown(String text, int at) {
        int known = outlet(text, at);
        return known > 0 ? known : agencies.outlet(text, at);
    }

    private int outlet(String text, int at) {
        return Math.max(agencies.known(text, at), agencies.domain(text, at));
    }

    /** Behind a journalist's title; -1 when there is none. */
    int title(String text, int at) {
        return titles.match(text, at);
    }

    static boolean isFirmEnd(String text, int end) {
        if (end >= text.length()) {
            return false;
        }
        return switch (Gap.after(text, end).kind()) {
            case BREAK, COLON, PIPE, DASH -> true;
            case GLUED, BLANK, COMMA, SLASH, PERIOD -> false;
        };
    }
}
