package dateline.site;

import dateline.model.Mark;
import dateline.model.Prose;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Prose as HTML: its marks as elements, its line breaks as {@code br}. Marks that do not nest are left out. */
final class ProseHtml {

    private static final String REL = "nofollow noopener noreferrer external";

    private final Html html;

    ProseHtml(Html html) {
        this.html = html;
    }

    void write(Prose prose) {
        String text = prose.text();
        Deque<Mark> open = new ArrayDeque<>();
        int at = 0;
        for (Mark mark : prose.marks()) {
            at = closeUntil(text, at, mark.start(), open);
            boolean nests = mark.start() >= at
                    && mark.start() < mark.end()
                    && mark.end()
                            <= (open.isEmpty() ? text.length() : open.peek().end());
            if (nests && element(mark).isPresent()) {
                at = text(text, at, mark.start());
                start(mark);
                open.push(mark);
            }
        }
        text(text, closeUntil(text, at, text.length(), open), text.length());
    }

    /** Closes what ends at or before a place. */
    private int closeUntil(String text, int from, int until, Deque<Mark> open) {
        int at = from;
        while (!open.isEmpty() && open.peek().end() <= until) {
            Mark done = open.pop();
            at = text(text, at, done.end());
            html.close(element(done).orElseThrow());
        }
        return at;
    }

    private int text(String text, int from, int to) {
        int at = from;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                html.text(text.substring(at, i)).open("br");
                at = i + 1;
            }
        }
        html.text(text.substring(Math.min(at, to), to));
        return to;
    }

    private void start(Mark mark) {
        String name = element(mark).orElseThrow();
        switch (mark) {
            case Mark.Link link -> html.open(name, "href", link.to().toString(), "rel", REL);
            case Mark.Strong _, Mark.Emphasis _, Mark.Code _, Mark.Superscript _, Mark.Subscript _ -> html.open(name);
        }
    }

    /** Empty for a link that readers may not be sent to. */
    private static Optional<String> element(Mark mark) {
        return switch (mark) {
            case Mark.Strong _ -> Optional.of("strong");
            case Mark.Emphasis _ -> Optional.of("em");
            case Mark.Code _ -> Optional.of("code");
            case Mark.Superscript _ -> Optional.of("sup");
            case Mark.Subscript _ -> Optional.of("sub");
            case Mark.Link link -> Addresses.isLinkable(link.to()) ? Optional.of("a") : Optional.empty();
        };
    }
}
