package dateline.copy;

import java.util.Optional;

/** Reads a part of a head that stands in brackets or between slashes: "(AP)", "/ТАСС/", "(Nov 14)", "(Leipzig)". */
final class Brackets {

    private static final int MAX_INNER = 60;
    private static final String OPENING = "([/（［【〔";
    private static final String CLOSING = ")]/）］】〕";

    private final Agencies agencies;
    private final PlaceReader places;
    private final DateReader dates;

    Brackets(Agencies agencies, PlaceReader places, DateReader dates) {
        this.agencies = agencies;
        this.places = places;
        this.dates = dates;
    }

    /** @param afterPlace whether a place stands before the bracket, so that an agency is to be expected in it */
    Optional<Item> read(String text, int at, boolean afterPlace) {
        int kind = at < text.length() ? OPENING.indexOf(text.charAt(at)) : -1;
        if (kind < 0) {
            return Optional.empty();
        }
        int close = text.indexOf(CLOSING.charAt(kind), at + 1);
        if (close < 0
                || close - at > MAX_INNER
                || close - at < 3
                || text.substring(at, close).indexOf('\n') >= 0) {
            return Optional.empty();
        }
        String inner = text.substring(at + 1, close).strip();
        int start = text.indexOf(inner, at + 1);
        return inner.isEmpty() ? Optional.empty() : item(text, at, close + 1, inner, start, afterPlace);
    }

    private Optional<Item> item(String text, int at, int end, String inner, int innerStart, boolean afterPlace) {
        Optional<WrittenDate> date = dates.read(text, innerStart);
        if (date.isPresent() && date.get().end() - innerStart >= inner.length() - 9) {
            return Optional.of(new Item.On(at, end, date.get()));
        }
        Optional<Item> both = agencyBeforeDate(text, at, end, inner, innerStart);
        if (both.isPresent()) {
            return both;
        }
        if (agencies.namesKnown(inner)) {
            return Optional.of(new Item.From(at, end, inner, true, true));
        }
        Optional<Item> dated = agencyAndDate(at, end, inner);
        if (dated.isPresent()) {
            return dated;
        }
        if (!afterPlace && places.isKnown(inner)) {
            return Optional.of(new Item.At(at, end, inner, true, true, false));
        }
        int inside = text.charAt(at) == '/' ? agencies.inside(inner) : -1;
        if (inside >= 0) {
            return Optional.of(
                    new Item.From(at, end, inner.substring(inside, agencies.known(inner, inside)), true, true));
        }
        boolean agency = text.charAt(at) != '/' && looksLikeAgency(inner, afterPlace);
        return agency ? Optional.of(new Item.From(at, end, inner, false, true)) : Optional.empty();
    }

    /** "(Example News / AFP - 29th April, 2020)". */
    private Optional<Item> agencyBeforeDate(String text, int at, int end, String inner, int innerStart) {
        for (int i = 1; i < inner.length() - 3; i++) {
            boolean parted = inner.charAt(i) == ' ' && (Chars.isDash(inner, i - 1) || inner.charAt(i - 1) == ',');
            Optional<WrittenDate> date = parted ? dates.read(text, innerStart + i + 1) : Optional.empty();
            String name = inner.substring(0, Math.max(i - 1, 0)).strip();
            if (date.isPresent() && !name.isEmpty() && (agencies.namesKnown(name) || looksLikeAgency(name, true))) {
                return Optional.of(new Item.From(at, end, name, true, true));
            }
        }
        return Optional.empty();
    }

    /** "(Reuters, 5 Jan)", "(AFP) 5 Jan": the agency alone is told. */
    private Optional<Item> agencyAndDate(int at, int end, String inner) {
        int known = agencies.known(inner, 0);
        if (known < 0) {
            return Optional.empty();
        }
        int next = Gap.after(inner, known).end();
        boolean rest = next >= inner.length() || dates.read(inner, next).isPresent() || !Chars.isLower(inner, next);
        return rest ? Optional.of(new Item.From(at, end, inner.substring(0, known), true, true)) : Optional.empty();
    }

    /** Initials and call signs ("KTRK"), short tags ("iz"), domains, names that end in an outlet's word. */
    private boolean looksLikeAgency(String inner, boolean afterPlace) {
        if (agencies.domain(inner, 0) == inner.length()
                || agencies.outlet(inner, 0) == inner.length()
                || agencies.opensAsOutlet(inner)) {
            return true;
        }
        int letters = 0;
        int capitals = 0;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (!Character.isLetterOrDigit(c) && "/ -&.+,".indexOf(c) < 0) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        boolean initials = capitals >= 2 && 2 * capitals >= letters && letters <= 24;
        boolean tag = capitals == 0 && letters >= 2 && inner.length() <= 5 && inner.indexOf(' ') < 0;
        return initials || tag || afterPlace && capitals >= 1 && inner.length() <= 30 && words(inner) <= 4;
    }

    private static int words(String text) {
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        return words;
    }
}
