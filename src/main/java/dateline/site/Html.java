package dateline.site;

/** Writes HTML by hand where the structure comes from data. Text and values are escaped; names are the program's own. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** The text as HTML shows it. */
    static String escaped(String text) {
        return new Html().text(text).toString();
    }

    /** @param pairs attribute names and values in turn */
    Html open(String name, String... pairs) {
        out.append('<').append(name);
        for (int i = 0; i < pairs.length; i += 2) {
            out.append(' ').append(pairs[i]).append("=\"");
            escape(pairs[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case 0 -> out.append('\uFFFD');
                default -> out.append(c);
            }
        }
    }
}
