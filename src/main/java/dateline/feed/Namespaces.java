package dateline.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The namespaces in force at a place. They give each element a key: the local name in lower case for RSS and Atom,
 * {@code "dc:creator"} for a module that we know under whatever prefix, {@code "?:x"} for one that we do not.
 *
 * @param prefixes from the prefix in the document to ours; {@code ""} for RSS and Atom, {@code "?"} for unknown
 */
record Namespaces(Map<String, String> prefixes) {

    private static final Map<String, String> KNOWN = known();
    private static final String UNKNOWN = "?";

    static Namespaces none() {
        return new Namespaces(Map.of());
    }

    /** These and those that a tag declares. */
    Namespaces with(Attributes attributes) {
        Map<String, String> declared = new HashMap<>(prefixes);
        attributes.forEach((name, value) -> {
            if (name.equals("xmlns")) {
                declared.put("", canonical(value));
            } else if (name.startsWith("xmlns:")) {
                declared.put(name.substring("xmlns:".length()), canonical(value));
            }
        });
        return new Namespaces(Map.copyOf(declared));
    }

    String key(String name) {
        String lower = Names.lower(name);
        int colon = lower.indexOf(':');
        return colon < 0 ? unprefixed(lower) : prefixed(lower.substring(0, colon), lower.substring(colon + 1));
    }

    /** A name without a prefix is RSS's or Atom's whatever its namespace, unless that is a module's. */
    private String unprefixed(String local) {
        String module = prefixes.getOrDefault("", "");
        return switch (module) {
            case "", UNKNOWN, "rdf" -> local;
            case "xhtml" -> local.equals("body") || local.equals("div") ? "xhtml:" + local : local;
            default -> module + ":" + local;
        };
    }

    /** An unbound prefix means what it usually means. */
    private String prefixed(String prefix, String local) {
        String module = prefixes.containsKey(prefix)
                ? prefixes.getOrDefault(prefix, UNKNOWN)
                : KNOWN.getOrDefault(prefix + ":", UNKNOWN);
        return module.isEmpty() ? local : module + ":" + local;
    }

    private static String canonical(String uri) {
        String plain = uri.strip().toLowerCase(Locale.ROOT);
        String found = KNOWN.get(plain);
        if (found == null) {
            found = KNOWN.get(
                    plain.endsWith("/") || plain.endsWith("#") ? plain.substring(0, plain.length() - 1) : plain + "/");
        }
        return found == null ? UNKNOWN : found;
    }

    private static Map<String, String> known() {
        Map<String, String> map = new HashMap<>();
        for (String line : Words.lines("namespaces.tsv")) {
            int tab = line.indexOf('\t');
            String prefix = line.substring(0, tab).strip();
            String module = prefix.equals("core") ? "" : prefix;
            map.put(line.substring(tab + 1).strip().toLowerCase(Locale.ROOT), module);
            map.put(prefix + ":", module);
        }
        map.put("atom:", "");
        map.put("rss:", "");
        return Map.copyOf(map);
    }
}
