package dateline.copy;

import dateline.model.Person;
import dateline.text.WordFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the inside of a Chinese or Japanese credit apart, "記者王小明、李大華台北5日電": outlet, role, names, place, date, a
 * word that says it is a report.
 */
final class HanNames {

    private static final int MAX_PLACE = 10;
    private static final int MAX_HAN_NAME = 4;
    private static final int MAX_FOREIGN_NAME = 24;
    private static final String SEGMENTS = "/／|｜;；＝=";
    private static final String SEPARATORS = " \u3000、，,&和與与：:";

    private final Lexicon roles = Lexicon.of(WordFile.lines(HanNames.class, "hanroles.txt"));
    private final List<String> reports = WordFile.lines(HanNames.class, "hanreports.txt").stream()
            .sorted((a, b) -> b.length() - a.length())
            .toList();
    private final Agencies agencies;
    private final HanAgencies forms;
    private final DateReader dates;
    private final Places places = Places.shared();

    HanNames(Agencies agencies, HanAgencies forms, DateReader dates) {
        this.agencies = agencies;
        this.forms = forms;
        this.dates = dates;
    }

    /** What is known of a credit while it is read from left to right. */
    private static final class Draft {

        private final List<Item> items = new ArrayList<>();
        private final List<Person> people = new ArrayList<>();
        private final boolean trusted;
        private final int end;

        /** @param end of the whole credit */
        Draft(boolean trusted, int end) {
            this.trusted = trusted;
            this.end = end;
        }
    }

    /** Behind a role's word; -1 when there is none, or when it belongs to a longer word ("記者會"). */
    int role(String text, int at) {
        int end = roles.longest(text, at);
        return end > 0 && !forms.isException(text, end) ? end : -1;
    }

    /**
     * The parts between two indexes of a text; none when it is no credit.
     *
     * @param trusted whether something before says that this is a credit, so that bare names are enough
     */
    List<Item> read(String text, int from, int to, boolean trusted) {
        boolean credit = trusted || behindReports(text, from, to) < to || roleStart(text, from, to) < to;
        boolean labelled = text.startsWith("文/", from) || text.startsWith("文／", from);
        Draft draft = new Draft(trusted || labelled || roleStart(text, from, to) < to, to);
        int start = labelled ? from + 2 : from;
        for (int i = start; i <= to; i++) {
            if (i == to || SEGMENTS.indexOf(text.charAt(i)) >= 0) {
                if (!segment(text, start, i, draft)) {
                    return List.of();
                }
                start = i + 1;
            }
        }
        if (!draft.people.isEmpty()) {
            draft.items.add(new Item.By(from, to, List.copyOf(draft.people), true));
        }
        boolean told = draft.items.stream().anyMatch(i -> i instanceof Item.From);
        if (draft.items.isEmpty() && credit) {
            return List.of(new Item.Furniture(from, to, true));
        }
        return credit || told ? List.copyOf(draft.items) : List.of();
    }

    private boolean segment(String text, int from, int to, Draft draft) {
        int role = roleStart(text, from, to);
        int formed = draft.items.isEmpty() ? agencyByForm(text, from, to, role, draft) : from;
        int at = role < to ? prefix(text, formed, role, draft) : formed;
        at = opening(text, at, to, draft);
        int end = behindReports(text, at, to);
        boolean translated = end < to && !draft.people.isEmpty() && "编編译譯校".indexOf(text.charAt(end)) >= 0;
        int rest = behindReports(text, at, dateStart(text, at, end, draft));
        return translated || names(text, at, rest, draft);
    }

    /** Behind an agency of no list that opens the credit, "海岬社記者…", "海岬社東京5日電"; where it begins without one. */
    private int agencyByForm(String text, int from, int to, int role, Draft draft) {
        int name = agencies.knownGlued(text, from) > 0 ? -1 : forms.behind(text, from, to);
        int end = name > 0 && forms.hasMark(text, name, name == to ? draft.end : to) ? name : -1;
        if (end < 0 || end > role) {
            return from;
        }
        draft.items.add(new Item.From(from, end, text.substring(from, end), true, true));
        return end;
    }

    /** The outlet somewhere before a role's word ("英文大纪元专题部…"); what else stands there says nothing. */
    private int prefix(String text, int from, int role, Draft draft) {
        for (int i = from; i < role; i++) {
            int agency = agencies.knownGlued(text, i);
            if (agency > 0 && agency <= role) {
                draft.items.add(new Item.From(i, agency, text.substring(i, agency), true, true));
                break;
            }
        }
        return role;
    }

    /** Behind outlets, roles and dates at the start. */
    private int opening(String text, int from, int to, Draft draft) {
        int at = skip(text, from, to);
        while (at < to) {
            int agency = agencies.knownGlued(text, at);
            int role = role(text, at);
            Optional<WrittenDate> date = dates.read(text, at);
            if (role > 0 && role <= to) {
                at = role;
            } else if (agency > 0 && agency <= to) {
                draft.items.add(new Item.From(at, agency, text.substring(at, agency), true, true));
                at = agency;
            } else if (date.isPresent() && date.get().end() <= to) {
                draft.items.add(new Item.On(at, date.get().end(), date.get()));
                at = date.get().end();
            } else {
                break;
            }
            at = skip(text, at, to);
        }
        return at;
    }

    private int roleStart(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            int end = role(text, i);
            if (end > 0 && end <= to) {
                return i;
            }
        }
        return to;
    }

    private int behindReports(String text, int from, int to) {
        int end = to;
        boolean found = true;
        while (found) {
            found = false;
            for (String report : reports) {
                if (end - report.length() >= from && text.startsWith(report, end - report.length())) {
                    end -= report.length();
                    found = true;
                    break;
                }
            }
        }
        return end;
    }

    /** Where the date begins that ends the stretch ("31日"); the stretch's end when there is none. */
    private int dateStart(String text, int from, int to, Draft draft) {
        for (int i = from; i < to; i++) {
            boolean digit = Character.isDigit(text.charAt(i)) && (i == from || !Character.isDigit(text.charAt(i - 1)));
            Optional<WrittenDate> date = digit ? dates.read(text, i) : Optional.empty();
            if (date.isPresent() && date.get().end() <= to) {
                draft.items.add(new Item.On(i, date.get().end(), date.get()));
                return i;
            }
        }
        return to;
    }

    /** False when the stretch holds something that is neither a name nor a place. */
    private boolean names(String text, int from, int to, Draft draft) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || isSeparator(text, i)) {
                if (i > start && !name(text, start, i, draft)) {
                    return false;
                }
                start = i + 1;
            }
        }
        return true;
    }

    /** Blanks part Chinese names; in foreign ones they stand inside. */
    private static boolean isSeparator(String text, int at) {
        boolean foreign = text.charAt(at) == ' ' && isAscii(text, at - 1) && isAscii(text, at + 1);
        return SEPARATORS.indexOf(text.charAt(at)) >= 0 && !foreign;
    }

    private static boolean isAscii(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 0x250 && Character.isLetter(text.charAt(at));
    }

    private boolean name(String text, int from, int to, Draft draft) {
        int role = role(text, from);
        int start = role > 0 && role <= to ? role : from;
        if (agencies.knownGlued(text, start) == to) {
            return draft.items.add(new Item.From(start, to, text.substring(start, to), true, true));
        }
        if (!draft.trusted && isPlaceLike(text, start, to, draft)) {
            return true;
        }
        int place = placeStart(text, start, to);
        if (place < to) {
            draft.items.add(new Item.At(place, to, text.substring(place, to), true, true, false));
        }
        return place == start || draft.trusted && person(text.substring(start, place), draft);
    }

    private static boolean person(String name, Draft draft) {
        draft.people.add(Person.author(name));
        return isName(name);
    }

    private boolean isPlaceLike(String text, int from, int to, Draft draft) {
        boolean place = to - from <= MAX_PLACE
                && to - from >= 2
                && allHanOrKana(text, from, to)
                && !forms.opensNoName(text, from)
                && !forms.isException(text, to);
        if (place) {
            draft.items.add(new Item.At(from, to, text.substring(from, to), false, false, false));
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
        if (allHanOrKana(name, 0, name.length())) {
            return name.length() >= 2 && name.length() <= MAX_HAN_NAME;
        }
        return name.length() <= MAX_FOREIGN_NAME
                && name.codePoints().allMatch(c -> Character.isLetter(c) || " ·‧・.-'".indexOf(c) >= 0);
    }

    /** Where the places at the end of a stretch begin; up to two, "台灣台北". */
    private int placeStart(String text, int from, int to) {
        int start = onePlace(text, from, to);
        return start < to ? onePlace(text, from, start) : start;
    }

    private int onePlace(String text, int from, int to) {
        for (int start = Math.max(from, to - MAX_PLACE); start <= to - 2; start++) {
            boolean suffixed = to - start > 2 && "市縣县省區区".indexOf(text.charAt(to - 1)) >= 0;
            if (places.has(text.substring(start, to)) || suffixed && places.has(text.substring(start, to - 1))) {
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
