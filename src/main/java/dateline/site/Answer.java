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

    /**
     * It was there and is not shown any more (410).
     *
     * @param why one line for the reader
     */
    record Gone(String why) implements Answer {}

    /** How long an answer may be used without asking again, by browsers and by the site itself. */
    enum Keeping {
        PAGE(Duration.ofSeconds(30), Duration.ofSeconds(1)),
        FEED(Duration.ofMinutes(5), Duration.ofSeconds(5)),
        SITEMAP(Duration.ofHours(1), Duration.ofMinutes(5)),
        FOREVER(Duration.ofDays(365), Duration.ofDays(365));

        private final Duration abroad;
        private final Duration lag;

        Keeping(Duration abroad, Duration lag) {
            this.abroad = abroad;
            this.lag = lag;
        }

        /** For browsers and proxies. */
        String cacheControl() {
            return "public, max-age=" + abroad.toSeconds() + (this == FOREVER ? ", immutable" : "");
        }

        /** How old an answer may be although the archive has changed since, so that steady ingest costs little. */
        Duration lag() {
            return lag;
        }
    }
}
