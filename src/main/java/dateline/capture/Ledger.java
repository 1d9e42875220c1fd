package dateline.capture;

import dateline.model.CaptureId;
import java.util.OptionalLong;

/** Takes down which records were kept, so that it can be proved later. Called from many threads. */
public interface Ledger {

    /**
     * Takes a record up, in memory.
     *
     * @param header of its WARC record, from {@code WARC/1.1} to the empty line, as it stands in the file
     * @return its number in the ledger, from 0
     */
    OptionalLong add(CaptureId id, byte[] header);

    /** How many have been taken up so far. */
    long taken();

    /**
     * Returns when all up to that number are on disk. Called when their records are.
     *
     * @throws java.io.UncheckedIOException when the disk refuses; what was taken up waits, and the next call tries again
     */
    void keep(long upTo);

    /** Called now and then while nothing comes. */
    void rest();

    /** Nothing is taken down. */
    static Ledger none() {
        return new Ledger() {
            @Override
            public OptionalLong add(CaptureId id, byte[] header) {
                return OptionalLong.empty();
            }

            @Override
            public long taken() {
                return 0;
            }

            @Override
            public void keep(long upTo) {}

            @Override
            public void rest() {}
        };
    }
}
