package dateline.fetch;

/** A body with its content-encoding taken off. */
public sealed interface Decoded {

    /**
     * The whole body.
     *
     * @param bytes shared, not copied
     */
    record Plain(byte[] bytes) implements Decoded {}

    /** Longer than the limit, or packed more tightly than any honest text. */
    record TooLarge(String why) implements Decoded {}

    /** Not what its {@code Content-Encoding} says, or one that we do not know. */
    record Damaged(String why) implements Decoded {}
}
