package dateline.copy;

import dateline.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the head of a text in scripts with blanks between words: a chain of parts (place, date, agency, byline,
 * furniture) with marks between them, as long as parts follow. {@link Verdict} says at which marks the chain may end.
 */
final class HeadReader {

    /** Characters at the start of a text within which its head must end. */
    static final int MAX_HEAD = 500;

    private static final int MAX_ITEMS = 16;
    private static final int MAX_FURNITURE = 60;
    private static final int MAX_UNKNOWN_LINES = 2;

    private final Agencies agencies;
    private final DateReader dates;
    private final PlaceReader places;
    private final ByWords byWords;
    private final BylineReader bylines;
    private final Brackets brackets;
    private final Stamps stamps;
    private final Verdict verdict;
    private final HanHead han;
    private final HangulHead hangul;
    private final Furnishings furniture = new Furnishings();

    HeadReader() {
        agencies = new Agencies();
        dates = new DateReader();
        places = new PlaceReader(dates, agencies);
        byWords = new ByWords();
        bylines = new BylineReader(agencies, byWords, dates);
        brackets = new Brackets(agencies, places, dates);
        stamps = new Stamps(dates);
        verdict = new Verdict();
        han = new HanHead(agencies, dates, stamps, byWords);
        hangul = new HangulHead(agencies);
    }

    /**
     * @param items the head's parts in their order
     * @param end where the lead begins
     * @param unsure whether something that looks like a credit was left in the text
     */
    record Reading(List<Item> items, int end, boolean unsure) {

        static final Reading NONE = new Reading(List.of(), 0, false);
    }

    /** @param outlet the name of the text's own outlet; empty when it is not known */
    Reading read(String text, String outlet) {
        return switch (Writing.of(text)) {
            case HAN -> han.read(text);
            case HANGUL -> hangul.read(text).orElse(Reading.NONE);
            case SPACED -> chain(text, outlet);
        };
    }

    private Reading chain(String text, String outlet) {
        List<Item> items = new ArrayList<>();
        Reading best = Reading.NONE;
        int at = Chars.skipSpace(text, 0);
        Gap gap = new Gap(Gap.Kind.BREAK, at);
        while (at < MAX_HEAD && items.size() < MAX_ITEMS) {
            List<Item> next = next(text, at, items, gap);
            next = next.isEmpty() ? own(text, at, outlet) : next;
            if (next.isEmpty()) {
                break;
            }
            items.addAll(next);
            gap = Gap.after(text, items.getLast().end());
            at = gap.end();
            if (isLabel(items.getLast(), gap)) {
                break;
            }
            if (verdict.accepts(text, items, gap)) {
                best = new Reading(List.copyOf(items), at, false);
            }
        }
        boolean unsure = best == Reading.NONE && items.stream().anyMatch(HeadReader::looksLikeCredit);
        return unsure ? new Reading(List.of(), 0, true) : best;
    }

    private static boolean looksLikeCredit(Item item) {
        return item instanceof Item.By by && by.firm() || item instanceof Item.From from && from.known() && from.bracketed();
    }

    /** The text's own outlet, by its name. */
    private static List<Item> own(String text, int at, String outlet) {
        int end = at + outlet.length();
        boolean stands = !outlet.isEmpty() && text.startsWith(outlet, at) && !Chars.inWord(text, end);
        return stands ? List.of(new Item.From(at, end, outlet, true, false)) : List.of();
    }

    /** "Opening: 3 November": unknown words before a colon are no place. */
    private static boolean isLabel(Item last, Gap gap) {
        return last instanceof Item.At at && !at.placed() && !at.capitals() && gap.kind() == Gap.Kind.COLON;
    }

    private List<Item> next(String text, int at, List<Item> before, Gap gap) {
        boolean afterPlace = !before.isEmpty() && before.getLast() instanceof Item.At;
        boolean lineStart = at == 0 || text.charAt(at - 1) == '\n' || before.isEmpty();
        Optional<Item> bracketed = brackets.read(text, at, afterPlace);
        if (bracketed.isPresent()) {
            return List.of(bracketed.get());
        }
        if (gap.kind() == Gap.Kind.GLUED) {
            Optional<Item.On> glued = before.getLast() instanceof Item.From ? stamps.read(text, at) : Optional.empty();
            return glued.<List<Item>>map(List::of).orElse(List.of());
        }
        Optional<Item.On> stamp = stamps.read(text, at);
        if (stamp.isPresent()) {
            return List.of(stamp.get());
        }
        List<Item> byline = bylines.read(text, at);
        if (!byline.isEmpty()) {
            return byline;
        }
        if (lineStart) {
            List<Item> names = bylines.bareNames(text, at, i -> stamps.read(text, i).isPresent());
            if (!names.isEmpty()) {
                return names;
            }
        }
        if (gap.kind() == Gap.Kind.COMMA && !before.isEmpty() && before.getLast() instanceof Item.From) {
            List<Item> name = bylines.afterAgency(text, at);
            if (!name.isEmpty()) {
                return name;
            }
        }
        return named(text, at, before, gap, lineStart);
    }

    private List<Item> named(String text, int at, List<Item> before, Gap gap, boolean lineStart) {
        int agency = Math.max(agencies.known(text, at), agencies.domain(text, at));
        if (agency > 0) {
            return List.of(new Item.From(at, agency, text.substring(at, agency), true, false));
        }
        Optional<Item> line = lineStart ? knownLine(text, at) : Optional.empty();
        if (line.isPresent()) {
            return List.of(line.get());
        }
        Optional<Item.At> place = byWords.read(text, at).isPresent() ? Optional.empty() : places.read(text, at);
        List<Item> named = place.isPresent() && before.isEmpty() ? nameAndPlace(text, place.get()) : List.of();
        if (!named.isEmpty()) {
            return named;
        }
        if (place.isPresent() && (place.get().known() || place.get().capitals())) {
            return List.of(place.get());
        }
        int outlet = agencies.outlet(text, at);
        if (outlet > 0 && Gap.after(text, outlet).kind() == Gap.Kind.COLON) {
            return List.of(new Item.Furniture(at, outlet, true));
        }
        if (outlet > 0 && (BylineReader.isFirmEnd(text, outlet) || gap.kind() == Gap.Kind.PIPE)) {
            return List.of(new Item.From(at, outlet, text.substring(at, outlet), false, false));
        }
        int byForm = place.isPresent() && hasPlaceAndDate(before) ? place.get().end() : agencies.quoted(text, at);
        if (byForm > 0 && hasPlaceAndDate(before)) {
            return List.of(new Item.From(at, byForm, text.substring(at, byForm), false, false));
        }
        if (place.isPresent()) {
            return List.of(place.get());
        }
        return lineStart && !before.isEmpty() ? unknownLine(text, at, before) : List.of();
    }

    /** "Jane Roe Johannesburg – ": two words of a name, then a known place. */
    private List<Item> nameAndPlace(String text, Item.At run) {
        int first = Agencies.wordEnd(text, run.start());
        int second = Agencies.wordEnd(text, first + 1);
        int place = second + 1;
        boolean known = !run.placed() && !run.capitals() && place < run.end() && places.isKnown(text.substring(place, run.end()));
        if (!known || Gap.after(text, run.end()).kind() != Gap.Kind.DASH) {
            return List.of();
        }
        Person author = Person.author(text.substring(run.start(), second));
        String name = text.substring(place, run.end());
        return List.of(
                new Item.By(run.start(), second, List.of(author), true), new Item.At(place, run.end(), name, true, true, false));
    }

    /** Behind a place and a date only an agency can follow. */
    private static boolean hasPlaceAndDate(List<Item> items) {
        return items.stream().anyMatch(i -> i instanceof Item.At)
                && items.stream().anyMatch(i -> i instanceof Item.On)
                && items.stream().noneMatch(i -> i instanceof Item.From);
    }

    private Optional<Item> knownLine(String text, int at) {
        int end = Chars.endOfLine(text, at);
        boolean short1 = end - at <= MAX_FURNITURE && end < text.length();
        boolean known = short1 && (furniture.has(text.substring(at, end)) || bylines.title(text, at) == end);
        return known ? Optional.of(new Item.Furniture(at, end, true)) : Optional.empty();
    }

    private static List<Item> unknownLine(String text, int at, List<Item> before) {
        int end = Chars.endOfLine(text, at);
        long unknown = before.stream().filter(i -> i instanceof Item.Furniture f && !f.known()).count();
        boolean line = end - at <= MAX_FURNITURE && end < text.length() && end > at && unknown < MAX_UNKNOWN_LINES
                && ".!?…:\"”".indexOf(text.charAt(end - 1)) < 0;
        return line ? List.of(new Item.Furniture(at, end, false)) : List.of();
    }
}
