package dateline.copy;

import java.util.List;
import java.util.Locale;

/** Says whether a chain of parts that ends at a mark is a head, so that the article's own words begin behind it. */
final class Verdict {

    private final Phrases rubrics = Phrases.loadFolded("rubrics.txt");
    private final Places places = Places.shared();
    private final Phrases pointers = Phrases.load("pointers.txt");

    boolean accepts(String text, List<Item> items, Gap gap) {
        boolean starts = startsText(text, gap.end());
        boolean told = items.stream().anyMatch(i -> !(i instanceof Item.Furniture));
        return told && starts && !guesses(items) && endsWell(text, items, gap);
    }

    private boolean endsWell(String text, List<Item> items, Gap gap) {
        if (hasUnknownLine(items)) {
            return hasWireHead(items) && gap.kind().isFirm();
        }
        return switch (items.getLast()) {
            case Item.From from -> endsWithAgency(text, items, from, gap);
            case Item.At place -> endsWithPlace(text, items, place, gap);
            case Item.On on ->
                isBracketed(text, on)
                        || gap.kind().isFirm() && (gap.kind() != Gap.Kind.COLON || items.size() > 1 || isStamp(on));
            case Item.By by -> endsWithByline(items, by, gap);
            case Item.Furniture line ->
                line.known() && items.size() > 1 && gap.kind() == Gap.Kind.BREAK && endsBeforeFurniture(items);
        };
    }

    /** Whether a place that only its position speaks for stands beside an agency that only its brackets speak for. */
    private static boolean guesses(List<Item> items) {
        for (Item item : items) {
            if (item instanceof Item.At at && !at.placed() && !at.capitals()) {
                boolean vouched = items.stream()
                        .anyMatch(i -> i instanceof Item.From from && (from.known() || isTag(from))
                                || i instanceof Item.On on && !isBracketedDate(items, on));
                if (!vouched || at.name().indexOf(' ') != at.name().lastIndexOf(' ')) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isTag(Item.From from) {
        return from.bracketed() && from.name().length() <= 5;
    }

    private static boolean isBracketedDate(List<Item> items, Item.On on) {
        return items.getLast() == on
                && items.size() == 2
                && on.end() - on.start() > on.date().end() - on.date().start();
    }

    private static boolean endsBeforeFurniture(List<Item> items) {
        return items.stream().anyMatch(i -> i instanceof Item.By || i instanceof Item.On || i instanceof Item.From);
    }

    private static boolean hasUnknownLine(List<Item> items) {
        return items.stream().anyMatch(i -> i instanceof Item.Furniture f && !f.known());
    }

    private static boolean hasWireHead(List<Item> items) {
        return items.getLast() instanceof Item.From from
                && from.bracketed()
                && items.size() > 1
                && items.get(items.size() - 2) instanceof Item.At;
    }

    /** With a label or a time of day. */
    private static boolean isStamp(Item.On on) {
        return on.start() != on.date().start() || on.end() != on.date().end();
    }

    private static boolean isBracketed(String text, Item item) {
        return "([（［".indexOf(text.charAt(item.start())) >= 0;
    }

    private boolean endsWithAgency(String text, List<Item> items, Item.From from, Gap gap) {
        boolean company =
                items.stream().anyMatch(i -> i instanceof Item.At || i instanceof Item.On || i instanceof Item.By);
        if (gap.kind() == Gap.Kind.GLUED) {
            return from.bracketed() && from.known() && Chars.isUpper(text, gap.end());
        }
        if (gap.kind() == Gap.Kind.BLANK || gap.kind() == Gap.Kind.COMMA) {
            boolean quote = gap.end() < text.length() && "“„«「\"".indexOf(text.charAt(gap.end())) >= 0;
            boolean afterMark = items.size() > 1 && isAfterBar(text, from.start())
                    || items.size() > 1 && items.get(items.size() - 2) instanceof Item.By;
            return gap.kind() == Gap.Kind.BLANK
                    && (from.bracketed() && from.known() && !isAbbreviation(items)
                            || from.known() && (quote || isDated(items))
                            || afterMark);
        }
        if (gap.kind() == Gap.Kind.SLASH) {
            return from.known() && isDated(items);
        }
        if (gap.kind() == Gap.Kind.COLON) {
            return company || from.bracketed() || isDesk(from);
        }
        return from.bracketed()
                || from.known()
                || company
                || gap.kind() == Gap.Kind.DASH
                || gap.kind() == Gap.Kind.PIPE;
    }

    private static boolean isDated(List<Item> items) {
        return items.stream().anyMatch(i -> i instanceof Item.At)
                && items.stream().anyMatch(i -> i instanceof Item.On);
    }

    /** "Our correspondent" in scripts without capitals. */
    private static boolean isDesk(Item.From from) {
        return from.known()
                && from.name().indexOf(' ') > 0
                && !Character.isUpperCase(from.name().charAt(0))
                && !Character.isLowerCase(from.name().charAt(0));
    }

    /** "The British Virgin Islands (BVI) Governor": an abbreviation of the words before it. */
    private static boolean isAbbreviation(List<Item> items) {
        return items.size() > 1 && items.get(items.size() - 2) instanceof Item.At at && !at.known() && !at.capitals();
    }

    private static boolean isAfterBar(String text, int start) {
        for (int i = start - 1; i >= 0 && (Chars.isBlank(text.charAt(i)) || text.charAt(i) == '|'); i--) {
            if (text.charAt(i) == '|') {
                return true;
            }
        }
        return false;
    }

    private boolean endsWithPlace(String text, List<Item> items, Item.At place, Gap gap) {
        boolean company =
                items.stream().anyMatch(i -> i instanceof Item.On || i instanceof Item.From || i instanceof Item.By);
        boolean rubric = isRubric(place);
        if (rubric || !gap.kind().isFirm()) {
            return !rubric && text.charAt(place.start()) == '[' && gap.kind() == Gap.Kind.BLANK;
        }
        if (items.size() > 1 && items.get(items.size() - 2) instanceof Item.At) {
            return false;
        }
        return switch (gap.kind()) {
            case COLON -> place.known() && !places.isCountryOnly(place.name()) && !pointsBack(text, gap.end());
            case PIPE -> place.capitals() || place.known() && place.name().indexOf(',') > 0;
            case BREAK -> place.capitals() || place.known() && (place.name().indexOf(',') > 0 || items.size() > 1);
            case PERIOD -> place.known() || place.placed() || place.capitals();
            case DASH -> place.known() || place.placed() || place.capitals() || company;
            case GLUED, BLANK, COMMA, SLASH -> false;
        };
    }

    private boolean isRubric(Item.At place) {
        String folded = Fold.fold(place.name());
        if (rubrics.has(folded)) {
            return true;
        }
        if (place.placed()) {
            return false;
        }
        for (String word : folded.split(" ", -1)) {
            if (word.length() > 3 && rubrics.has(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean pointsBack(String text, int at) {
        int end = Agencies.wordEnd(text, at);
        return pointers.has(text.substring(at, end).toLowerCase(Locale.ROOT));
    }

    private static boolean endsWithByline(List<Item> items, Item.By by, Gap gap) {
        return switch (gap.kind()) {
            case BREAK, COLON, PIPE, DASH -> true;
            case BLANK -> by.firm();
            case PERIOD -> items.size() > 1 && items.get(items.size() - 2) instanceof Item.From;
            case GLUED, COMMA, SLASH -> false;
        };
    }

    /** The article's own words begin with a capital, a figure, a quotation mark, or a letter that knows no capitals. */
    private static boolean startsText(String text, int at) {
        int i = at;
        while (i < text.length()
                && (Chars.isOpeningQuote(text.charAt(i))
                        || "([¿¡…-–—*".indexOf(text.charAt(i)) >= 0
                        || text.charAt(i) == ' ')) {
            i++;
        }
        return i < text.length()
                && Character.isLetterOrDigit(text.codePointAt(i))
                && !Character.isLowerCase(text.codePointAt(i));
    }
}
