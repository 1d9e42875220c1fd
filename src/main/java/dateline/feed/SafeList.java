package dateline.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private static final Map<String, Set<String>> ELEMENTS = groups("html-elements.txt");
    private static final Map<String, Use> ATTRIBUTES = attributes();
    private static final Set<String> SCHEMES = Words.set("link-schemes.txt");
    private static final Set<String> ALLOWED = ELEMENTS.getOrDefault("allowed", Set.of());
    private static final Set<String> KNOWN = ELEMENTS.getOrDefault("dropped", Set.of());
    private static final Set<String> SILENT = ELEMENTS.getOrDefault("silent", Set.of());
    private static final Set<String> VOID = ELEMENTS.getOrDefault("void", Set.of());
    private static final Set<String> LOADING = ELEMENTS.getOrDefault("loading", Set.of());
    private static final Set<String> BLOCK = ELEMENTS.getOrDefault("block", Set.of());
    private static final Set<String> DRAWING = ELEMENTS.getOrDefault("drawing", Set.of());

    private SafeList() {}

    static boolean allows(String element) {
        return ALLOWED.contains(element);
    }

    /** SVG and MathML inside of their own roots. */
    static boolean allowsDrawing(String element) {
        return DRAWING.contains(element);
    }

    /** Whether HTML has or had such an element. */
    static boolean isKnown(String element) {
        return ALLOWED.contains(element) || KNOWN.contains(element) || SILENT.contains(element);
    }

    /** Elements that go with all that is inside. */
    static boolean isSilent(String element) {
        return SILENT.contains(element);
    }

    static boolean isVoid(String element) {
        return VOID.contains(element);
    }

    /** Elements that may load something from their address: pictures, sound, film. */
    static boolean loads(String element) {
        return LOADING.contains(element);
    }

    static boolean isBlock(String element) {
        return BLOCK.contains(element);
    }

    static Use use(String attribute) {
        return ATTRIBUTES.getOrDefault(attribute, Use.NONE);
    }

    static boolean linksTo(String scheme) {
        return SCHEMES.contains(scheme);
    }

    static boolean isPictureData(String address) {
        return address.length() <= MAX_DATA_LENGTH
                && (starts(address, "data:image/png") || starts(address, "data:image/gif")
                        || starts(address, "data:image/jpeg") || starts(address, "data:image/jpg")
                        || starts(address, "data:image/webp"));
    }

    private static boolean starts(String address, String prefix) {
        return address.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    /** Whether a start tag ends the open element: HTML lets those end tags be left out. */
    static boolean ends(String starting, String open) {
        return switch (open) {
            case "p" -> BLOCK.contains(starting);
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

    private static Map<String, Use> attributes() {
        Map<String, Use> uses = new HashMap<>();
        groups("html-attributes.txt").forEach((group, names) -> {
            Use use = Use.valueOf(Names.lower(group).toUpperCase(java.util.Locale.ROOT));
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
            groups.computeIfAbsent(line.substring(0, colon), _ -> new HashSet<>()).addAll(words);
        }
        return Map.copyOf(groups);
    }
}
