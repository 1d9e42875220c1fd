package dateline.model;

import java.net.URI;

/** What a stretch of {@link Prose} is. Both ends are UTF-16 indexes into its text, start before end. */
public sealed interface Mark {

    int start();

    int end();

    /** The same mark elsewhere. */
    default Mark at(int start, int end) {
        return switch (this) {
            case Strong _ -> new Strong(start, end);
            case Emphasis _ -> new Emphasis(start, end);
            case Code _ -> new Code(start, end);
            case Superscript _ -> new Superscript(start, end);
            case Subscript _ -> new Subscript(start, end);
            case Link link -> new Link(start, end, link.to());
        };
    }

    record Strong(int start, int end) implements Mark {}

    record Emphasis(int start, int end) implements Mark {}

    record Code(int start, int end) implements Mark {}

    record Superscript(int start, int end) implements Mark {}

    record Subscript(int start, int end) implements Mark {}

    /** @param to absolute, http, https or mailto */
    record Link(int start, int end, URI to) implements Mark {}
}
