package dateline.fetch;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * An address that can be asked.
 *
 * @param uri as it came, without fragment
 * @param host lower case, as DNS knows it, without trailing dot and without brackets
 * @param port always said
 * @param path with query, never empty
 */
record Target(URI uri, String scheme, String host, int port, String path) {

    static final int LONGEST_ADDRESS = 8192;
    private static final int LONGEST_HOST = 253;

    sealed interface Read {
        record Good(Target target) implements Read {}

        record Bad(Reason reason, String why) implements Read {}
    }

    static Read read(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return new Read.Bad(Reason.SCHEME, "only http and https addresses are asked, not " + show(uri));
        }
        String authority = uri.getRawAuthority();
        if (authority == null || uri.toString().length() > LONGEST_ADDRESS) {
            return bad("this is not an address that can be asked", uri);
        }
        if (authority.indexOf('@') >= 0) {
            return bad("addresses with a user name or password are not asked", uri);
        }
        int colon = authority.indexOf(':', authority.indexOf(']') + 1);
        Optional<String> host = host(colon < 0 ? authority : authority.substring(0, colon));
        Optional<Integer> port = port(colon < 0 ? "" : authority.substring(colon + 1), scheme);
        if (host.isEmpty()) {
            return bad("its host is written as no outlet writes it", uri);
        }
        if (port.isEmpty()) {
            return bad("its port is no port", uri);
        }
        return new Read.Good(new Target(withoutFragment(uri), scheme, host.get(), port.get(), path(uri)));
    }

    /** For politeness and for robots.txt: scheme, host and port. */
    String origin() {
        return scheme + "://" + authority();
    }

    /** The host, and its port where it is not the usual one: who is asked, whatever the scheme. */
    String name() {
        return port == 80 || port == 443 ? bracketed() : bracketed() + ":" + port;
    }

    String authority() {
        return hasDefaultPort() ? bracketed() : bracketed() + ":" + port;
    }

    boolean hasDefaultPort() {
        return port == (scheme.equals("https") ? 443 : 80);
    }

    private String bracketed() {
        return bracketed(host);
    }

    static String bracketed(String host) {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }

    private static Read bad(String why, URI uri) {
        return new Read.Bad(Reason.ADDRESS, why + ": " + show(uri));
    }

    private static Optional<String> host(String written) {
        if (written.startsWith("[") && written.endsWith("]")) {
            String inner = written.substring(1, written.length() - 1);
            return literal(inner).filter(_ -> inner.indexOf(':') >= 0 && inner.indexOf('%') < 0);
        }
        return ascii(written)
                .map(name -> name.endsWith(".") ? name.substring(0, name.length() - 1) : name)
                .filter(Target::isName);
    }

    private static Optional<String> literal(String text) {
        try {
            InetAddress address = InetAddress.ofLiteral(text);
            return Optional.of(address.getHostAddress());
        } catch (IllegalArgumentException noLiteral) {
            return Optional.empty();
        }
    }

    /** As DNS knows it: lower case, internationalised labels as {@code xn--}; empty when that cannot be. */
    static Optional<String> ascii(String name) {
        if (name.length() > LONGEST_HOST || name.isEmpty()) {
            return Optional.empty();
        }
        if (name.chars().allMatch(c -> c < 128)) {
            return Optional.of(name.toLowerCase(Locale.ROOT));
        }
        try {
            return Optional.of(IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /**
     * Letters, digits, hyphens, underscores (seen in the wild) and dots between them. A name whose last label is a
     * number is one only when it is a plain dotted quad: other spellings of IPv4 serve to deceive.
     */
    private static boolean isName(String host) {
        if (host.isEmpty() || host.length() > LONGEST_HOST || host.startsWith(".") || host.contains("..")) {
            return false;
        }
        if (!host.chars()
                .allMatch(c -> c == '.' || c == '-' || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))) {
            return false;
        }
        String last = host.substring(host.lastIndexOf('.') + 1);
        boolean hasLetters = last.chars().anyMatch(c -> c >= 'a' && c <= 'z') && !last.startsWith("0x");
        return hasLetters || isQuad(host);
    }

    private static boolean isQuad(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            boolean digits =
                    !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!digits || Integer.parseInt(part) > 255 || (part.length() > 1 && part.startsWith("0"))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Integer> port(String written, String scheme) {
        if (written.isEmpty()) {
            return Optional.of(scheme.equals("https") ? 443 : 80);
        }
        if (written.length() > 5 || !written.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(written)).filter(port -> port > 0 && port < 1 << 16);
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String asked = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        return Locations.ascii(asked);
    }

    private static URI withoutFragment(URI uri) {
        if (uri.getRawFragment() == null) {
            return uri;
        }
        String text = uri.toString();
        return URI.create(text.substring(0, text.indexOf('#')));
    }

    private static String show(URI uri) {
        return Locations.show(uri.toString());
    }
}
