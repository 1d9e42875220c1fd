package dateline.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the names out of a byline. */
final class Bylines {

    /** Longer texts are no bylines. */
    static final int MAX_LENGTH = 160;

    private static final int MAX_NAME = 60;
    private static final int MAX_WORDS = 6;
    private static final int MAX_NAMES = 12;
    private static final int MAX_PERSONAL = 4;
    private static final String NAME_SIGNS = ".'\u2019-";
    private static final String LINE_SIGNS = "-/\u2013\u2014\u00b7\u2022";

    /** A line with fewer digits holds no date. */
    private static final int DATE_DIGITS = 3;

    private static final String[] NONE = {};
    private static final Pattern SPACE = Pattern.compile("[ \u00a0\n\t]");
    private static final Set<String> OPENERS = words("opener");
    private static final Set<String> JOINERS = words("joiner");
    private static final Set<String> NOBODY = words("nobody");
    private static final Set<String> ROLES = words("role");
    private static final Set<String> INNER = words("inner");
    private static final Set<String> LABELS = words("label");
    private static final Set<String> STOPS = words("stop");
    private static final Set<String> BEFORE = words("before");
    private static final int LONGEST_BEFORE =
            2 + BEFORE.stream().mapToInt(String::length).max().orElse(0);
    private static final Set<String> DESKS = words("desk");
    private static final Set<String> PARTICLES = words("particle");
    private static final Phrases FURNITURE = Phrases.load("furniture.txt");
    private static final Phrases OPENING = Phrases.of(List.copyOf(OPENERS));

    private Bylines() {}

    private static Set<String> words(String use) {
        for (String line : WordFiles.lines("byline-words.txt")) {
            if (line.startsWith(use + ": ")) {
                return new HashSet<>(List.of(line.substring(use.length() + 2).split(", ", -1)));
            }
        }
        return Set.of();
    }

    /** Whether the text begins as bylines do. */
    static boolean opens(String text) {
        return OPENING.match(text) > 0;
    }

    /** Whether the text is nothing but what stands before a name: {@code By}, {@code Author:}. */
    static boolean isIntroduction(String text) {
        if (text.length() > LONGEST_BEFORE) {
            return false;
        }
        String word = text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
        return BEFORE.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the name is a newsroom's and nobody's. */
    static boolean isDesk(String name) {
        return DESKS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether the text is two to four words that all begin as names do. */
    static boolean isPersonal(String text) {
        String[] words = text.split(" ", MAX_PERSONAL + 2);
        if (words.length < 2 || words.length > MAX_PERSONAL || !isName(text) || !isNoJob(text)) {
            return false;
        }
        for (String word : words) {
            boolean particle = PARTICLES.contains(word);
            if (!particle && !isNameWord(word) || Months.of(word.toLowerCase(Locale.ROOT)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNameWord(String word) {
        boolean letters = word.chars().allMatch(c -> Character.isLetter(c) || NAME_SIGNS.indexOf(c) >= 0);
        return letters && !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    /** A line's parts between bars, dots, dashes and commas. */
    static List<String> lineParts(String line) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || isLineBreak(line, i)) {
                String part = trim(line.substring(start, i));
                parts.addAll(part.isEmpty() ? List.of() : List.of(part));
                start = i + 1;
            }
        }
        return parts;
    }

    private static boolean isLineBreak(String line, int at) {
        char c = line.charAt(at);
        return c == '|' || c == ',' || LINE_SIGNS.indexOf(c) >= 0 && at > 0 && line.charAt(at - 1) <= ' ';
    }

    /** Names that begin as names do and are no furniture. */
    static List<String> plausible(List<String> names) {
        return names.stream()
                .filter(name -> !Character.isLowerCase(name.charAt(0)) || name.indexOf(' ') < 0)
                .filter(name -> FURNITURE.match(name) == 0)
                .toList();
    }

    /**
     * The name inside a short line that is more than a byline: {@code "Posted on 3 May by Ann Tidewell under News"},
     * {@code "03.05.2026 - Text: Ann Tidewell"}. Empty when there is none.
     */
    static List<String> inner(String line) {
        boolean dated = isDated(line);
        boolean mayBe = dated || line.indexOf(':') >= 0 || line.indexOf('\uff1a') >= 0 || opens(line);
        String[] words = mayBe ? SPACE.split(withoutHull(line).replace("\uff1a", ": "), -1) : NONE;
        for (int i = 0; i + 1 < words.length; i++) {
            String lower = words[i].toLowerCase(Locale.ROOT);
            boolean label = lower.endsWith(":") && LABELS.contains(lower.substring(0, lower.length() - 1));
            boolean inside = INNER.contains(lower) && (dated || i > 0 && opens(line));
            if (label || inside) {
                List<String> names = names(upToStop(words, i + 1));
                if (!names.isEmpty() && names.stream().allMatch(Bylines::mayStand)) {
                    return names;
                }
            }
        }
        return List.of();
    }

    private static boolean isDated(String line) {
        int digits = 0;
        for (int i = 0; i < line.length() && digits < DATE_DIGITS; i++) {
            digits += Character.isDigit(line.charAt(i)) ? 1 : 0;
        }
        return digits == DATE_DIGITS;
    }

    /** The line without the brackets that hold all of it. */
    private static String withoutHull(String line) {
        String text = line.strip();
        boolean hull = text.length() > 2
                && "(\uff08".indexOf(text.charAt(0)) >= 0
                && ")\uff09".indexOf(text.charAt(text.length() - 1)) >= 0;
        return hull ? text.substring(1, text.length() - 1) : text;
    }

    /** A lower-case word after "by" is a name only when it is a single one, as readers call themselves. */
    private static boolean mayStand(String name) {
        int first = name.codePointAt(0);
        return !Character.isLowerCase(first) || name.indexOf(' ') < 0;
    }

    private static String upToStop(String[] words, int from) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < words.length; i++) {
            String word = words[i];
            if (STOPS.contains(word.toLowerCase(Locale.ROOT)) || !word.isEmpty() && Character.isDigit(word.charAt(0))) {
                break;
            }
            name.append(name.isEmpty() ? "" : " ").append(word);
        }
        return name.toString();
    }

    /** The names in a text that readers see as a byline, in order; jobs are no names. Empty when none is left. */
    static List<String> names(String byline) {
        return told(byline).stream().filter(Bylines::isNoJob).toList();
    }

    /** The names in a text that the page calls its authors, desks and houses too. */
    static List<String> told(String byline) {
        Set<String> names = new LinkedHashSet<>();
        if (byline.length() <= MAX_LENGTH && !byline.contains("://")) {
            for (String part : parts(withoutOpener(byline))) {
                String name = withoutBrackets(trim(withoutOpener(part)));
                if (isName(name) && names.size() < MAX_NAMES) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    private static String withoutOpener(String text) {
        String rest = trim(text);
        for (int i = 0; i < 3; i++) {
            int opener = OPENING.match(rest);
            boolean whole = opener == rest.length();
            if (opener == 0 || whole || !isBorder(rest, opener)) {
                return rest;
            }
            rest = trim(rest.substring(opener));
        }
        return rest;
    }

    private static boolean isBorder(String text, int at) {
        char c = text.charAt(at);
        return c <= ' ' || c == ':' || c == '\u00a0' || c >= 0x3000;
    }

    /** Parts between commas, bars, line breaks and joining words. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String word : SPACE.split(spaced(text), -1)) {
            boolean handle = !part.isEmpty() && word.startsWith("@");
            if (word.isEmpty() || handle) {
                continue;
            }
            if (isBreak(word)) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(part.isEmpty() ? "" : " ").append(word);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** With spaces around the signs that part names without them. */
    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (",/\u3001\uff0c\uff1b".indexOf(c) >= 0) {
                spaced.append(" , ");
            } else {
                spaced.append(c);
            }
        }
        return spaced.toString();
    }

    private static boolean isBreak(String word) {
        return word.length() == 1 && ",/|&;+\u2022\u00b7\u2013\u2014-\u3001".contains(word)
                || JOINERS.contains(word)
                || JOINERS.contains(word.toLowerCase(Locale.ROOT)) && word.length() > 1 && !isTitleCase(word);
    }

    private static boolean isTitleCase(String word) {
        return Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(word.length() - 1));
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isEdge(text.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(text.charAt(end - 1)) && text.charAt(end - 1) != ')') {
            end--;
        }
        if (end > start && text.charAt(end - 1) == ')' && text.lastIndexOf('(', end - 1) < start) {
            end--;
        }
        boolean initial = end < text.length() && text.charAt(end) == '.' && end >= 2 && text.charAt(end - 2) <= ' '
                || end < text.length() && text.charAt(end) == '.' && end >= 2 && text.charAt(end - 2) == '.';
        return text.substring(start, initial ? end + 1 : end);
    }

    private static boolean isEdge(char c) {
        return !Character.isLetterOrDigit(c)
                && c != '@'
                && c != '('
                && c != '\u201e'
                && Character.getType(c) != Character.NON_SPACING_MARK
                && Character.getType(c) != Character.COMBINING_SPACING_MARK;
    }

    /** The name without the initials or the house that follow it in brackets. */
    private static String withoutBrackets(String name) {
        int open = name.indexOf(" (");
        return open > 0 ? trim(name.substring(0, open)) : name;
    }

    private static boolean isName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean letters = name.chars().anyMatch(Character::isLetter);
        if (name.length() < 2 || name.length() > MAX_NAME || !letters || NOBODY.contains(lower)) {
            return false;
        }
        String[] words = lower.split(" ", -1);
        return words.length <= MAX_WORDS
                && !lower.contains("http")
                && lower.indexOf(": ") < 0
                && lower.indexOf('@') < 0
                && !hasDate(lower);
    }

    private static boolean isNoJob(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split(" ", -1);
        return !ROLES.contains(words[0]) && !(words.length < 4 && ROLES.contains(words[words.length - 1]));
    }

    private static boolean hasDate(String lower) {
        int digits = 0;
        for (int i = 0; i < lower.length(); i++) {
            digits += Character.isDigit(lower.charAt(i)) ? 1 : 0;
        }
        return digits > 3 || lower.indexOf(':') >= 0 && digits > 0;
    }
}
