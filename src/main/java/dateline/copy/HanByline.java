package dateline.copy;

import dateline.model.Person;
import dateline.model.Person.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads bylines of Chinese and Japanese heads that stand without a bracket: "文/王小明", "記者王小明／台北報導". */
final class HanByline {

    private static final int MAX_LENGTH = 30;
    private static final String SENTENCE_MARKS = "。，！？\n";

    private final Agencies agencies;
    private final HanAgencies forms;
    private final HanNames names;
    private final ByWords byWords;
    private final Phrases reports = Phrases.load("hanreports.txt");

    HanByline(Agencies agencies, HanAgencies forms, HanNames names, ByWords byWords) {
        this.agencies = agencies;
        this.forms = forms;
        this.names = names;
        this.byWords = byWords;
    }

    /** A label with a mark, and names. */
    List<Item> labelled(String text, int at) {
        Optional<ByWords.Match> word = byWords.read(text, at).filter(w -> isMarked(text, w.end()));
        if (word.isEmpty()) {
            return List.of();
        }
        int start = word.get().end();
        int end = start;
        while (end < text.length() && end - start < MAX_LENGTH && isNamePart(text.charAt(end))) {
            end++;
        }
        boolean ends = end > start && end < text.length();
        return ends ? withRole(names.read(text, start, end, true), word.get().role()) : List.of();
    }

    private static List<Item> withRole(List<Item> items, Role role) {
        List<Item> changed = new ArrayList<>();
        for (Item item : items) {
            changed.add(item instanceof Item.By by ? withRole(by, role) : item);
        }
        return changed;
    }

    private static Item.By withRole(Item.By by, Role role) {
        List<Person> people = by.people().stream()
                .map(person -> new Person(person.name(), role))
                .toList();
        return new Item.By(by.start(), by.end(), people, true);
    }

    private static boolean isMarked(String text, int end) {
        int i = end - 1;
        while (i > 0 && Chars.isBlank(text.charAt(i))) {
            i--;
        }
        return ":：/／|｜".indexOf(text.charAt(i)) >= 0;
    }

    private static boolean isNamePart(char c) {
        return Chars.isHan(c) || Chars.isKana(c) || c == '、' || c == '·';
    }

    /** A reporter on a line of its own behind another part, or up to a word for report that a blank follows. */
    List<Item> reporter(String text, int at, boolean afterAgency) {
        int known = agencies.knownGlued(text, at);
        int agency = known > 0 ? known : forms.behind(text, at, text.length());
        if (names.role(text, at) < 0 && (agency < 0 || names.role(text, agency) < 0)) {
            return List.of();
        }
        int line = Chars.endOfLine(text, at);
        int name = names.role(text, at) > 0 ? nameEnd(text, Chars.skipBlanks(text, names.role(text, at))) : -1;
        if (name > 0 && afterAgency && Chars.is(text, name, ' ')) {
            return names.read(text, at, name, false);
        }
        boolean lineStart = at == 0 || Chars.is(text, at - 1, '\n');
        boolean ownLine = lineStart && line - at <= MAX_LENGTH && line < text.length();
        int end = ownLine ? line : reportEnd(text, at);
        List<Item> items = end > 0 ? names.read(text, at, end, false) : List.of();
        return items.isEmpty() ? items : HanParts.closed(items, at, end);
    }

    /** An outlet, a blank and a name alone on a line: "中時新聞網 王小明". */
    List<Item> signed(String text, int at) {
        int agency = agencies.knownGlued(text, at);
        int end = Chars.is(text, agency, ' ') ? nameEnd(text, agency + 1) : -1;
        return end > 0 && Chars.is(text, end, '\n')
                ? List.of(
                        new Item.From(at, agency, text.substring(at, agency), true, false),
                        new Item.By(agency + 1, end, List.of(Person.author(text.substring(agency + 1, end))), true))
                : List.of();
    }

    /** Behind a run of two to four Han; -1 when there is none. */
    private static int nameEnd(String text, int at) {
        int end = at;
        while (end < text.length() && Chars.isHan(text.charAt(end))) {
            end++;
        }
        return end - at >= 2 && end - at <= 4 ? end : -1;
    }

    private int reportEnd(String text, int at) {
        int most = Math.min(text.length() - 2, at + MAX_LENGTH);
        for (int i = at; i < most && SENTENCE_MARKS.indexOf(text.charAt(i)) < 0; i++) {
            if (Chars.isBlank(text, i + 2) && reports.has(text.substring(i, i + 2))) {
                return i + 2;
            }
        }
        return -1;
    }
}
