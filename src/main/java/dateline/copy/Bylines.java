package dateline.copy;

import dateline.model.Credit;
import dateline.model.Person;
import dateline.model.Person.Role;
import dateline.text.Clean;
import dateline.text.WordFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads credits that stand elsewhere than in a text's head: byline fields, {@code dc:creator}, "(Reporting by …)" at the
 * foot of a text. Names stay as written. Thread-safe.
 */
public final class Bylines {

    /** Characters of a byline that are looked at. */
    public static final int MAX_LENGTH = 500;

    private static final int MAX_NAME = 60;
    private static final int MAX_WORDS = 6;
    private static final String PART_MARKS = ";|•·\n｜";
    private static final String NAME_MARKS = ",，、&/／";

    private final Agencies agencies = new Agencies();
    private final ByWords byWords = new ByWords();
    private final NameReader names = new NameReader(agencies, byWords, new DateReader());
    private final HanNames han = new HanNames(agencies, new HanAgencies(), new DateReader());
    private final HangulHead hangul = new HangulHead(agencies);
    private final Places places = Places.shared();
    private final Lexicon titles = Lexicon.of(WordFile.lines(Bylines.class, "titles.txt"));
    private final Phrases prepositions = Phrases.load("prepositions.txt");
    private final Phrases desks = Phrases.loadFolded("desks.txt");

    /** As {@link #read(String, Context)} with nothing known. */
    public Credit read(String byline) {
        return read(byline, Context.none());
    }

    /**
     * The people that a byline names, each with a role, and the agency or outlet; empty when it names none. Desks
     * ("Staff", "Redaktion"), titles, places, addresses and handles are left out.
     *
     * @param context its outlet's name is told from a person's by it
     */
    public Credit read(String byline, Context context) {
        String text = Clean.text(byline.length() > MAX_LENGTH ? byline.substring(0, MAX_LENGTH) : byline);
        Draft draft = new Draft(context.outlet().map(Fold::fold).orElse(""), context.others());
        for (String part : split(unwrapped(text), PART_MARKS)) {
            part(part, draft);
        }
        return new Credit(List.copyOf(draft.people), draft.agency());
    }

    /** What has been found so far; the first role holds until another word names one. */
    private static final class Draft {

        private final Set<Person> people = new LinkedHashSet<>();
        private final List<String> agencies = new ArrayList<>();
        private final String outlet;
        private final OutletNames others;

        Draft(String outlet, OutletNames others) {
            this.outlet = outlet;
            this.others = others;
        }

        Optional<String> agency() {
            return agencies.isEmpty() ? Optional.empty() : Optional.of(agencies.getFirst());
        }
    }

    private static String unwrapped(String text) {
        boolean wrapped = text.length() > 2
                && "([（【".indexOf(text.charAt(0)) >= 0
                && ")]）】".indexOf(text.charAt(text.length() - 1)) >= 0;
        return wrapped ? text.substring(1, text.length() - 1) : text;
    }

    private static List<String> split(String text, String marks) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || marks.indexOf(text.charAt(i)) >= 0) {
                String part = text.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }

    private void part(String part, Draft draft) {
        if (part.indexOf("://") >= 0) {
            return;
        }
        Optional<ByWords.Match> word = byWords.read(part, 0);
        Role role = word.map(ByWords.Match::role).orElse(Role.AUTHOR);
        String rest = part.substring(word.map(ByWords.Match::end).orElse(0)).strip();
        if (eastAsian(rest, role, draft)) {
            return;
        }
        Role current = role;
        for (String piece : pieces(withoutAddress(rest))) {
            Optional<ByWords.Match> again = byWords.read(piece, 0);
            current = again.map(ByWords.Match::role).orElse(current);
            piece(piece.substring(again.map(ByWords.Match::end).orElse(0)), current, draft);
        }
    }

    /** "jane@example.org (Jane Roe)" and "Jane Roe &lt;jane@example.org&gt;" name Jane Roe. */
    private static String withoutAddress(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return text;
        }
        int open = text.indexOf('(', at);
        int close = text.indexOf(')', open + 1);
        if (open > 0 && close > open) {
            return text.substring(open + 1, close);
        }
        int start = Math.max(text.lastIndexOf(' ', at), text.lastIndexOf('<', at));
        return start > 0 ? text.substring(0, start).replace('<', ' ').strip() : "";
    }

    /** Parted at commas and slashes and at words for "and". */
    private List<String> pieces(String text) {
        if (agencies.isKnown(text)) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        List<String> parts =
                isInverted(text) ? List.of(text) : split(text.replace('(', ',').replace(')', ','), NAME_MARKS);
        for (String part : parts) {
            splitAtJoints(part, pieces);
        }
        return pieces;
    }

    /** "Roe, Jane": two single words with a comma are one name. */
    private boolean isInverted(String text) {
        int comma = text.indexOf(',');
        String last = comma < 0 ? "" : text.substring(comma + 1).strip();
        return comma > 0
                && last.indexOf(' ') < 0
                && !last.isEmpty()
                && text.lastIndexOf(' ', comma - 1) < 0
                && !agencies.isKnown(last)
                && !places.has(last)
                && last.indexOf(',') < 0;
    }

    private void splitAtJoints(String text, List<String> pieces) {
        int start = 0;
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
            int word = Agencies.wordEnd(text, i + 1);
            boolean joins = names.isJoint(text, i + 1) || names.skipWith(text, i + 1) > i + 1;
            if (i > start && word > i + 1 && joins && Chars.isBlank(text, word)) {
                pieces.add(text.substring(start, i).strip());
                start = word;
            }
        }
        String rest = text.substring(start).strip();
        int joint = Agencies.wordEnd(rest, 0);
        pieces.add(
                joint > 0 && names.isJoint(rest, 0) && joint < rest.length()
                        ? rest.substring(joint).strip()
                        : rest);
    }

    private void piece(String piece, Role role, Draft draft) {
        int start = names.skipWith(piece, 0);
        String text = cutAtPreposition(piece.substring(names.skipHonorifics(piece, start)));
        String folded = Fold.fold(text);
        if (folded.isEmpty() || desks.has(folded) || titles.match(text, 0) == text.length() || isPlace(text)) {
            return;
        }
        if (isAgency(text) || folded.equals(draft.outlet) || draft.others.isName(text)) {
            draft.agencies.add(text);
        } else if (isName(text)) {
            draft.people.add(new Person(text, role));
        }
    }

    private boolean isAgency(String text) {
        return agencies.isKnown(text)
                || agencies.domain(text, 0) == text.length()
                || agencies.outlet(text, 0) == text.length();
    }

    private boolean isPlace(String text) {
        return text.indexOf(' ') < 0 && places.has(text);
    }

    /** "Jane Roe in Paris": up to the preposition. */
    private String cutAtPreposition(String text) {
        for (int blank = text.indexOf(' '); blank > 0; blank = text.indexOf(' ', blank + 1)) {
            int word = Agencies.wordEnd(text, blank + 1);
            if (prepositions.stands(text, blank + 1) && Chars.is(text, word, ' ')) {
                return text.substring(0, blank);
            }
        }
        return text;
    }

    private static boolean isName(String text) {
        long words = text.chars().filter(c -> c == ' ').count() + 1;
        boolean letters = text.codePoints().anyMatch(Character::isLetter);
        return letters
                && words <= MAX_WORDS
                && text.length() <= MAX_NAME
                && text.indexOf("://") < 0
                && text.charAt(0) != '@';
    }

    private boolean eastAsian(String text, Role role, Draft draft) {
        if (text.isEmpty() || !text.chars().anyMatch(c -> Chars.isEastAsian((char) c))) {
            return false;
        }
        List<Item> items =
                Chars.isHangul(text.charAt(0)) ? hangul.reporter(text) : han.read(text, 0, text.length(), true);
        if (items.isEmpty()) {
            return false;
        }
        for (Item item : items) {
            if (item instanceof Item.By by) {
                by.people().forEach(person -> draft.people.add(new Person(person.name(), role)));
            } else if (item instanceof Item.From from) {
                draft.agencies.add(from.name());
            }
        }
        return true;
    }
}
