package dateline.site;

import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.WarcPosition;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Kept bytes, in memory. */
final class EvidenceInMemory implements Evidence {

    private final Map<WarcPosition, byte[]> records = new ConcurrentHashMap<>();
    private final Map<CaptureId, byte[]> pictures = new ConcurrentHashMap<>();

    EvidenceInMemory record(WarcPosition where, byte[] bytes) {
        records.put(where, bytes);
        return this;
    }

    EvidenceInMemory picture(CaptureId id, byte[] bytes) {
        pictures.put(id, bytes);
        return this;
    }

    @Override
    public Optional<InputStream> record(WarcPosition where) {
        return Optional.ofNullable(records.get(where)).map(ByteArrayInputStream::new);
    }

    @Override
    public Optional<Picture> picture(Capture capture) {
        return Optional.ofNullable(pictures.get(capture.id()))
                .map(bytes -> new Picture(capture.mediaType(), new ByteArrayInputStream(bytes)));
    }
}
