package dateline.text;

/**
 * Makes text plain: white space folded to one blank, line breaks kept as one {@code '\n'}, leaked {@code <![CDATA[}
 * forms (also those a typographer mangled), tags, comments and comment ends gone, character references resolved however
 * often they were escaped, control and invisible characters gone. Cleaning is idempotent and linear in time.
 */
public final class Clean {

    private Clean() {}

    /** Line breaks stay, one for any number of them; the ends are trimmed. */
    public static String text(String raw) {
        return isClean(raw) ? raw : traced(raw).text();
    }

    /** Line breaks become blanks. */
    public static String line(String raw) {
        String text = text(raw);
        return text.indexOf('\n') < 0 ? text : text.replace('\n', ' ');
    }

    /** As {@link #text}, with the way back to the uncleaned text. */
    public static Cleaned traced(String raw) {
        if (isClean(raw)) {
            return new Cleaned(raw, new int[0], raw.length(), false);
        }
        Scrubber scrubber = new Scrubber(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            scrubber.add(raw.charAt(i), i);
        }
        return scrubber.finish(raw.length());
    }

    private static boolean isClean(String raw) {
        char before = ' ';
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c > ' ' && c < '\u007f' && c != ';' && c != '>' && c != '[') {
                before = c;
                continue;
            }
            boolean blank = c == ' ' || c == '\n';
            if ((blank && (before == ' ' || before == '\n')) || (!blank && isSuspect(c))) {
                return false;
            }
            before = c;
        }
        return raw.isEmpty() || (before != ' ' && before != '\n');
    }

    private static boolean isSuspect(char c) {
        return switch (c) {
            case ';', '>', '[' -> true;
            default -> Characters.isBlank(c) || Characters.isInvisible(c) || Character.isSurrogate(c);
        };
    }
}
