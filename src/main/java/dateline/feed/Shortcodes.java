package dateline.feed;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * WordPress's bracketed codes in a post's text. Its own become what it makes of them: captions, galleries, players,
 * embedded addresses. Those of plug-ins are markup that only the plug-in can show: their tags go, what stands between
 * stays. What merely stands in brackets is text: {@code [sic]}, {@code [1]}, {@code [Editor's note]}.
 */
final class Shortcodes {

    private static final int MAX_NAME = 40;
    private static final int MAX_TAG = 4_000;
    private static final int MAX_PICTURES = 50;

    private final String text;
    private final LongFunction<Optional<URI>> pictures;
    private final Set<String> closed = new HashSet<>();
    private final StringBuilder out;
    private boolean noMoreCaptions;

    private Shortcodes(String text, LongFunction<Optional<URI>> pictures) {
        this.text = text;
        this.pictures = pictures;
        this.out = new StringBuilder(text.length());
    }

    /** @param pictures the address of a picture by its id, where known */
    static String undone(String text, LongFunction<Optional<URI>> pictures) {
        return text.indexOf('[') < 0 ? text : new Shortcodes(text, pictures).run();
    }

    /** @param body of the tag between name and bracket */
    private record Code(String name, String body, boolean end, int from, int after) {}

    private String run() {
        for (int at = text.indexOf("[/"); at >= 0; at = text.indexOf("[/", at + 2)) {
            code(at).filter(Code::end).ifPresent(code -> closed.add(code.name()));
        }
        int at = 0;
        for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', at)) {
            out.append(text, at, open);
            Optional<Code> code = code(open).filter(this::isMarkup);
            at = code.map(this::write).orElse(open + 1);
            if (code.isEmpty()) {
                out.append('[');
            }
        }
        return out.append(text, at, text.length()).toString();
    }

    /** The tag that begins at a bracket; empty when none has that form. */
    private Optional<Code> code(int open) {
        boolean end = text.startsWith("/", open + 1);
        int from = open + (end ? 2 : 1);
        int to = from;
        while (to < text.length() && to - from < MAX_NAME && isName(text.charAt(to))) {
            to++;
        }
        if (to == from || !Character.isLetter(text.charAt(from)) || to >= text.length()) {
            return Optional.empty();
        }
        int close = text.indexOf(']', to, Math.min(text.length(), to + MAX_TAG));
        boolean ends = close >= 0 && (close == to || " \t\r\n/".indexOf(text.charAt(to)) >= 0);
        return ends
                ? Optional.of(new Code(text.substring(from, to), text.substring(to, close), end, open, close + 1))
                : Optional.empty();
    }

    private static boolean isName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    private boolean isMarkup(Code code) {
        return switch (code.name()) {
            case "caption", "wp_caption", "gallery", "playlist", "audio", "video", "embed" -> true;
            default -> code.end() || closed.contains(code.name()) || hasAttribute(code.body());
        };
    }

    private static boolean hasAttribute(String body) {
        int equals = body.indexOf('=');
        return equals > 1
                && equals < body.length() - 1
                && isName(body.charAt(equals - 1))
                && !Names.isSpace(body.charAt(equals + 1));
    }

    /** Gives where to go on. */
    private int write(Code code) {
        if (code.end()) {
            return code.after();
        }
        return switch (code.name()) {
            case "caption", "wp_caption" -> caption(code);
            case "gallery" -> gallery(code);
            case "embed" -> embed(code);
            case "audio", "video" -> player(code);
            default -> code.after();
        };
    }

    private int caption(Code code) {
        int end = noMoreCaptions ? -1 : text.indexOf("[/" + code.name() + "]", code.after());
        noMoreCaptions |= end < 0;
        if (end < 0) {
            return code.after();
        }
        String inner = text.substring(code.after(), end);
        int picture = Math.max(inner.lastIndexOf("/>"), inner.lastIndexOf("</a>") + 2);
        int cut = picture < 2 ? 0 : picture + 2;
        String told = attribute(code.body(), "caption");
        out.append("\n\n<figure>").append(inner, 0, cut);
        out.append("<figcaption>")
                .append(told.isEmpty() ? inner.substring(cut) : told)
                .append("</figcaption></figure>\n\n");
        return end + code.name().length() + 3;
    }

    private int gallery(Code code) {
        List.of(attribute(code.body(), "ids").split(",", MAX_PICTURES)).stream()
                .map(String::strip)
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> pictures.apply(Long.parseLong(id)).stream())
                .forEach(at -> out.append("\n\n<figure><img src=\"")
                        .append(escaped(at.toString()))
                        .append("\"></figure>\n\n"));
        return code.after();
    }

    private int embed(Code code) {
        int end = text.indexOf('[', code.after());
        if (end < 0 || !text.startsWith("[/embed]", end)) {
            return code.after();
        }
        out.append("\n\n")
                .append(PostText.link(text.substring(code.after(), end).strip()))
                .append("\n\n");
        return end + "[/embed]".length();
    }

    private int player(Code code) {
        for (String name : List.of("src", "mp4", "mp3", "m4v", "m4a", "ogg", "ogv", "wav", "webm")) {
            String at = attribute(code.body(), name);
            if (!at.isEmpty()) {
                out.append("\n\n").append(PostText.link(at)).append("\n\n");
                return code.after();
            }
        }
        return code.after();
    }

    private static String attribute(String body, String name) {
        return new Attributes(body, 0, body.length()).value(name);
    }

    private static String escaped(String address) {
        StringBuilder out = new StringBuilder();
        Escapes.attribute(address, out);
        return out.toString();
    }
}
