package dateline.copy;

import dateline.copy.HeadReader.Reading;
import dateline.text.WordFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the heads of Chinese and Japanese texts: bracketed credits, wire openings, sources, time stamps. */
final class HanHead {

    private static final int MAX_INNER = 60;
    private static final int MAX_PARTS = 10;
    private static final int MAX_PLACE = 12;
    private static final int MAX_TITLE = 120;
    private static final String OPENING = "【（〔［[(〖";
    private static final String CLOSING = "】）〕］])〗";
    private static final String[] REPORT_MARKS = {"报道", "報道", "报导", "報導"};
    private static final String OUTLET_ENDS = "网網站报報社台臺刊讯訊";
    private static final String[] WIRE_MARKS = {"电", "電", "讯", "訊", "消息", "專電", "专电"};

    private final Agencies agencies;
    private final DateReader dates;
    private final HanNames names;
    private final Stamps stamps;
    private final ByWords byWords;
    private final Places places = Places.shared();
    private final Lexicon sources = Lexicon.of(WordFile.lines(HanHead.class, "hansources.txt"));

    HanHead(Agencies agencies, DateReader dates, Stamps stamps, ByWords byWords) {
        this.byWords = byWords;
        this.agencies = agencies;
        this.dates = dates;
        this.stamps = stamps;
        this.names = new HanNames(agencies, dates);
    }

    Optional<Reading> read(String text) {
        List<Item> items = new ArrayList<>();
        Optional<Reading> best = Optional.empty();
        int at = Chars.skipSpace(text, 0);
        for (int n = 0; n < MAX_PARTS && at < HeadReader.MAX_HEAD; n++) {
            List<Item> next = next(text, at, items);
            if (next.isEmpty()) {
                break;
            }
            items.addAll(next);
            at = behindMarks(text, items.getLast().end());
            if (ends(text, items, at)) {
                best = Optional.of(new Reading(List.copyOf(items), at, false));
            }
        }
        return best;
    }

    private static boolean ends(String text, List<Item> items, int at) {
        boolean open = items.getLast() instanceof Item.From || items.getLast() instanceof Item.Furniture f && !f.known();
        return at < text.length() && !open;
    }

    private List<Item> next(String text, int at, List<Item> before) {
        List<Item> bracket = bracket(text, at, before);
        if (!bracket.isEmpty()) {
            return bracket;
        }
        List<Item> wire = wire(text, at);
        wire = wire.isEmpty() ? reporter(text, at) : wire;
        if (!wire.isEmpty()) {
            return wire;
        }
        List<Item> placed = before.isEmpty() ? placeAndAgency(text, at) : List.of();
        if (!placed.isEmpty()) {
            return placed;
        }
        List<Item> source = source(text, at);
        source = source.isEmpty() ? outlet(text, at) : source;
        if (!source.isEmpty()) {
            return source;
        }
        Optional<Item.On> stamp = stamps.read(text, at);
        if (stamp.isPresent()) {
            return isLoose(text, stamp.get(), before) ? List.of(stamp.get()) : List.of();
        }
        List<Item> byline = byline(text, at);
        return byline;
    }

    /** "ロンドン（CNN）". */
    private List<Item> placeAndAgency(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < MAX_PLACE && isName(text, end, end + 1)) {
            end++;
        }
        int open = end < text.length() ? "（(".indexOf(text.charAt(end)) : -1;
        int close = open < 0 ? -1 : text.indexOf("）)".charAt(open), end);
        boolean credit = end > at + 1 && close > 0 && close - end <= MAX_INNER && agencies.namesKnown(text.substring(end + 1, close));
        return credit
                ? closed(List.of(
                        new Item.At(at, end, text.substring(at, end), places.has(text.substring(at, end)), true, false),
                        new Item.From(end, close + 1, text.substring(end + 1, close), true, true)), at, close + 1)
                : List.of();
    }

    /** A date that opens a sentence ("5日，…", "1月5日上午") is no stamp. */
    private static boolean isLoose(String text, Item.On stamp, List<Item> before) {
        boolean full = stamp.date().year() != 0;
        boolean apart = Chars.isBlank(text, stamp.end()) || Chars.is(text, stamp.end(), '|') || Chars.is(text, stamp.end(), '。');
        return apart && (full || !before.isEmpty());
    }

    private List<Item> bracket(String text, int at, List<Item> before) {
        int kind = at < text.length() ? OPENING.indexOf(text.charAt(at)) : -1;
        if (kind < 0) {
            return List.of();
        }
        int close = text.indexOf(CLOSING.charAt(kind), at + 1);
        if (close < 0 || close - at > MAX_INNER) {
            return List.of();
        }
        boolean afterWire = before.stream().anyMatch(i -> i instanceof Item.From);
        List<Item> inner = placeAndSource(text, at + 1, close);
        inner = inner.isEmpty() ? names.read(text, at + 1, close, afterWire) : inner;
        return inner.isEmpty() ? List.of() : closed(inner, at, close + 1);
    }

    /** The last part is followed by a part of no content that ends where the bracket ends. */
    private static List<Item> closed(List<Item> items, int start, int end) {
        List<Item> all = new ArrayList<>(items);
        all.add(new Item.Furniture(start, end, true));
        return all;
    }

    /** "北京共同", "ワシントン＝山田太郎", "東京 5日 ロイター", "1月5日 AFP". */
    private List<Item> placeAndSource(String text, int from, int to) {
        int equals = indexOfAny(text, "＝=", from, to);
        List<Item> items = new ArrayList<>();
        if (agencies.knownGlued(text, from) == to) {
            return List.of(new Item.From(from, to, text.substring(from, to), true, true));
        }
        if (equals > 0) {
            return placeOrAgency(text, from, equals, items) && nameOrAgency(text, equals + 1, to, items) ? items : List.of();
        }
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || Chars.isBlank(text, i)) {
                if (i > start && !placeOrAgency(text, start, i, items)) {
                    return List.of();
                }
                start = i + 1;
            }
        }
        boolean agency = items.stream().anyMatch(i -> i instanceof Item.From);
        return agency ? items : List.of();
    }

    private boolean placeOrAgency(String text, int from, int to, List<Item> items) {
        Optional<WrittenDate> date = dates.read(text, from);
        if (date.isPresent() && date.get().end() == to) {
            items.add(new Item.On(from, to, date.get()));
            return true;
        }
        for (int start = from; start <= to - 2; start++) {
            if (agencies.knownGlued(text, start) == to) {
                items.add(new Item.From(start, to, text.substring(start, to), true, true));
                return start == from || place(text, from, start, items);
            }
        }
        return place(text, from, to, items);
    }

    private boolean place(String text, int from, int to, List<Item> items) {
        boolean fits = to - from >= 2 && to - from <= MAX_PLACE && isName(text, from, to);
        String name = text.substring(from, to);
        if (fits) {
            items.add(items.size(), new Item.At(from, to, name, places.has(name), true, false));
        }
        return fits;
    }

    private boolean nameOrAgency(String text, int from, int to, List<Item> items) {
        if (agencies.knownGlued(text, from) == to) {
            items.add(new Item.From(from, to, text.substring(from, to), true, true));
            return true;
        }
        List<Item> people = names.read(text, from, to, true);
        items.addAll(people);
        return !people.isEmpty();
    }

    private static boolean isName(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Chars.isHan(c) && !Chars.isKana(c) && c != '・' && c != 'ー') {
                return false;
            }
        }
        return true;
    }

    /** Agency, perhaps place and date, and a word for telegram or news, without a bracket: "新华社北京1月5日电". */
    private List<Item> wire(String text, int at) {
        int known = agencies.knownGlued(text, at);
        int agency = known > 0 ? known : outletByForm(text, at);
        if (agency < 0) {
            return List.of();
        }
        int next = Chars.skipBlanks(text, agency);
        int inner = agencies.knownGlued(text, next);
        int after = inner > 0 && inner - next <= 2 ? inner : agency;
        List<Item> items = new ArrayList<>();
        items.add(new Item.From(at, agency, text.substring(at, agency), true, false));
        if (after > agency && wireMark(text, after) > 0) {
            return ended(items, wireMark(text, after), text);
        }
        int dateStart = dateStart(text, agency);
        if (dateStart < 0) {
            int mark = wireMark(text, agency);
            return mark > 0 ? ended(items, mark, text) : List.of();
        }
        WrittenDate date = dates.read(text, dateStart).orElseThrow();
        int placeEnd = trim(text, agency, dateStart);
        if (placeEnd > agency) {
            items.add(new Item.At(agency, placeEnd, text.substring(agency, placeEnd).strip(), true, true, false));
        }
        items.add(new Item.On(dateStart, date.end(), date));
        int mark = wireMark(text, Chars.skipBlanks(text, date.end()));
        return mark > 0 ? ended(items, mark, text) : List.of();
    }

    /** Behind a run of letters that ends like an outlet's name and that a date follows: "例文中文站 10月14日报道". */
    private int outletByForm(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < MAX_PLACE && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean outlet = end > at + 2 && end < text.length() && OUTLET_ENDS.indexOf(text.charAt(end - 1)) >= 0;
        int date = outlet ? Chars.skipBlanks(text, end) : -1;
        return outlet && dates.read(text, date).isPresent() ? end : -1;
    }

    private static int trim(String text, int from, int to) {
        int end = to;
        while (end > from && Chars.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The wire mark, and the title that some wires put behind it. */
    private static List<Item> ended(List<Item> items, int mark, String text) {
        int title = Chars.skipBlanks(text, mark);
        boolean titled = text.startsWith("题：", title) || text.startsWith("题:", title);
        int line = titled ? Chars.endOfLine(text, title) : -1;
        int end = titled && line - title <= MAX_TITLE && line < text.length() ? line : mark;
        items.add(new Item.Furniture(mark, end, true));
        return items;
    }

    private int dateStart(String text, int from) {
        int most = Math.min(text.length(), from + MAX_PLACE + 1);
        for (int i = from; i < most; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                return dates.read(text, i).isPresent() ? i : -1;
            }
            if (!Chars.isHan(c) && !Chars.isBlank(c) && c != '·' && c != '/' && c != '（' && c != '）') {
                return -1;
            }
        }
        return -1;
    }

    private static int wireMark(String text, int at) {
        for (String mark : REPORT_MARKS) {
            if (text.startsWith(mark, at) && Chars.isBlank(text, at + mark.length()) && at > 0 && text.charAt(at - 1) == '日') {
                return at + mark.length();
            }
        }
        for (String mark : WIRE_MARKS) {
            if (text.startsWith(mark, at)) {
                return at + mark.length();
            }
        }
        return -1;
    }

    /** "来源：新华网", "原标题：…" up to the wire head that follows it. */
    private List<Item> source(String text, int at) {
        int label = sources.longest(text, at);
        if (label < 0 || !(Chars.is(text, label, '：') || Chars.is(text, label, ':'))) {
            return List.of();
        }
        int start = Chars.skipBlanks(text, label + 1);
        int agency = agencies.knownGlued(text, start);
        if (agency > 0) {
            return closed(List.of(new Item.From(at, agency, text.substring(start, agency), true, false)), at, agency);
        }
        return text.startsWith("原", at) ? title(text, at, start) : List.of();
    }

    /** An outlet's name with a mark behind it, as it stands before another part: "汉网-武汉晚报 本报讯". */
    private List<Item> outlet(String text, int at) {
        int agency = agencies.knownGlued(text, at);
        boolean marked = agency > 0 && agency < text.length() && " -－|｜\n".indexOf(text.charAt(agency)) >= 0;
        return marked ? List.of(new Item.From(at, agency, text.substring(at, agency), true, false)) : List.of();
    }

    private List<Item> title(String text, int at, int start) {
        int most = Math.min(text.length(), start + MAX_TITLE);
        for (int i = start; i < most; i++) {
            if (text.charAt(i) == '\n' || (i > start && !wire(text, i).isEmpty())) {
                return List.of(new Item.Furniture(at, i, false));
            }
        }
        return List.of();
    }

    /** "文/王小明", "作者：王小明": a label with a mark, one to three names. */
    private List<Item> byline(String text, int at) {
        Optional<ByWords.Match> word = byWords.read(text, at).filter(w -> w.end() > at + 1 && isMarked(text, w.end()));
        if (word.isEmpty()) {
            return List.of();
        }
        int start = word.get().end();
        int end = start;
        while (end < text.length() && end - start <= 24 && isNamePart(text, end)) {
            end++;
        }
        List<Item> items = end > start && end < text.length() ? names.read(text, start, end, true) : List.of();
        List<Item> roles = new ArrayList<>();
        for (Item item : items) {
            roles.add(item instanceof Item.By by ? withRole(by, word.get().role()) : item);
        }
        return roles;
    }

    private static Item.By withRole(Item.By by, dateline.model.Person.Role role) {
        return new Item.By(by.start(), by.end(),
                by.people().stream().map(p -> new dateline.model.Person(p.name(), role)).toList(), true);
    }

    private static boolean isMarked(String text, int end) {
        int i = end - 1;
        while (i > 0 && Chars.isBlank(text.charAt(i))) {
            i--;
        }
        return ":：/／|｜".indexOf(text.charAt(i)) >= 0;
    }

    private static boolean isNamePart(String text, int at) {
        char c = text.charAt(at);
        return Chars.isHan(c) || Chars.isKana(c) || c == '、' || c == '·';
    }

    /** "記者王小明／台北報導", "本报记者 王小明 报道" without a bracket. */
    private List<Item> reporter(String text, int at) {
        int agency = agencies.knownGlued(text, at);
        if (names.role(text, at) < 0 && (agency < 0 || names.role(text, agency) < 0)) {
            return List.of();
        }
        int line = Chars.endOfLine(text, at);
        boolean lineStart = at > 0 && text.charAt(at - 1) == '\n';
        if (lineStart && line - at <= 30 && line < text.length()) {
            List<Item> items = names.read(text, at, line, false);
            return items.isEmpty() ? items : closed(items, at, line);
        }
        int most = Math.min(text.length(), at + 30);
        for (int i = at; i < most; i++) {
            for (String mark : new String[] {"報導", "报道", "报导"}) {
                int end = i + mark.length();
                boolean apart = Chars.isBlank(text, end);
                if (text.startsWith(mark, i) && apart) {
                    List<Item> items = names.read(text, at, end, false);
                    return items.isEmpty() ? items : closed(items, at, end);
                }
            }
            if ("。，！？\n".indexOf(text.charAt(i)) >= 0) {
                break;
            }
        }
        return List.of();
    }

    private static int behindMarks(String text, int at) {
        int i = Chars.skipSpace(text, at);
        while (i < text.length() && (":：|｜。-－—–,，/".indexOf(text.charAt(i)) >= 0)) {
            i = Chars.skipSpace(text, i + 1);
        }
        return i;
    }

    private static int indexOfAny(String text, String marks, int from, int to) {
        for (int i = from; i < to; i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
