package dateline.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.HttpEntity;

/** Reads bodies up to their limit and never further; so many large ones at once that memory stays bounded. */
final class BodyReader {

    /** Bodies from this size on are large. */
    static final int LARGE = 1 << 20;

    /** So many large ones are read at once; the others wait, within their deadline. */
    static final int LARGE_AT_ONCE = 8;

    /** So much of a body that is too long is kept, as evidence of what it was. */
    static final int KEPT_OF_TOO_LONG = 1 << 18;

    private static final int USUAL = 1 << 14;
    private static final int TRUSTED = 1 << 16;
    private static final byte[] NOTHING = new byte[0];

    record Body(byte[] bytes, Optional<Cut> cut) {}

    private final Semaphore large = new Semaphore(LARGE_AT_ONCE, true);

    /**
     * @param limit most bytes
     * @param kept so many bytes of a body that is longer
     * @param end of the time for it, in {@link System#nanoTime}
     */
    Body read(HttpEntity entity, int limit, int kept, long end) {
        if (entity == null) {
            return new Body(NOTHING, Optional.empty());
        }
        long said = entity.getContentLength();
        if (said > limit && kept < limit) {
            return new Body(NOTHING, Optional.of(Cut.LENGTH));
        }
        Growing body = new Growing((int) Math.min(said < 0 ? USUAL : said, Math.min(TRUSTED, limit)));
        try {
            InputStream in = entity.getContent();
            boolean whole = body.fill(in, Math.min(limit, LARGE)) || (limit > LARGE && fillLarge(body, in, limit, end));
            return whole || in.read() < 0
                    ? new Body(body.bytes(), Optional.empty())
                    : new Body(body.bytes(kept), Optional.of(Cut.LENGTH));
        } catch (IOException | RuntimeException broken) {
            return new Body(body.bytes(), Optional.of(end - System.nanoTime() <= 0 ? Cut.TIME : Cut.DISCONNECT));
        }
    }

    private boolean fillLarge(Growing body, InputStream in, int limit, long end) throws IOException {
        try {
            if (!large.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new IOException("no turn for a large body in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
        try {
            return body.fill(in, limit);
        } finally {
            large.release();
        }
    }
}
