package dateline.feed;

/**
 * The attributes of one start tag that may stay, as they are to be written.
 *
 * @param written each with a space before it
 * @param isPixel whether the tag is a picture that nobody is meant to see
 */
record SafeAttributes(String written, boolean isPixel) {

    static SafeAttributes of(String element, Attributes attributes, String base) {
        if (attributes.from() >= attributes.to()) {
            return new SafeAttributes(namespace(element), false);
        }
        StringBuilder out = new StringBuilder(attributes.to() - attributes.from() + 16);
        boolean[] pixel = {false};
        Seen seen = new Seen();
        attributes.forEach((name, value) -> {
            if (seen.add(name)) {
                pixel[0] |= element.equals("img") && isPixel(name, value, seen);
                append(element, name, value, base, out);
            }
        });
        out.append(namespace(element));
        return new SafeAttributes(out.toString(), pixel[0]);
    }

    void write(StringBuilder out) {
        out.append(written);
    }

    private static void append(String element, String name, String value, String base, StringBuilder out) {
        String safe = switch (SafeList.use(name)) {
            case PLAIN -> value;
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

    private static boolean isPixel(String name, String value, Seen seen) {
        return switch (name) {
            case "src" -> Tracking.isPixel(value);
            case "width", "height" -> isTiny(value) && seen.countTiny() == 2;
            default -> false;
        };
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

    /** Names that the tag has had, so that the first of a repeated one counts. */
    private static final class Seen {
        private final java.util.Set<String> names = new java.util.HashSet<>(8);
        private final int[] tiny = {0};

        boolean add(String name) {
            return names.add(name);
        }

        int countTiny() {
            return ++tiny[0];
        }
    }
}
