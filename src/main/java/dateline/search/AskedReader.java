package dateline.search;

import dateline.search.Asked.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the language of the search box:
 *
 * <pre>
 * words beside each other      all of them
 * "some words"                 in this order
 * a OR b, a | b                either
 * -a, NOT a                    without
 * a NEAR b, a NEAR/5 b         close to each other, in any order
 * ( … )                        taken together
 * wor*                         every word that starts so
 * headline: by: place:         the word or phrase behind it stands there
 * name:"Jane Roe"              a name in either order
 * outlet:harbour-post language:zh
 * date:2026-03 after:2026-03-01 before:2026
 * </pre>
 *
 * OR binds weaker than standing beside each other, NEAR stronger. What makes no sense as an operator is a word.
 */
final class AskedReader {

    /** Words that NEAR alone allows between the two. */
    static final int NEAR = 10;

    static final int FARTHEST = 100;
    private static final int MAX_DEPTH = 20;
    private static final String QUOTES = "\"“”„«»「」『』";

    private final List<Token> tokens;
    private int at;
    private int depth;

    private AskedReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Empty when nothing is asked for. */
    static Optional<Asked> read(String typed) {
        AskedReader reader = new AskedReader(Token.of(typed));
        List<Asked> found = new ArrayList<>();
        while (reader.at < reader.tokens.size()) {
            reader.any().ifPresent(found::add);
            // A bracket that closes nothing ends a part too early.
            reader.at++;
        }
        return all(found);
    }

    /** What is wrong with what was typed; empty when it can be read as it was meant. */
    static Optional<String> complaint(String typed) {
        List<Token> tokens = Token.of(typed);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String value = tokens.get(i + 1).text();
            if (tokens.get(i).isDate() && Days.read(value).isEmpty()) {
                return Optional.of(Days.complaint(value));
            }
        }
        return Optional.empty();
    }

    private Optional<Asked> any() {
        List<Asked> found = new ArrayList<>();
        all().ifPresent(found::add);
        while (isNext(Token.Kind.OR)) {
            at++;
            all().ifPresent(found::add);
        }
        return found.size() < 2 ? found.stream().findFirst() : Optional.of(new Asked.Any(found));
    }

    private Optional<Asked> all() {
        List<Asked> found = new ArrayList<>();
        while (at < tokens.size() && !isNext(Token.Kind.OR) && !isNext(Token.Kind.CLOSE)) {
            near().ifPresent(found::add);
        }
        return all(found);
    }

    private static Optional<Asked> all(List<Asked> found) {
        return found.size() < 2 ? found.stream().findFirst() : Optional.of(new Asked.All(found));
    }

    private Optional<Asked> near() {
        Optional<Asked> left = one();
        while (left.isPresent() && isNext(Token.Kind.NEAR)) {
            int words = distance(tokens.get(at++).text());
            left = Optional.of(joined(left.get(), one(), words));
        }
        return left;
    }

    private static Asked joined(Asked left, Optional<Asked> right, int words) {
        return right.<Asked>map(found -> hasPlace(left) && hasPlace(found)
                        ? new Asked.Near(left, found, words)
                        : new Asked.All(List.of(left, found)))
                .orElse(left);
    }

    /** Whether it stands at a place in a text, so that something can be near. */
    private static boolean hasPlace(Asked asked) {
        return switch (asked) {
            case Asked.Word _, Asked.Phrase _, Asked.Name _, Asked.Near _ -> true;
            case Asked.Any any -> any.parts().stream().allMatch(AskedReader::hasPlace);
            case Asked.Prefix _, Asked.All _, Asked.Not _, Asked.FromOutlet _, Asked.InLanguage _, Asked.Within _ ->
                false;
        };
    }

    private static int distance(String near) {
        int slash = near.indexOf('/');
        return slash < 0 ? NEAR : Math.clamp(Long.parseLong(near.substring(slash + 1)), 0, FARTHEST);
    }

    private Optional<Asked> one() {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        Token token = tokens.get(at++);
        return switch (token.kind()) {
            case NOT -> one().map(Asked.Not::new);
            case OPEN -> inBrackets();
            case QUOTED -> Optional.of(new Asked.Phrase(Part.ANYWHERE, token.text()));
            case FIELD -> field(token.text());
            case WORD -> Optional.of(word(Part.ANYWHERE, token.text()));
            // At a place where they join nothing.
            case NEAR -> Optional.of(word(Part.ANYWHERE, token.text()));
            case OR, CLOSE -> Optional.empty();
        };
    }

    private Optional<Asked> inBrackets() {
        if (depth >= MAX_DEPTH) {
            return Optional.empty();
        }
        depth++;
        Optional<Asked> inner = any();
        depth--;
        if (isNext(Token.Kind.CLOSE)) {
            at++;
        }
        return inner;
    }

    private Optional<Asked> field(String name) {
        if (!isNext(Token.Kind.WORD) && !isNext(Token.Kind.QUOTED)) {
            return Optional.of(word(Part.ANYWHERE, name));
        }
        Token value = tokens.get(at++);
        return Optional.of(
                switch (name) {
                    case "headline" -> valued(Part.HEADLINE, value);
                    case "by" -> valued(Part.CREDIT, value);
                    case "place" -> valued(Part.PLACE, value);
                    case "name" -> new Asked.Name(value.text());
                    case "outlet" -> new Asked.FromOutlet(value.text().toLowerCase(Locale.ROOT));
                    case "language" -> new Asked.InLanguage(value.text().toLowerCase(Locale.ROOT));
                    case "date" -> within(name, value, Days.read(value.text()));
                    case "after" -> within(name, value, Days.read(value.text()).map(Days::andLater));
                    case "before" -> within(name, value, Days.read(value.text()).map(Days::earlier));
                    case String other -> word(Part.ANYWHERE, other);
                });
    }

    private static Asked within(String name, Token value, Optional<Days> days) {
        return days.<Asked>map(Asked.Within::new).orElse(word(Part.ANYWHERE, name + ":" + value.text()));
    }

    private static Asked valued(Part part, Token value) {
        return value.kind() == Token.Kind.QUOTED ? new Asked.Phrase(part, value.text()) : word(part, value.text());
    }

    private static Asked word(Part part, String text) {
        boolean isPrefix = text.length() > 1 && text.endsWith("*");
        return isPrefix ? new Asked.Prefix(part, text.substring(0, text.length() - 1)) : new Asked.Word(part, text);
    }

    private boolean isNext(Token.Kind kind) {
        return at < tokens.size() && tokens.get(at).kind() == kind;
    }

    /** A piece of what was typed. */
    private record Token(Kind kind, String text) {

        enum Kind {
            WORD,
            QUOTED,
            /** Named by its text; a value follows at once. */
            FIELD,
            OR,
            NOT,
            NEAR,
            OPEN,
            CLOSE
        }

        private static final List<String> DATES = List.of("date", "after", "before");
        private static final List<String> FIELDS =
                List.of("headline", "by", "place", "name", "outlet", "language", "date", "after", "before");
        private static final int MAX_DIGITS = 4;

        boolean isDate() {
            return kind == Kind.FIELD && DATES.contains(text);
        }

        static List<Token> of(String typed) {
            List<Token> tokens = new ArrayList<>();
            int at = 0;
            while (at < typed.length()) {
                at = Character.isWhitespace(typed.charAt(at)) ? at + 1 : next(typed, at, tokens);
            }
            return tokens;
        }

        /** Adds the token that starts there; returns what is behind it. */
        private static int next(String typed, int at, List<Token> tokens) {
            char c = typed.charAt(at);
            if (QUOTES.indexOf(c) >= 0) {
                return quoted(typed, at, tokens);
            }
            Optional<Kind> mark = mark(c, at + 1 < typed.length() ? typed.charAt(at + 1) : ' ');
            if (mark.isPresent()) {
                tokens.add(new Token(mark.get(), String.valueOf(c)));
                return at + 1;
            }
            int end = wordEnd(typed, at);
            Optional<String> field = field(typed, at, end);
            if (field.isPresent()) {
                tokens.add(new Token(Kind.FIELD, field.get()));
                return at + field.get().length() + 1;
            }
            String word = typed.substring(at, end);
            tokens.add(new Token(kind(word), word));
            return end;
        }

        private static Optional<Kind> mark(char c, char next) {
            return switch (c) {
                case '(' -> Optional.of(Kind.OPEN);
                case ')' -> Optional.of(Kind.CLOSE);
                case '|' -> Optional.of(Kind.OR);
                case '-' -> Character.isWhitespace(next) ? Optional.empty() : Optional.of(Kind.NOT);
                default -> Optional.empty();
            };
        }

        /** A quotation that is not closed goes to the end. */
        private static int quoted(String typed, int at, List<Token> tokens) {
            int end = at + 1;
            while (end < typed.length() && QUOTES.indexOf(typed.charAt(end)) < 0) {
                end++;
            }
            String text = typed.substring(at + 1, end);
            if (!text.isBlank()) {
                tokens.add(new Token(Kind.QUOTED, text));
            }
            return end + 1;
        }

        private static int wordEnd(String typed, int at) {
            int end = at;
            while (end < typed.length()
                    && !Character.isWhitespace(typed.charAt(end))
                    && "()|".indexOf(typed.charAt(end)) < 0
                    && QUOTES.indexOf(typed.charAt(end)) < 0) {
                end++;
            }
            return end;
        }

        private static Optional<String> field(String typed, int at, int end) {
            int colon = typed.indexOf(':', at);
            boolean hasValue = colon > at && colon <= end && colon + 1 < typed.length();
            return hasValue && !Character.isWhitespace(typed.charAt(colon + 1))
                    ? Optional.of(typed.substring(at, colon).toLowerCase(Locale.ROOT))
                            .filter(FIELDS::contains)
                    : Optional.empty();
        }

        private static Kind kind(String word) {
            return switch (word) {
                case "OR" -> Kind.OR;
                case "NOT" -> Kind.NOT;
                case "NEAR" -> Kind.NEAR;
                case String other -> isNearWithin(other) ? Kind.NEAR : Kind.WORD;
            };
        }

        private static boolean isNearWithin(String word) {
            String digits = word.startsWith("NEAR/") ? word.substring(5) : "";
            return !digits.isEmpty()
                    && digits.length() <= MAX_DIGITS
                    && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }
}
