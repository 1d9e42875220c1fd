package dateline.pipeline;

import dateline.capture.Provenance;
import dateline.model.CaptureId;
import dateline.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that is imported.
 *
 * @param name without its folder
 * @param sha256 of the whole, in lower-case hex
 * @param at when it is imported, in milliseconds' precision
 */
record ImportedFile(Path path, String name, String sha256, Instant at) {

    private static final int CHUNK = 1 << 16;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    static ImportedFile of(Path path, Instant at) throws IOException {
        MessageDigest sum = Sha256.fresh();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                sum.update(chunk, 0, read);
            }
        }
        return new ImportedFile(
                path, path.getFileName().toString(), HexFormat.of().formatHex(sum.digest()), at);
    }

    Provenance provenance(long offset, Optional<String> record) {
        return new Provenance(name, offset, sha256, at, record);
    }

    /** A name that the same things have at every import (RFC 9562, version 8, over SHA-256). */
    static CaptureId id(String kind, String uri, byte[] bytes) {
        MessageDigest sum = Sha256.fresh();
        sum.update((kind + "\n" + uri + "\n").getBytes(StandardCharsets.UTF_8));
        ByteBuffer hash = ByteBuffer.wrap(sum.digest(bytes));
        long high = hash.getLong() & ~0xf000L | VERSION_8;
        long low = hash.getLong() & ~0xc000_0000_0000_0000L | VARIANT;
        return new CaptureId(new UUID(high, low));
    }
}
