package dateline.copy;

import dateline.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a bracketed credit of a Chinese or Japanese head: "（中央社記者王小明台北5日電）", "【北京共同】", "ロンドン（CNN）". */
final class HanBracket {

    private static final int MAX_INNER = 60;
    private static final String OPENING = "【（〔［[(〖";
    private static final String CLOSING = "】）〕］])〗";

    private final Agencies agencies;
    private final HanAgencies forms;
    private final DateReader dates;
    private final HanNames names;
    private final Places places = Places.shared();

    HanBracket(Agencies agencies, HanAgencies forms, DateReader dates, HanNames names) {
        this.agencies = agencies;
        this.forms = forms;
        this.dates = dates;
        this.names = names;
    }

    /** @param afterAgency whether an agency stands before, so that bare names in brackets are reporters */
    List<Item> read(String text, int at, boolean afterAgency) {
        int close = close(text, at);
        if (close < 0) {
            return List.of();
        }
        List<Item> inner = placeAndSource(text, at + 1, close);
        inner = inner.isEmpty() ? names.read(text, at + 1, close, afterAgency) : inner;
        return inner.isEmpty() ? List.of() : HanParts.closed(inner, at, close + 1);
    }

    private static int close(String text, int at) {
        int kind = at < text.length() ? OPENING.indexOf(text.charAt(at)) : -1;
        int close = kind < 0 ? -1 : text.indexOf(CLOSING.charAt(kind), at + 1);
        return close - at <= MAX_INNER ? close : -1;
    }

    /** A place before a bracket that holds an agency: "ロンドン（CNN）". */
    List<Item> afterPlace(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < HanParts.MAX_PLACE && HanParts.isName(text, end, end + 1)) {
            end++;
        }
        int close = end > at + 1 ? close(text, end) : -1;
        if (close < 0 || !agencies.namesKnown(text.substring(end + 1, close))) {
            return List.of();
        }
        String place = text.substring(at, end);
        return List.of(
                new Item.At(at, end, place, places.has(place), true, false),
                new Item.From(end, close + 1, text.substring(end + 1, close), true, true),
                new Item.Furniture(end, close + 1, true));
    }

    /** "北京共同", "ワシントン＝山田太郎", "東京 5日 ロイター", "1月5日 AFP". */
    private List<Item> placeAndSource(String text, int from, int to) {
        if (agencies.knownGlued(text, from) == to) {
            return List.of(agency(text, from, to));
        }
        List<Item> items = new ArrayList<>();
        int equals = equalsSign(text, from, to);
        if (equals > 0) {
            boolean both = placeOrAgency(text, from, equals, items) && nameOrAgency(text, equals + 1, to, items);
            return both ? items : List.of();
        }
        boolean all = words(text, from, to, items);
        boolean told = all && items.stream().anyMatch(i -> i instanceof Item.From);
        return told ? items : placeAndName(text, from, to);
    }

    private boolean words(String text, int from, int to, List<Item> items) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || Chars.isBlank(text, i)) {
                if (i > start && !placeOrAgency(text, start, i, items)) {
                    return false;
                }
                start = i + 1;
            }
        }
        return true;
    }

    private boolean placeOrAgency(String text, int from, int to, List<Item> items) {
        Optional<WrittenDate> date = dates.read(text, from).filter(d -> d.end() == to);
        if (date.isPresent()) {
            items.add(new Item.On(from, to, date.get()));
            return true;
        }
        for (int start = from; start <= to - 2; start++) {
            if (agencies.knownGlued(text, start) == to) {
                items.add(agency(text, start, to));
                return start == from || place(text, from, start, items);
            }
        }
        return sureAgency(text, from, to, items) || place(text, from, to, items);
    }

    /** An agency of no list behind a known place or another part: "東京海岬通信社", "東京 5日 海岬通信社". */
    private boolean sureAgency(String text, int from, int to, List<Item> items) {
        for (int start = from + 2; start < to - 2; start++) {
            if (forms.isSure(text, start, to) && places.has(text.substring(from, start))) {
                items.add(agency(text, start, to));
                return place(text, from, start, items);
            }
        }
        return !items.isEmpty() && forms.isSure(text, from, to) && items.add(agency(text, from, to));
    }

    /** "ワシントン山田太郎": a known place in kana, then a name in Han. */
    private List<Item> placeAndName(String text, int from, int to) {
        int end = from;
        while (end < to && (Chars.isKana(text.charAt(end)))) {
            end++;
        }
        boolean name = to - end >= 2 && to - end <= 5 && HanParts.isName(text, end, to);
        String place = text.substring(from, end);
        return name && end > from + 1 && places.has(place)
                ? List.of(
                        new Item.At(from, end, place, true, true, false),
                        new Item.By(end, to, List.of(Person.author(text.substring(end, to))), true))
                : List.of();
    }

    private boolean place(String text, int from, int to, List<Item> items) {
        String name = text.substring(from, to);
        boolean fits = to - from >= 2
                && to - from <= HanParts.MAX_PLACE
                && HanParts.isName(name.replace('／', '・'), 0, name.length());
        if (fits) {
            items.add(new Item.At(from, to, name, places.has(name), true, false));
        }
        return fits;
    }

    private boolean nameOrAgency(String text, int from, int to, List<Item> items) {
        if (agencies.knownGlued(text, from) == to) {
            return items.add(agency(text, from, to));
        }
        List<Item> people = names.read(text, from, to, true);
        return !people.isEmpty() && items.addAll(people);
    }

    private static Item.From agency(String text, int from, int to) {
        return new Item.From(from, to, text.substring(from, to), true, true);
    }

    private static int equalsSign(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '＝' || text.charAt(i) == '=') {
                return i;
            }
        }
        return -1;
    }
}
