package dateline.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The attributes of a start tag that may stay. */
final class SafeAttributes {

    private static final List<String> LATE = List.of("data-src", "data-lazy-src", "data-original");

    private SafeAttributes() {}

    /** As they are to be written, each with a blank before it; the first of a repeated name counts. */
    static String of(String element, Attributes attributes, String base) {
        if (attributes.from() >= attributes.to()) {
            return namespace(element);
        }
        StringBuilder out = new StringBuilder(attributes.to() - attributes.from() + 16);
        Set<String> seen = new HashSet<>(8);
        String late = element.equals("img") && isPlaceholder(attributes.value("src")) ? late(attributes) : "";
        if (!late.isEmpty() && seen.add("src")) {
            append(element, "src", late, base, out);
        }
        attributes.forEach((name, value) -> {
            if (seen.add(name)) {
                append(element, name, value, base, out);
            }
        });
        return out.append(namespace(element)).toString();
    }

    /** The address that a script would put in the place of a picture's own; empty when there is none. */
    private static String late(Attributes attributes) {
        for (String name : LATE) {
            String address = attributes.value(name);
            if (!address.isEmpty()) {
                return address;
            }
        }
        return "";
    }

    private static boolean isPlaceholder(String address) {
        return address.isEmpty() || address.startsWith("data:");
    }

    /** Whether a picture, sound or film is one that nobody is meant to see. */
    static boolean isPixel(Attributes attributes) {
        return isTiny(attributes.value("width")) && isTiny(attributes.value("height"))
                || Tracking.isPixel(attributes.value("src"));
    }

    private static void append(String element, String name, String value, String base, StringBuilder out) {
        String safe = switch (SafeList.use(name)) {
            case PLAIN -> Names.lower(value).contains("url(") ? "" : value;
            case STYLE -> SafeStyle.of(value);
            case LINK -> Tracking.withoutParameters(link(value, base));
            case PICTURE -> SafeList.kind(element).loads() ? picture(value, base) : "";
            case INERT, NONE -> "";
        };
        boolean keptEmpty = value.isEmpty() && SafeList.use(name) != SafeList.Use.NONE;
        if (!safe.isEmpty() || keptEmpty && SafeList.use(name) != SafeList.Use.STYLE) {
            out.append(' ').append(name).append("=\"");
            Escapes.attribute(Mojibake.mend(safe), out);
            out.append('"');
        }
    }

    private static String link(String value, String base) {
        String address = value.isEmpty() ? "" : Addresses.resolve(base, printable(value));
        String scheme = Addresses.scheme(address);
        boolean relative = scheme.isEmpty() && address.indexOf(':') < 0;
        return relative || SafeList.linksTo(scheme) || isRelativeWithColon(address) ? address : "";
    }

    /** A colon behind the first solidus, query or fragment names no scheme. */
    private static boolean isRelativeWithColon(String address) {
        int colon = address.indexOf(':');
        for (int i = 0; i < colon; i++) {
            char c = address.charAt(i);
            if (c == '/' || c == '?' || c == '#') {
                return true;
            }
        }
        return false;
    }

    private static String picture(String value, String base) {
        if (value.regionMatches(true, 0, "data:", 0, 5)) {
            return SafeList.isPictureData(value) ? value : "";
        }
        String address = link(value, base);
        return Addresses.isWeb(address) || !Addresses.hasScheme(address) ? address : "";
    }

    /** Browsers look past controls in addresses, so they must not hide a scheme from us. */
    private static String printable(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) >= 0x7f && value.charAt(i) <= 0xa0) {
                return withoutControls(value);
            }
        }
        return value;
    }

    private static String withoutControls(String value) {
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= ' ' && !(c >= 0x7f && c <= 0xa0)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isTiny(String size) {
        return size.equals("1") || size.equals("0") || size.equals("1px") || size.equals("0px");
    }

    private static String namespace(String element) {
        return switch (element) {
            case "svg" -> " xmlns=\"http://www.w3.org/2000/svg\"";
            case "math" -> " xmlns=\"http://www.w3.org/1998/Math/MathML\"";
            default -> "";
        };
    }
}
