package dateline.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What HTML from outside may hold: the lists are data files beside this class. */
final class SafeList {

    /** What becomes of an attribute's value. */
    enum Use {
        /** Kept as it is. */
        PLAIN,
        /** An address that is followed when somebody clicks. */
        LINK,
        /** An address that is loaded at once: only on pictures, sound and film. */
        PICTURE,
        /** Kept only when its value is empty: else it would load, send or run something. */
        INERT,
        STYLE,
        NONE
    }

    /** Longer pictures inside an address are dropped. */
    static final int MAX_DATA_LENGTH = 200_000;

    private static final Map<String, Kind> KINDS = kinds();
    private static final Map<String, Use> ATTRIBUTES = attributes();
    private static final Set<String> SCHEMES = Words.set("link-schemes.txt");

    private SafeList() {}

    /**
     * What is known of an element.
     *
     * @param allowed kept anywhere
     * @param drawing kept inside of svg or math
     * @param known whether HTML has or had it
     * @param silent goes with all that is inside
     * @param alone has no end tag
     * @param loads may load something from its address: pictures, sound, film
     * @param block starts a paragraph of its own
     */
    record Kind(
            boolean allowed,
            boolean drawing,
            boolean known,
            boolean silent,
            boolean alone,
            boolean loads,
            boolean block) {

        private static final Kind UNKNOWN = new Kind(false, false, false, false, false, false, false);
    }

    static Kind kind(String element) {
        return KINDS.getOrDefault(element, Kind.UNKNOWN);
    }

    static Use use(String attribute) {
        return ATTRIBUTES.getOrDefault(attribute, Use.NONE);
    }

    static boolean linksTo(String scheme) {
        return SCHEMES.contains(scheme);
    }

    static boolean isPictureData(String address) {
        return address.length() <= MAX_DATA_LENGTH
                && (starts(address, "data:image/png")
                        || starts(address, "data:image/gif")
                        || starts(address, "data:image/jpeg")
                        || starts(address, "data:image/jpg")
                        || starts(address, "data:image/webp"));
    }

    private static boolean starts(String address, String prefix) {
        return address.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    /** Whether a start tag ends the open element: HTML lets those end tags be left out. */
    static boolean ends(String starting, String open) {
        return switch (open) {
            case "p" -> kind(starting).block();
            case "li" -> starting.equals("li");
            case "dt", "dd" -> starting.equals("dt") || starting.equals("dd");
            case "td", "th" -> isCell(starting) || isRow(starting);
            case "tr" -> isRow(starting);
            case "option" -> starting.equals("option") || starting.equals("optgroup");
            default -> false;
        };
    }

    private static boolean isCell(String element) {
        return element.equals("td") || element.equals("th");
    }

    private static boolean isRow(String element) {
        return element.equals("tr") || element.equals("tbody") || element.equals("tfoot");
    }

    private static Map<String, Kind> kinds() {
        Map<String, Set<String>> groups = groups("html-elements.txt");
        Set<String> all = new HashSet<>();
        groups.values().forEach(all::addAll);
        Map<String, Kind> kinds = new HashMap<>();
        for (String name : all) {
            Predicate<String> in = group -> groups.getOrDefault(group, Set.of()).contains(name);
            boolean known = in.test("allowed") || in.test("dropped") || in.test("silent");
            kinds.put(
                    name,
                    new Kind(
                            in.test("allowed"),
                            in.test("drawing"),
                            known,
                            in.test("silent"),
                            in.test("void"),
                            in.test("loading"),
                            in.test("block")));
        }
        return Map.copyOf(kinds);
    }

    private static Map<String, Use> attributes() {
        Map<String, Use> uses = new HashMap<>();
        groups("html-attributes.txt").forEach((group, names) -> {
            Use use = Use.valueOf(Names.lower(group).toUpperCase(Locale.ROOT));
            names.forEach(name -> uses.put(name, use));
        });
        return Map.copyOf(uses);
    }

    /** A file of {@code group: word word ...} lines; a group may take several. */
    static Map<String, Set<String>> groups(String file) {
        Map<String, Set<String>> groups = new HashMap<>();
        for (String line : Words.lines(file)) {
            int colon = line.indexOf(':');
            List<String> words = List.of(line.substring(colon + 1).strip().split(" +", -1));
            groups.computeIfAbsent(line.substring(0, colon), _ -> new HashSet<>())
                    .addAll(words);
        }
        return Map.copyOf(groups);
    }
}
