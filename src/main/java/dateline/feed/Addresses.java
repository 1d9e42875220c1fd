package dateline.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/** Addresses as feeds write them, resolved by RFC 3986 section 5.2 without refusing what breaks its grammar. */
final class Addresses {

    /** Longer ones are taken for noise. */
    static final int MAX_LENGTH = 8_192;

    private static final Set<String> HARMFUL = Words.set("harmful-schemes.txt");

    private Addresses() {}

    /** The absolute form; as it is when the base is empty or no hierarchical address. */
    static String resolve(String base, String written) {
        String address = tidy(written);
        if (hasScheme(address) || base.isEmpty() || address.length() > MAX_LENGTH) {
            return address;
        }
        return Split.of(base).resolve(address);
    }

    /** As {@link #resolve} for what is handed on; empty for what would run or hold its own content, and for nothing. */
    static String reference(String base, String written) {
        String address = written.isBlank() ? "" : resolve(base, written);
        return HARMFUL.contains(scheme(address)) ? "" : address;
    }

    /** Without the line breaks, tabs and blanks that stand in and around it. */
    static String tidy(String written) {
        String stripped = written.strip();
        for (int i = 0; i < stripped.length(); i++) {
            if (stripped.charAt(i) <= ' ') {
                return untangled(stripped);
            }
        }
        return stripped;
    }

    private static String untangled(String address) {
        StringBuilder out = new StringBuilder(address.length() + 8);
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ' ') {
                out.append("%20");
            } else if (c > ' ') {
                out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isWeb(String address) {
        return startsWith(address, "http://") || startsWith(address, "https://");
    }

    private static boolean startsWith(String address, String prefix) {
        return address.length() > prefix.length() && address.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    static boolean hasScheme(String address) {
        return !scheme(address).isEmpty();
    }

    /** The scheme in lower case; empty when there is none. */
    static String scheme(String address) {
        int colon = address.indexOf(':');
        if (colon < 1 || !isLetter(address.charAt(0))) {
            return "";
        }
        for (int i = 1; i < colon; i++) {
            char c = address.charAt(i);
            if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') {
                return "";
            }
        }
        return Names.lower(address.substring(0, colon));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** As an URI where it is a web address; what URIs may not hold is percent-encoded, which counts for its length. */
    static Optional<URI> web(String address) {
        if (!isWeb(address) || address.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String encoded = UrlEscapes.encode(address);
        if (encoded.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(encoded);
            return uri.getRawAuthority() == null ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** An address in its parts: {@code root} is scheme and authority, {@code path} without query and fragment. */
    private record Split(String scheme, String root, String path, String query) {

        static Split of(String address) {
            String scheme = Addresses.scheme(address);
            int after = scheme.isEmpty() ? 0 : scheme.length() + 1;
            int rootEnd = after;
            if (address.startsWith("//", after)) {
                rootEnd = first(address, after + 2, "/?#");
            }
            int pathEnd = first(address, rootEnd, "?#");
            int queryEnd = first(address, pathEnd, "#");
            return new Split(
                    scheme,
                    address.substring(0, rootEnd),
                    address.substring(rootEnd, pathEnd),
                    address.substring(pathEnd, queryEnd));
        }

        private static int first(String address, int from, String stops) {
            int i = from;
            while (i < address.length() && stops.indexOf(address.charAt(i)) < 0) {
                i++;
            }
            return i;
        }

        String resolve(String relative) {
            if (relative.isEmpty()) {
                return root + path + query;
            }
            char c = relative.charAt(0);
            if (relative.startsWith("//")) {
                return scheme.isEmpty() ? relative : scheme + ":" + relative;
            }
            if (c == '#') {
                return root + path + query + relative;
            }
            if (c == '?') {
                return root + path + relative;
            }
            int end = first(relative, 0, "?#");
            String merged = c == '/' ? relative.substring(0, end) : folder() + relative.substring(0, end);
            return root + withoutDots(merged) + relative.substring(end);
        }

        private String folder() {
            int slash = path.lastIndexOf('/');
            return slash >= 0 ? path.substring(0, slash + 1) : root.isEmpty() ? "" : "/";
        }

        private static String withoutDots(String path) {
            if (!path.contains("/.") && !path.startsWith(".")) {
                return path;
            }
            Deque<String> kept = new ArrayDeque<>();
            int from = 0;
            boolean folder = false;
            while (from <= path.length()) {
                int slash = path.indexOf('/', from);
                int to = slash < 0 ? path.length() : slash;
                String part = path.substring(from, to);
                folder = part.equals(".") || part.equals("..");
                if (part.equals("..") && kept.size() > 1) {
                    kept.removeLast();
                } else if (!folder) {
                    kept.add(part);
                }
                from = to + 1;
            }
            return String.join("/", kept) + (folder ? "/" : "");
        }
    }
}
