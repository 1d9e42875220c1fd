package dateline.site;

import java.io.InputStream;
import java.time.Duration;
import java.util.OptionalLong;

/** What a reader gets for a {@link Place}. */
sealed interface Answer {

    /** Made in memory; may be kept and given again. */
    record Whole(String mediaType, byte[] bytes, Keeping keeping) implements Answer {}

    /**
     * Bytes of an outlet, as they were kept. They never change, so their capture's name is their validator.
     *
     * @param fileName for saving; empty when it is to be shown
     */
    record Kept(String mediaType, String name, String fileName, OptionalLong length, InputStream body)
            implements Answer {}

    /** @param why one line for the reader */
    record Missing(String why) implements Answer {}

    /** How long browsers and proxies may use an answer without asking again. */
    enum Keeping {
        PAGE(Duration.ofSeconds(30)),
        FEED(Duration.ofMinutes(5)),
        FOREVER(Duration.ofDays(365));

        private final Duration time;

        Keeping(Duration time) {
            this.time = time;
        }

        String cacheControl() {
            return "public, max-age=" + time.toSeconds() + (this == FOREVER ? ", immutable" : "");
        }
    }
}
