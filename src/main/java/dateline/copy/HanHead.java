package dateline.copy;

import dateline.copy.HeadReader.Reading;
import dateline.text.WordFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the heads of Chinese and Japanese texts: bracketed credits, wire openings, sources, time stamps. */
final class HanHead {

    private static final int MAX_PARTS = 10;
    private static final int MAX_TITLE = 120;
    private static final String MARKS = ":：|｜。-－—–,，/";

    private final Agencies agencies;
    private final Stamps stamps;
    private final HanWire wires;
    private final HanBracket brackets;
    private final HanByline bylines;
    private final Lexicon sources = Lexicon.of(WordFile.lines(HanHead.class, "hansources.txt"));

    HanHead(Agencies agencies, DateReader dates, Stamps stamps, ByWords byWords) {
        this.agencies = agencies;
        this.stamps = stamps;
        HanAgencies forms = new HanAgencies();
        HanNames names = new HanNames(agencies, forms, dates);
        this.wires = new HanWire(agencies, forms, dates);
        this.brackets = new HanBracket(agencies, forms, dates, names);
        this.bylines = new HanByline(agencies, forms, names, byWords);
    }

    Reading read(String text) {
        List<Item> items = new ArrayList<>();
        Reading best = Reading.NONE;
        int at = Chars.skipSpace(text, 0);
        for (int n = 0; n < MAX_PARTS && at < HeadReader.MAX_HEAD; n++) {
            List<Item> next = next(text, at, items);
            if (next.isEmpty()) {
                break;
            }
            items.addAll(next);
            at = behindMarks(text, items.getLast().end());
            if (at < text.length() && isClosed(items.getLast())) {
                best = new Reading(List.copyOf(items), at, false);
            }
        }
        return best;
    }

    /** An outlet's bare name and a headline lead up to something; alone they are no head. */
    private static boolean isClosed(Item last) {
        return switch (last) {
            case Item.From _ -> false;
            case Item.Furniture line -> line.known();
            case Item.At _, Item.On _, Item.By _ -> true;
        };
    }

    private List<Item> next(String text, int at, List<Item> before) {
        List<Item> found = brackets.read(text, at, before.stream().anyMatch(i -> i instanceof Item.From));
        found = found.isEmpty() ? wires.read(text, at) : found;
        found = found.isEmpty() ? bylines.reporter(text, at, !before.isEmpty()) : found;
        found = found.isEmpty() ? bylines.signed(text, at) : found;
        found = found.isEmpty() && before.isEmpty() ? brackets.afterPlace(text, at) : found;
        found = found.isEmpty() ? source(text, at) : found;
        found = found.isEmpty() ? outlet(text, at) : found;
        found = found.isEmpty() ? stamp(text, at, before) : found;
        return found.isEmpty() ? bylines.labelled(text, at) : found;
    }

    /** A date that opens a sentence ("5日，…", "1月5日上午") is no stamp. */
    private List<Item> stamp(String text, int at, List<Item> before) {
        Optional<Item.On> stamp = stamps.read(text, at)
                .filter(on -> on.date().year() != 0 || !before.isEmpty())
                .filter(on -> Chars.isBlank(text, on.end())
                        || Chars.is(text, on.end(), '|')
                        || Chars.is(text, on.end(), '。'));
        return stamp.<List<Item>>map(List::of).orElse(List.of());
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
            Item.From from = new Item.From(at, agency, text.substring(start, agency), true, false);
            return HanParts.closed(List.of(from), at, agency);
        }
        return text.startsWith("原", at) ? title(text, at, start) : List.of();
    }

    private List<Item> title(String text, int at, int start) {
        int most = Math.min(text.length(), start + MAX_TITLE);
        for (int i = start; i < most; i++) {
            if (text.charAt(i) == '\n' || (i > start && !wires.read(text, i).isEmpty())) {
                return List.of(new Item.Furniture(at, i, false));
            }
        }
        return List.of();
    }

    /** An outlet's name with a mark behind it, as it stands before another part: "例网-例报 本报讯". */
    private List<Item> outlet(String text, int at) {
        int agency = agencies.knownGlued(text, at);
        boolean marked = agency > 0 && agency < text.length() && " -－|｜\n".indexOf(text.charAt(agency)) >= 0;
        return marked ? List.of(new Item.From(at, agency, text.substring(at, agency), true, false)) : List.of();
    }

    private static int behindMarks(String text, int at) {
        int i = Chars.skipSpace(text, at);
        while (i < text.length() && MARKS.indexOf(text.charAt(i)) >= 0) {
            i = Chars.skipSpace(text, i + 1);
        }
        return i;
    }
}
