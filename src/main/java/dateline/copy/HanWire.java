package dateline.copy;

import dateline.text.WordFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the opening of a Chinese wire text, without a bracket: agency, perhaps place and date, and a word for telegram
 * or news, "新华社北京1月5日电"; or an outlet by the form of its name, a date and a word for report.
 */
final class HanWire {

    private static final int MAX_TITLE = 120;
    private static final String OUTLET_ENDS = "网網站报報社台臺刊讯訊";

    private final Agencies agencies;
    private final HanAgencies forms;
    private final DateReader dates;
    private final Places places = Places.shared();
    private final List<String> marks = WordFile.lines(HanWire.class, "hanmarks.txt");
    private final Lexicon fillers = Lexicon.of(WordFile.lines(HanWire.class, "hanfillers.txt"));
    private final Lexicon reports = Lexicon.of(WordFile.lines(HanWire.class, "hanreports.txt"));

    HanWire(Agencies agencies, HanAgencies forms, DateReader dates) {
        this.agencies = agencies;
        this.forms = forms;
        this.dates = dates;
    }

    List<Item> read(String text, int at) {
        boolean quoted = Chars.is(text, at, '据') || Chars.is(text, at, '據');
        if (quoted) {
            List<Item> items = read(text, at + 1);
            return !items.isEmpty() && Chars.isBlank(text, items.getLast().end()) ? items : List.of();
        }
        int known = agencies.knownGlued(text, at);
        if (known > 0) {
            return behindAgency(text, at, known);
        }
        List<Item> formed = formed(text, at);
        int outlet = formed.isEmpty() ? outletByForm(text, at) : -1;
        return outlet > 0 ? unlessGoingOn(text, behindAgency(text, at, outlet)) : formed;
    }

    private List<Item> behindAgency(String text, int at, int agency) {
        Item.From from = new Item.From(at, agency, text.substring(at, agency), true, false);
        int dateStart = dateStart(text, agency);
        return dateStart < 0 ? undated(text, from) : dated(text, from, dateStart);
    }

    /** An agency told by its form, perhaps a place, a date, and a mark that no word goes on from: "海岬社北京1月5日电 ". */
    private List<Item> formed(String text, int at) {
        int agency = forms.behind(text, at, text.length());
        int dateStart = agency > 0 ? dateStart(text, agency) : -1;
        if (dateStart < 0 || !isPlace(text, agency, dateStart)) {
            return List.of();
        }
        Item.From from = new Item.From(at, agency, text.substring(at, agency), true, false);
        return unlessGoingOn(text, dated(text, from, dateStart));
    }

    /** Behind a name that is on no list a mark must end its word: "…5日電話訪問…" is text. */
    private static List<Item> unlessGoingOn(String text, List<Item> items) {
        boolean line = !items.isEmpty() && Chars.is(text, items.getLast().end() - 1, '\n');
        return items.isEmpty() || !line && Chars.isLetter(text, items.getLast().end()) ? List.of() : items;
    }

    /** What stands between agency and date: nothing, a filler, or a place, and not the rest of an outlet's name. */
    private boolean isPlace(String text, int from, int to) {
        String place = text.substring(from, to).strip();
        boolean outlet = !place.isEmpty() && OUTLET_ENDS.indexOf(place.charAt(place.length() - 1)) >= 0;
        return !outlet || places.has(place) || fillers.longest(text, from) >= 0;
    }

    /** "新京报讯", "人民网 本报讯": a mark behind the agency, or behind "this paper" after it. */
    private List<Item> undated(String text, Item.From from) {
        int next = Chars.skipBlanks(text, from.end());
        int ours = agencies.knownGlued(text, next);
        boolean again = ours > 0 && ours - next <= 2 && mark(text, ours) > 0;
        int mark = mark(text, again ? ours : from.end());
        return mark > 0 ? List.of(from, ending(text, mark)) : List.of();
    }

    private List<Item> dated(String text, Item.From from, int dateStart) {
        Optional<WrittenDate> date = dates.read(text, dateStart);
        int mark = date.map(d -> mark(text, Chars.skipBlanks(text, d.end()))).orElse(-1);
        if (mark < 0) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        items.add(from);
        int filler = fillers.longest(text, from.end());
        String place = text.substring(Math.max(from.end(), filler), dateStart).strip();
        if (!place.isEmpty()) {
            items.add(new Item.At(from.end(), dateStart, place, true, true, false));
        }
        date.ifPresent(d -> items.add(new Item.On(dateStart, d.end(), d)));
        items.add(ending(text, mark));
        return items;
    }

    /** Behind a run of letters that ends like an outlet's name and that a date follows: "例文中文站 10月14日报道". */
    private int outletByForm(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < HanParts.MAX_PLACE && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean outlet = end > at + 2
                && end < text.length()
                && OUTLET_ENDS.indexOf(text.charAt(end - 1)) >= 0
                && !forms.isException(text, end);
        boolean news =
                outlet && "讯訊".indexOf(text.charAt(end - 1)) >= 0 && OUTLET_ENDS.indexOf(text.charAt(end - 2)) >= 0;
        if (news && (Chars.isBlank(text, end) || Chars.is(text, end, '（'))) {
            return end - 1;
        }
        return outlet && dates.read(text, Chars.skipBlanks(text, end)).isPresent() ? end : -1;
    }

    /** What ends the opening: the mark, and the title that some wires put behind it on its line. */
    private static Item.Furniture ending(String text, int mark) {
        int title = Chars.skipBlanks(text, mark);
        boolean titled = text.startsWith("题：", title) || text.startsWith("题:", title);
        int line = titled ? Chars.endOfLine(text, title) : text.length();
        return new Item.Furniture(mark, line - title <= MAX_TITLE && line < text.length() ? line : mark, true);
    }

    /** Where a date begins behind a place of Han alone; -1 when something else stands there. */
    private int dateStart(String text, int from) {
        int most = Math.min(text.length(), from + HanParts.MAX_PLACE + 1);
        for (int i = from; i < most; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                return dates.read(text, i).isPresent() ? i : -1;
            }
            if (!Chars.isHan(c) && !Chars.isBlank(c) && c != '·' && c != '/') {
                return -1;
            }
        }
        return -1;
    }

    /** Behind a mark at this place; a word for report counts only behind a date and before a blank. */
    private int mark(String text, int at) {
        int report = Chars.is(text, at - 1, '日') ? reports.longest(text, at) : -1;
        if (report > 0 && Chars.isBlank(text, report)) {
            return report;
        }
        for (String mark : marks) {
            if (text.startsWith(mark, at)) {
                return at + mark.length();
            }
        }
        return -1;
    }
}
