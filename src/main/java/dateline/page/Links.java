package dateline.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Makes the addresses of a page absolute. Anything but http, https and mailto is no address here. */
final class Links {

    /** Longer addresses are data or attacks. */
    static final int MAX_LENGTH = 4096;

    private static final String ILLEGAL = " \"<>\\^`{|}";

    private final URI base;

    Links(URI base) {
        this.base = base;
    }

    /** Takes the address as browsers do, spaces and unescaped characters included; empty for a mere fragment. */
    Optional<URI> resolve(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH || text.charAt(0) == '#') {
            return Optional.empty();
        }
        try {
            return Optional.of(absolute(parse(text))).filter(Links::isWelcome).filter(Links::isShort);
        } catch (URISyntaxException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** The same, for pages and pictures: only http and https with a host. */
    Optional<URI> resolveWeb(String written) {
        return resolve(written).filter(at -> at.getRawAuthority() != null);
    }

    private URI absolute(URI at) throws URISyntaxException {
        if (at.isAbsolute()) {
            return at;
        }
        boolean queryAlone = at.getRawAuthority() == null && at.getRawPath().isEmpty();
        if (queryAlone) {
            return new URI(base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath() + at);
        }
        return base.resolve(at);
    }

    private static URI parse(String text) throws URISyntaxException {
        try {
            return new URI(text);
        } catch (URISyntaxException illegalCharacters) {
            return new URI(escape(text));
        }
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && !isEscape(text, i)) {
                escaped.append("%25");
            } else if (c <= ' ' || c == 0x7f || ILLEGAL.indexOf(c) >= 0) {
                escaped.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else if (c == '[' || c == ']') {
                escaped.append(c == '[' ? "%5B" : "%5D");
            } else if (Character.isSpaceChar(c)) {
                percent(escaped, c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static void percent(StringBuilder out, char c) {
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
            out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    /** Escapes count: an address that was given out must be taken when it comes back. */
    private static boolean isShort(URI at) {
        return at.toString().length() <= MAX_LENGTH;
    }

    private static boolean isWelcome(URI at) {
        String scheme = at.getScheme();
        if (at.getRawAuthority() != null && at.getRawAuthority().indexOf('%') >= 0) {
            return false;
        }
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme) || "mailto".equalsIgnoreCase(scheme);
    }
}
