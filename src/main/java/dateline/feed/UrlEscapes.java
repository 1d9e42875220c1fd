package dateline.feed;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encodes what RFC 3986 does not let stand, and nothing else. */
final class UrlEscapes {

    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private UrlEscapes() {}

    static String encode(String address) {
        if (address.indexOf('#') != address.lastIndexOf('#')) {
            return encoded(address);
        }
        for (int i = 0; i < address.length(); i++) {
            if (!isAllowed(address.charAt(i)) || isLonePercent(address, i)) {
                return encoded(address);
            }
        }
        return address;
    }

    private static String encoded(String address) {
        StringBuilder out = new StringBuilder(address.length() + 32);
        int fragment = address.indexOf('#');
        for (int i = 0; i < address.length(); ) {
            int c = address.codePointAt(i);
            boolean again = c == '#' && i != fragment;
            if (c < 0x80 && isAllowed((char) c) && !isLonePercent(address, i) && !again) {
                out.append((char) c);
            } else {
                percent(c, out);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static void percent(int c, StringBuilder out) {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.toHexDigits(b));
        }
    }

    private static boolean isAllowed(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || ALLOWED.indexOf(c) >= 0;
    }

    private static boolean isLonePercent(String address, int at) {
        return address.charAt(at) == '%'
                && !(at + 2 < address.length()
                        && HexFormat.isHexDigit(address.charAt(at + 1))
                        && HexFormat.isHexDigit(address.charAt(at + 2)));
    }
}
