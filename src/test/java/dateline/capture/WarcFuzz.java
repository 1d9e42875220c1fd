package dateline.capture;

import dateline.capture.Members.Member;
import dateline.fuzz.Bounded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Any bytes as a file of gzip members, as a record, and as the record of a whole member. */
public final class WarcFuzz {

    private static final Path FILE = file();

    private WarcFuzz() {}

    private static Path file() {
        try {
            Path file = Files.createTempFile("fuzz", ".warc.gz");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Bounded.run(() -> {
            Reading.read(input);
            try {
                walk(input);
                walk(packed(input));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** As recovery walks: on from each damage to the next place where a member may begin. */
    private static void walk(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        try (Members members = new Members(FILE, 0, Members.HEAD)) {
            for (Optional<Member> next = members.next(); next.isPresent(); next = members.next()) {
                if (next.get() instanceof Member.Whole whole) {
                    Reading.read(whole.head());
                } else {
                    members.position(((Member.Damaged) next.get()).offset() + 1);
                    if (!members.seek()) {
                        return;
                    }
                }
            }
        }
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
