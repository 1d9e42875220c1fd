package dateline.model;

import java.net.URI;

/** What a stretch of {@link Prose} is. Both ends are UTF-16 indexes into its text, start before end. */
public sealed interface Mark {

    int start();

    int end();

    record Strong(int start, int end) implements Mark {}

    record Emphasis(int start, int end) implements Mark {}

    record Code(int start, int end) implements Mark {}

    record Superscript(int start, int end) implements Mark {}

    record Subscript(int start, int end) implements Mark {}

    /** @param to absolute, http, https or mailto */
    record Link(int start, int end, URI to) implements Mark {}
}
