package dateline.feed;

/** Characters that HTML keeps for itself, written so that they mean only themselves. */
final class Escapes {

    private Escapes() {}

    static String text(String plain) {
        StringBuilder out = new StringBuilder(plain.length() + 16);
        text(plain, out);
        return out.toString();
    }

    static void text(CharSequence plain, StringBuilder out) {
        for (int i = 0; i < plain.length(); i++) {
            text(plain.charAt(i), out);
        }
    }

    static void text(char c, StringBuilder out) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            default -> out.append(c);
        }
    }

    /** For a value between double quotes. Angle brackets go too: a raw-text parser must not find a tag in it. */
    static void attribute(String plain, StringBuilder out) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '"') {
                out.append("&quot;");
            } else {
                text(c, out);
            }
        }
    }
}
