package dateline.copy;

import dateline.model.Person;
import java.util.List;
import java.util.Optional;

/** Finds the part of a head that begins at a place of a text, in scripts with blanks between words. */
final class Parts {

    private static final int MAX_FURNITURE = 60;
    private static final int MAX_UNKNOWN_LINES = 2;
    private static final String SENTENCE_ENDS = ".!?…:\"”";

    private final Agencies agencies;
    private final ByWords byWords;
    private final PlaceReader places;
    private final BylineReader bylines;
    private final Brackets brackets;
    private final Stamps stamps;
    private final Phrases rubrics = Phrases.loadFolded("rubrics.txt");
    private final Furnishings furniture = new Furnishings();

    Parts(Agencies agencies, DateReader dates, ByWords byWords) {
        this.agencies = agencies;
        this.byWords = byWords;
        places = new PlaceReader(dates, agencies);
        bylines = new BylineReader(agencies, byWords, dates);
        brackets = new Brackets(agencies, places, dates);
        stamps = new Stamps(dates);
    }

    /**
     * One or two parts; none when the head is over.
     *
     * @param before the parts so far
     * @param gap the marks between them and this place
     */
    List<Item> next(String text, int at, List<Item> before, Gap gap) {
        boolean afterPlace = !before.isEmpty() && before.getLast() instanceof Item.At;
        List<Item> found = list(brackets.read(text, at, afterPlace));
        if (!found.isEmpty()) {
            return found;
        }
        if (gap.kind() == Gap.Kind.GLUED) {
            return before.getLast() instanceof Item.From ? afterTag(text, at) : List.of();
        }
        boolean lineStart = before.isEmpty() || text.charAt(at - 1) == '\n';
        found = list(stamps.read(text, at));
        found = found.isEmpty() ? people(text, at, before, gap, lineStart) : found;
        return found.isEmpty() ? named(text, at, before, gap, lineStart) : found;
    }

    /** Glued to an agency: a date, or behind its closing slash another agency, "/ritzau/Reuters". */
    private List<Item> afterTag(String text, int at) {
        int agency = Chars.is(text, at - 1, '/') ? agencies.known(text, at) : -1;
        return agency > 0
                ? List.of(new Item.From(at, agency, text.substring(at, agency), true, false))
                : list(stamps.read(text, at));
    }

    private static List<Item> list(Optional<? extends Item> item) {
        return item.isPresent() ? List.of(item.get()) : List.of();
    }

    private List<Item> people(String text, int at, List<Item> before, Gap gap, boolean lineStart) {
        List<Item> found = bylines.read(text, at);
        if (found.isEmpty() && lineStart) {
            found = bylines.bareNames(
                    text, at, i -> stamps.read(text, i).map(Item.On::end).orElse(-1));
        }
        boolean afterAgency = gap.kind() == Gap.Kind.COMMA && before.getLast() instanceof Item.From;
        return found.isEmpty() && afterAgency ? bylines.afterAgency(text, at) : found;
    }

    private List<Item> named(String text, int at, List<Item> before, Gap gap, boolean lineStart) {
        int agency = Math.max(agencies.known(text, at), agencies.domain(text, at));
        if (agency > 0) {
            return List.of(new Item.From(at, agency, text.substring(at, agency), true, false));
        }
        int address = address(text, at);
        if (address > 0) {
            return List.of(new Item.Furniture(at, address, true));
        }
        if ((lineStart || gap.kind() == Gap.Kind.PIPE) && isKnownLine(text, at)) {
            return List.of(new Item.Furniture(at, Chars.endOfLine(text, at), true));
        }
        if (hasWireHead(before)) {
            return gap.kind() == Gap.Kind.DASH ? reporterInCapitals(text, at) : List.of();
        }
        Optional<Item.At> place = byWords.read(text, at).isPresent() ? Optional.empty() : places.read(text, at);
        List<Item> found = before.isEmpty() && place.isPresent() ? nameAndPlace(text, place.get()) : List.of();
        found = found.isEmpty() ? list(place.filter(p -> p.known() || p.capitals() && !isDated(before))) : found;
        found = found.isEmpty() ? outlet(text, at, gap) : found;
        found = found.isEmpty() && isDated(before) ? afterDate(text, at, place) : found;
        found = found.isEmpty() ? list(place) : found;
        return found.isEmpty() && lineStart ? unknownLine(text, at, before) : found;
    }

    /** A place and an agency in brackets: no second place can follow. */
    private static boolean hasWireHead(List<Item> before) {
        return before.size() > 1
                && before.getLast() instanceof Item.From from
                && from.bracketed()
                && before.stream().anyMatch(i -> i instanceof Item.At);
    }

    /** "ANKARA (AA) - AYŞE YILMAZ - ": a name in capitals between dashes. */
    private List<Item> reporterInCapitals(String text, int at) {
        List<Item> people = bylines.afterAgency(text, at);
        boolean capitals = !people.isEmpty()
                && isCapitals(text.substring(at, people.getLast().end()));
        return capitals && Gap.after(text, people.getLast().end()).kind() == Gap.Kind.DASH ? people : List.of();
    }

    private boolean isCapitals(String name) {
        return name.chars().noneMatch(Character::isLowerCase) && !places.isKnown(name) && !rubrics.has(Fold.fold(name));
    }

    /** Behind a handle or an e-mail address; -1 when none stands here. */
    private static int address(String text, int at) {
        int end = at;
        boolean sign = false;
        while (end < text.length() && !Chars.isBlank(text.charAt(end)) && "|,()".indexOf(text.charAt(end)) < 0) {
            sign |= text.charAt(end) == '@';
            end++;
        }
        return sign && end > at + 2 ? end : -1;
    }

    /** An outlet by the form of its name; before a colon it is a rubric. */
    private List<Item> outlet(String text, int at, Gap gap) {
        int end = agencies.outlet(text, at);
        if (end < 0) {
            return List.of();
        }
        if (Gap.after(text, end).kind() == Gap.Kind.COLON) {
            return List.of(new Item.Furniture(at, end, true));
        }
        boolean stands = !rubrics.has(Fold.fold(text.substring(at, end)))
                && (BylineReader.isFirmEnd(text, end) || gap.kind() == Gap.Kind.PIPE);
        return stands ? List.of(new Item.From(at, end, text.substring(at, end), false, false)) : List.of();
    }

    /** Behind a place and a date only an agency can follow. */
    private static boolean isDated(List<Item> items) {
        return items.stream().anyMatch(i -> i instanceof Item.At)
                && items.stream().anyMatch(i -> i instanceof Item.On)
                && items.stream().noneMatch(i -> i instanceof Item.From);
    }

    private List<Item> afterDate(String text, int at, Optional<Item.At> run) {
        int end = run.map(Item::end).orElseGet(() -> agencies.quoted(text, at));
        return end > 0 ? List.of(new Item.From(at, end, text.substring(at, end), false, false)) : List.of();
    }

    private List<Item> nameAndPlace(String text, Item.At run) {
        List<Item> joined = nameSlashPlace(text, run);
        return joined.isEmpty() ? nameBlankPlace(text, run) : joined;
    }

    /** "Ahmet YILMAZ/İZMİR, (DHA)": a name, a known place, and an agency in brackets behind a comma. */
    private List<Item> nameSlashPlace(String text, Item.At run) {
        int slash = text.indexOf('/', run.start());
        Gap gap = Gap.after(text, run.end());
        boolean agency = gap.kind() == Gap.Kind.COMMA
                && brackets.read(text, gap.end(), true).orElse(run) instanceof Item.From from
                && from.known();
        if (slash < 0 || slash >= run.end() || !agency) {
            return List.of();
        }
        String name = text.substring(run.start(), slash);
        String place = text.substring(slash + 1, run.end());
        return name.indexOf(' ') > 0 && !places.isKnown(name) && places.isKnown(place)
                ? List.of(
                        new Item.By(run.start(), slash, List.of(Person.author(name)), true),
                        new Item.At(slash + 1, run.end(), place, true, true, false))
                : List.of();
    }

    /** "Jane Roe Nairobi – ": two words of a name, then a known place. */
    private List<Item> nameBlankPlace(String text, Item.At run) {
        int second = Agencies.wordEnd(text, Agencies.wordEnd(text, run.start()) + 1);
        int place = second + 1;
        boolean unknown = !run.placed() && !run.capitals() && place < run.end();
        boolean known = unknown && places.isKnown(text.substring(place, run.end()));
        if (!known || Gap.after(text, run.end()).kind() != Gap.Kind.DASH) {
            return List.of();
        }
        Person author = Person.author(text.substring(run.start(), second));
        return List.of(
                new Item.By(run.start(), second, List.of(author), true),
                new Item.At(place, run.end(), text.substring(place, run.end()), true, true, false));
    }

    private boolean isKnownLine(String text, int at) {
        int end = Chars.endOfLine(text, at);
        boolean line = end - at <= MAX_FURNITURE && end < text.length();
        return line && (furniture.has(text.substring(at, end)) || bylines.title(text, at) == end);
    }

    /** A short line without a sentence's end between other parts. */
    private static List<Item> unknownLine(String text, int at, List<Item> before) {
        int end = Chars.endOfLine(text, at);
        long unknown = before.stream()
                .filter(i -> i instanceof Item.Furniture line && !line.known())
                .count();
        boolean line = end > at && end - at <= MAX_FURNITURE && end < text.length();
        boolean allowed = !before.isEmpty() && unknown < MAX_UNKNOWN_LINES;
        return line && allowed && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) < 0
                ? List.of(new Item.Furniture(at, end, false))
                : List.of();
    }
}
