package dateline.copy;

import dateline.copy.HeadReader.Reading;
import dateline.model.Person;
import dateline.text.WordFile;
import java.util.ArrayList;
import java.util.List;

/** Reads the heads of Korean texts: "(서울=연합뉴스) 홍길동 기자 =", "[이데일리 홍길동 기자]". */
final class HangulHead {

    private static final String OPENING = "([【（［";
    private static final String CLOSING = ")]】）］";
    private static final int MAX_INNER = 60;
    private static final int MAX_PEOPLE = 8;
    private static final int MAX_NAME = 4;

    private final Agencies agencies;
    private final Lexicon roles = Lexicon.of(WordFile.lines(HangulHead.class, "koroles.txt"));

    HangulHead(Agencies agencies) {
        this.agencies = agencies;
    }

    Reading read(String text) {
        int at = Chars.skipSpace(text, 0);
        List<Item> items = new ArrayList<>(bracket(text, at));
        int end = items.isEmpty() ? at : items.getLast().end();
        List<Item> reporters = reporters(text, Chars.skipSpace(text, end));
        Gap gap =
                Gap.after(text, reporters.isEmpty() ? end : reporters.getLast().end());
        if (!items.isEmpty() || gap.kind().compareTo(Gap.Kind.BREAK) >= 0) {
            items.addAll(reporters);
        }
        return items.isEmpty() ? Reading.NONE : new Reading(List.copyOf(items), gap.end(), false);
    }

    /** The reporters, perhaps with their outlet before them, that a whole text names; none when it is something else. */
    List<Item> reporter(String text) {
        return agencyAndReporters(text, 0, text.length());
    }

    private List<Item> bracket(String text, int at) {
        int close = close(text, at);
        List<Item> items = close < 0 ? List.of() : inner(text, at + 1, close);
        if (items.isEmpty()) {
            return List.of();
        }
        List<Item> all = new ArrayList<>(items);
        all.add(new Item.Furniture(at, close + 1, true));
        return all;
    }

    /** The closing bracket; a round one inside is skipped: "(제네바(스위스)=연합뉴스)". */
    private static int close(String text, int at) {
        int kind = at < text.length() ? OPENING.indexOf(text.charAt(at)) : -1;
        if (kind < 0) {
            return -1;
        }
        int close = text.indexOf(CLOSING.charAt(kind), at + 1);
        int nested = text.indexOf('(', at + 1);
        boolean skips = kind == 0 && nested > 0 && nested < close;
        close = skips ? text.indexOf(')', close + 1) : close;
        return close - at <= MAX_INNER ? close : -1;
    }

    private List<Item> inner(String text, int from, int to) {
        int equals = text.indexOf('=', from);
        if (equals > from && equals < to) {
            return equation(text, from, equals, to);
        }
        List<Item> reporters = agencyAndReporters(text, from, to);
        if (!reporters.isEmpty()) {
            return reporters;
        }
        String name = text.substring(from, to);
        return agencies.isKnown(name) ? List.of(new Item.From(from, to, name, true, true)) : List.of();
    }

    /** "서울=연합뉴스", "OSEN=홍길동 기자". */
    private List<Item> equation(String text, int from, int equals, int to) {
        List<Item> reporters = reporters(text, Chars.skipBlanks(text, equals + 1));
        String left = text.substring(from, equals).strip();
        if (!reporters.isEmpty() && reporters.getLast().end() >= to) {
            return List.of(new Item.From(from, equals, left, agencies.isKnown(left), true), reporters.getFirst());
        }
        String right = text.substring(equals + 1, to).strip();
        List<Item> items = new ArrayList<>();
        items.add(new Item.At(from, equals, withoutAgency(left), true, true, false));
        int blank = right.indexOf(' ');
        List<Item> inner = blank > 0 ? agencyAndReporters(text, to - right.length(), to) : List.of();
        if (inner.isEmpty()) {
            items.add(new Item.From(equals + 1, to, right, agencies.isKnown(right), true));
        }
        items.addAll(inner);
        return items;
    }

    /** "파리 AFP": the agency that the report was taken over from is no part of the place. */
    private String withoutAgency(String place) {
        int blank = place.lastIndexOf(' ');
        return blank > 0 && agencies.namesKnown(place.substring(blank + 1)) ? place.substring(0, blank) : place;
    }

    /** "이데일리 홍길동 기자": the name stands before its title, all before it is the outlet's. */
    private List<Item> agencyAndReporters(String text, int from, int to) {
        for (int blank = text.indexOf(' ', from); blank > from && blank < to; blank = text.indexOf(' ', blank + 1)) {
            List<Item> reporters = reporters(text, blank + 1);
            if (!reporters.isEmpty() && reporters.getLast().end() >= to) {
                String agency = text.substring(from, blank);
                return List.of(
                        new Item.From(from, blank, agency, agencies.isKnown(agency), true), reporters.getFirst());
            }
        }
        List<Item> reporters = reporters(text, from);
        return !reporters.isEmpty() && reporters.getLast().end() >= to ? reporters : List.of();
    }

    /** Names of two to four syllables, then a title. */
    private List<Item> reporters(String text, int at) {
        List<Person> people = new ArrayList<>();
        int i = at;
        while (people.size() < MAX_PEOPLE) {
            int end = nameEnd(text, i);
            if (end - i < 2 || end - i > MAX_NAME) {
                break;
            }
            people.add(Person.author(text.substring(i, end)));
            i = skipMarks(text, end);
            int role = roles.longest(text, i);
            boolean more = role > 0 && (Chars.is(text, role, '·') || Chars.is(text, role, ','));
            if (role > 0 && !more && !isReporter(text, Chars.skipBlanks(text, role))) {
                return List.of(new Item.By(at, role, List.copyOf(people), true));
            }
            i = role > 0 ? skipMarks(text, role) : i;
        }
        return List.of();
    }

    /** Whether a name and its title stand here: "홍길동 특파원 김철수 기자". */
    private boolean isReporter(String text, int at) {
        int end = nameEnd(text, at);
        int role = Chars.skipBlanks(text, end);
        return end - at >= 2 && end - at <= MAX_NAME && roles.longest(text, role) > 0;
    }

    /** Behind a run of syllables, or before a title that is glued to it: "홍길동기자". */
    private int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Chars.isHangul(text.charAt(end))) {
            end++;
        }
        for (int i = from + 2; i < end && i <= from + MAX_NAME; i++) {
            if (roles.longest(text, i) == end) {
                return i;
            }
        }
        return end;
    }

    private static int skipMarks(String text, int at) {
        int i = at;
        while (i < text.length() && (Chars.isBlank(text.charAt(i)) || text.charAt(i) == '·' || text.charAt(i) == ',')) {
            i++;
        }
        return i;
    }
}
