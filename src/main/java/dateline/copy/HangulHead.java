package dateline.copy;

import dateline.copy.HeadReader.Reading;
import dateline.model.Person;
import dateline.text.WordFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the heads of Korean texts: "(서울=연합뉴스) 홍길동 기자 =", "[이데일리 홍길동 기자]". */
final class HangulHead {

    private static final String OPENING = "([【（［";
    private static final String CLOSING = ")]】）］";
    private static final int MAX_INNER = 60;
    private static final int MAX_PEOPLE = 8;

    private final Agencies agencies;
    private final Lexicon roles = Lexicon.of(WordFile.lines(HangulHead.class, "koroles.txt"));

    HangulHead(Agencies agencies) {
        this.agencies = agencies;
    }

    Optional<Reading> read(String text) {
        int at = Chars.skipSpace(text, 0);
        List<Item> items = new ArrayList<>(bracket(text, at));
        int end = items.isEmpty() ? at : items.getLast().end();
        boolean bracketed = !items.isEmpty();
        List<Item> reporters = reporters(text, Chars.skipSpace(text, end));
        if (!reporters.isEmpty()) {
            int behind = Gap.after(text, reporters.getLast().end()).end();
            boolean marked = Gap.after(text, reporters.getLast().end()).kind().compareTo(Gap.Kind.BREAK) >= 0;
            if (bracketed || marked) {
                items.addAll(reporters);
                return Optional.of(new Reading(items, behind, false));
            }
        }
        return bracketed ? Optional.of(new Reading(items, Gap.after(text, end).end(), false)) : Optional.empty();
    }

    /** The reporters, perhaps with their outlet before them, that a whole text names; none when it is something else. */
    List<Item> reporter(String text) {
        return agencyAndReporters(text, 0, text.length());
    }

    private List<Item> bracket(String text, int at) {
        int kind = at < text.length() ? OPENING.indexOf(text.charAt(at)) : -1;
        int close = kind < 0 ? -1 : text.indexOf(CLOSING.charAt(kind), at + 1);
        while (close > 0 && text.indexOf('(', at + 1) > 0 && text.indexOf('(', at + 1) < close && CLOSING.charAt(kind) == ')') {
            close = text.indexOf(')', close + 1);
            break;
        }
        if (close < 0 || close - at > MAX_INNER) {
            return List.of();
        }
        List<Item> items = inner(text, at + 1, close);
        if (items.isEmpty()) {
            return List.of();
        }
        List<Item> all = new ArrayList<>(items);
        all.add(new Item.Furniture(at, close + 1, true));
        return all;
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
        items.add(new Item.At(from, equals, left, true, true, false));
        int blank = right.indexOf(' ');
        List<Item> inner = blank > 0 ? agencyAndReporters(text, to - right.length(), to) : List.of();
        if (inner.isEmpty()) {
            items.add(new Item.From(equals + 1, to, right, agencies.isKnown(right), true));
        }
        items.addAll(inner);
        return items;
    }

    /** "이데일리 홍길동 기자": the name stands before its title, all before it is the outlet's. */
    private List<Item> agencyAndReporters(String text, int from, int to) {
        int second = text.indexOf(' ', from) + 1;
        int i = second > from && second < to && !reporters(text, second).isEmpty() && reporters(text, second).getLast().end() >= to ? second : from;
        while (i < to) {
            List<Item> reporters = reporters(text, i);
            if (!reporters.isEmpty() && reporters.getLast().end() >= to) {
                String agency = text.substring(from, i).strip();
                return agency.isEmpty()
                        ? reporters
                        : List.of(new Item.From(from, i, agency, agencies.isKnown(agency), true), reporters.getFirst());
            }
            int blank = text.indexOf(' ', i);
            if (blank < 0 || blank >= to) {
                break;
            }
            i = blank + 1;
        }
        return List.of();
    }

    /** Names of two to four syllables, then a title. */
    private List<Item> reporters(String text, int at) {
        List<Person> people = new ArrayList<>();
        int i = at;
        while (people.size() < MAX_PEOPLE) {
            int end = i;
            while (end < text.length() && Chars.isHangul(text.charAt(end))) {
                end++;
            }
            int title = titleStart(text, i, end);
            int length = title - i;
            if (length < 2 || length > 4) {
                break;
            }
            people.add(Person.author(text.substring(i, title)));
            int next = skipMarks(text, title);
            int role = roles.longest(text, next);
            if (role > 0) {
                return List.of(new Item.By(at, role, people, true));
            }
            i = next;
        }
        return List.of();
    }

    /** A title may be glued to the name: "홍길동기자". */
    private int titleStart(String text, int from, int to) {
        for (int i = from + 2; i < to && i <= from + 4; i++) {
            if (roles.longest(text, i) == to) {
                return i;
            }
        }
        return to;
    }

    private static int skipMarks(String text, int at) {
        int i = at;
        while (i < text.length() && (Chars.isBlank(text.charAt(i)) || text.charAt(i) == '·' || text.charAt(i) == ',')) {
            i++;
        }
        return i;
    }
}
