package dateline.site;

import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.WarcPosition;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** Gives out the kept bytes. Safe from any thread; whoever takes a stream closes it. */
public interface Evidence {

    /**
     * The record's gzip member as it stands on disk, exactly {@link WarcPosition#length} bytes. Empty when the file or
     * the place in it is not there any more.
     */
    Optional<InputStream> record(WarcPosition where);

    /** The body of a kept picture, decoded. Empty when it is not there any more. */
    Optional<Picture> picture(Capture capture);

    /**
     * Where a capture came from that the archive did not fetch itself: the name of the file it was imported from, and
     * when. Empty for what it fetched, and for what is not there any more.
     */
    default Optional<Import> imported(Capture capture) {
        return Optional.empty();
    }

    /**
     * @param file its name, without its folder
     * @param sha256 of that file, 64 lower-case hex digits
     */
    record Import(String file, String sha256, Instant at) {}

    /**
     * @param mediaType what the outlet called it; the site looks at the bytes itself
     * @param body read once, closed by the reader
     */
    record Picture(String mediaType, InputStream body) {}

    /** That the capture stands in the custody log, as far as a signed head covers it. */
    default Optional<Proof> proof(CaptureId id) {
        return Optional.empty();
    }

    /**
     * An entry in the custody log.
     *
     * @param entry its number, from 0
     * @param size entries that the head signs
     * @param signed when the head was signed
     * @param text the whole proof (c2sp.org/tlog-proof), for machines
     */
    record Proof(long entry, long size, Instant signed, String text) {}

    /** Nothing was kept. */
    static Evidence none() {
        return new Evidence() {
            @Override
            public Optional<InputStream> record(WarcPosition where) {
                return Optional.empty();
            }

            @Override
            public Optional<Picture> picture(Capture capture) {
                return Optional.empty();
            }
        };
    }
}
