package dateline.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads {@code Location} headers, which hold more than RFC 3986 allows. */
final class Locations {

    private static final int SHOWN = 200;
    private static final String KEPT = "!#$%&'()*+,-./:;=?@[]_~";

    private Locations() {}

    /**
     * Against the address that sent it; empty when nothing can be made of it.
     *
     * @param location each byte a character, as headers come
     */
    static Optional<URI> resolve(URI base, String location) {
        String tidy = location.strip();
        if (tidy.isEmpty() || tidy.length() > Target.LONGEST_ADDRESS) {
            return Optional.empty();
        }
        try {
            URI to = new URI(escape(tidy.getBytes(StandardCharsets.ISO_8859_1)));
            URI whole = to.isAbsolute() ? to : against(base, to);
            return Optional.of(whole);
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** {@link URI#resolve} loses the path when the reference is a query alone. */
    private static URI against(URI base, URI to) {
        if (to.getRawPath().isEmpty() && to.getRawAuthority() == null && to.getRawQuery() != null) {
            String path = base.getRawPath() == null ? "/" : base.getRawPath();
            return base.resolve((path.isEmpty() ? "/" : path) + to);
        }
        return base.resolve(to);
    }

    /** The same address with every character beyond ASCII percent-encoded as UTF-8. */
    static String ascii(String address) {
        return address.chars().allMatch(c -> c < 128) ? address : escape(address.getBytes(StandardCharsets.UTF_8));
    }

    private static String escape(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length + 16);
        for (byte b : bytes) {
            int c = b & 0xff;
            if (isAlphanumeric(c) || KEPT.indexOf(c) >= 0) {
                out.append((char) c);
            } else {
                out.append('%').append(hex(c >> 4)).append(hex(c & 15));
            }
        }
        return out.toString();
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit);
    }

    /** Outside text in an operator's line: short and without control characters. */
    static String show(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(SHOWN).forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return text.length() > SHOWN ? out.append('…').toString() : out.toString();
    }
}
