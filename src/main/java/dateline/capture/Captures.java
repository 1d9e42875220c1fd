package dateline.capture;

import dateline.fetch.Exchange;
import dateline.fetch.Witness;
import dateline.model.Capture;
import dateline.model.WarcPosition;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The archive's WARC files. Safe from any thread. One process writes to a folder at a time.
 *
 * <p>A capture counts as kept only after {@link #sync}: who registers captures elsewhere calls it before committing.
 */
public final class Captures implements Witness, AutoCloseable {

    public Captures(CaptureSettings settings, Earlier earlier, InstantSource clock) {
    }

    /** Reads what stands in the files beyond what is committed. */
    public Recovered recover(Map<String, Long> committed) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Capture saw(Exchange exchange) {
        throw new UnsupportedOperationException("not yet");
    }

    public void sync() {}

    public Optional<Stored> open(WarcPosition position) {
        return Optional.empty();
    }

    public Optional<InputStream> record(WarcPosition position) {
        return Optional.empty();
    }

    public List<String> files() {
        return List.of();
    }

    @Override
    public void close() {}
}
