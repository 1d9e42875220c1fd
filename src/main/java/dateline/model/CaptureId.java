package dateline.model;

import java.util.Optional;
import java.util.UUID;

/** A capture's name: the UUID of its WARC-Record-ID, so it survives every rebuild. */
public record CaptureId(UUID value) {

    public static Optional<CaptureId> parse(String text) {
        try {
            UUID value = UUID.fromString(text);
            return value.toString().equalsIgnoreCase(text) ? Optional.of(new CaptureId(value)) : Optional.empty();
        } catch (IllegalArgumentException notUuid) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
