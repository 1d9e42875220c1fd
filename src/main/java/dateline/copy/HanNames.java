package dateline.copy;

import dateline.model.Person;
import dateline.model.Person.Role;
import dateline.text.WordFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the inside of a Chinese credit apart, "記者王小明、李大華台北5日電": agency, role, names, place, date, a word that
 * says it is a report.
 */
final class HanNames {

    private static final int MAX_PLACE = 10;
    private static final int MAX_HAN_NAME = 4;
    private static final int MAX_FOREIGN_NAME = 20;
    private static final String SEPARATORS = " \u3000、，,／/＝=｜|；;·‧&和與与";

    private final Lexicon roles = Lexicon.of(WordFile.lines(HanNames.class, "hanroles.txt"));
    private final List<String> reports = WordFile.lines(HanNames.class, "hanreports.txt").stream()
            .sorted((a, b) -> b.length() - a.length())
            .toList();
    private final Agencies agencies;
    private final DateReader dates;
    private final Places places = Places.shared();

    HanNames(Agencies agencies, DateReader dates) {
        this.agencies = agencies;
        this.dates = dates;
    }

    /** Behind a role's word; -1 when there is none. */
    int role(String text, int at) {
        return roles.longest(text, at);
    }

    /**
     * The parts between two indexes of a text; none when it is no credit.
     *
     * @param trusted whether something before says that this is a credit, so that bare names are enough
     */
    List<Item> read(String text, int from, int to, boolean trusted) {
        List<Item> items = new ArrayList<>();
        int end = behindReports(text, from, to);
        boolean marked = end < to;
        int at = skip(text, from, end);
        boolean opened = false;
        while (at < end) {
            int agency = agencies.knownGlued(text, at);
            int role = role(text, at);
            Optional<WrittenDate> date = dates.read(text, at);
            if (role > 0 && role <= end) {
                at = role;
                opened = true;
            } else if (agency > 0 && agency <= end) {
                items.add(new Item.From(at, agency, text.substring(at, agency), true, true));
                at = agency;
            } else if (date.isPresent() && date.get().end() <= end) {
                items.add(new Item.On(at, date.get().end(), date.get()));
                at = date.get().end();
            } else {
                break;
            }
            at = skip(text, at, end);
        }
        int known = items.size();
        List<Item> tail = new ArrayList<>();
        int rest = datesAtEnd(text, at, end, tail);
        rest = behindReports(text, at, rest);
        boolean credit = opened || marked || trusted || known > 0;
        if (!credit || !namesAndPlace(text, at, rest, items, opened || trusted)) {
            return List.of();
        }
        items.addAll(tail);
        return opened || marked || !items.isEmpty() ? items : List.of();
    }

    private int behindReports(String text, int from, int to) {
        int end = to;
        boolean found = true;
        while (found) {
            found = false;
            for (String report : reports) {
                int start = end - report.length();
                if (start >= from && text.startsWith(report, start)) {
                    end = start;
                    found = true;
                    break;
                }
            }
        }
        return end;
    }

    /** A date such as "31日" that ends the stretch; the index before it. */
    private int datesAtEnd(String text, int from, int to, List<Item> items) {
        for (int i = from; i < to; i++) {
            boolean digit = Character.isDigit(text.charAt(i)) && (i == from || !Character.isDigit(text.charAt(i - 1)));
            Optional<WrittenDate> date = digit ? dates.read(text, i) : Optional.empty();
            if (date.isPresent() && date.get().end() <= to) {
                items.add(new Item.On(i, date.get().end(), date.get()));
                return i;
            }
        }
        return to;
    }

    /** False when the stretch holds something that is neither. */
    private boolean namesAndPlace(String text, int from, int to, List<Item> items, boolean wantsNames) {
        List<Person> people = new ArrayList<>();
        int start = from;
        int first = from;
        for (int i = from; i <= to; i++) {
            if (i == to || SEPARATORS.indexOf(text.charAt(i)) >= 0 && !isInnerDot(text, i)) {
                if (i > start && !part(text, start, i, items, people, wantsNames)) {
                    return false;
                }
                start = i + 1;
            }
        }
        if (!people.isEmpty()) {
            items.add(new Item.By(first, to, people, true));
        }
        return true;
    }

    private static boolean isInnerDot(String text, int at) {
        return text.charAt(at) == '·' || text.charAt(at) == '‧';
    }

    private boolean part(String text, int from, int to, List<Item> items, List<Person> people, boolean wantsNames) {
        int start = role(text, from) > 0 && role(text, from) <= to ? role(text, from) : from;
        int agency = agencies.knownGlued(text, start);
        if (agency == to) {
            items.add(new Item.From(start, to, text.substring(start, to), true, true));
            return true;
        }
        start = agency > 0 && agency < to && agency - start >= 3 ? agency : start;
        start = role(text, start) > 0 && role(text, start) <= to ? role(text, start) : start;
        int placeStart = placeStart(text, start, to);
        if (placeStart < to) {
            String place = text.substring(placeStart, to);
            items.add(new Item.At(placeStart, to, place, true, true, false));
        }
        if (placeStart == start) {
            return true;
        }
        String name = text.substring(start, placeStart);
        if (!isName(name) || !wantsNames) {
            return placeStart < to ? false : !wantsNames && isPlaceLike(text, start, to, items);
        }
        people.add(new Person(name, Role.AUTHOR));
        return true;
    }

    private static boolean isPlaceLike(String text, int from, int to, List<Item> items) {
        boolean place = to - from <= MAX_PLACE && to - from >= 2 && allHanOrKana(text, from, to);
        if (place) {
            items.add(new Item.At(from, to, text.substring(from, to), false, false, false));
        }
        return place;
    }

    private static boolean allHanOrKana(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Chars.isHan(c) && !Chars.isKana(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(String name) {
        boolean han = allHanOrKana(name, 0, name.length());
        if (han) {
            return name.length() >= 2 && name.length() <= MAX_HAN_NAME;
        }
        return name.length() <= MAX_FOREIGN_NAME
                && name.codePoints()
                        .allMatch(c -> Character.isLetter(c) || c == '·' || c == '‧' || c == '.' || c == '-');
    }

    /** Where the places at the end of a stretch begin; up to two, "台灣台北". */
    private int placeStart(String text, int from, int to) {
        int start = onePlace(text, from, to);
        int before = start < to ? onePlace(text, from, start) : start;
        return before;
    }

    private int onePlace(String text, int from, int to) {
        for (int start = Math.max(from, to - MAX_PLACE); start <= to - 2; start++) {
            if (places.has(text.substring(start, to))) {
                return start;
            }
        }
        return to;
    }

    private static int skip(String text, int from, int to) {
        int i = from;
        while (i < to && SEPARATORS.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
