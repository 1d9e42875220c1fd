package dateline.capture;

import dateline.capture.Members.Member;
import dateline.model.WarcPosition;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads single records. Safe from any thread, also while files are written. */
final class Reader {

    /** More of a record is not read into memory. */
    static final int LONGEST_RECORD = 64 << 20;

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,200}");

    private final Path folder;

    Reader(Path folder) {
        this.folder = folder;
    }

    /** Empty when no response or revisit stands there. */
    Optional<Reading.Answer> answer(WarcPosition where) throws IOException {
        Optional<Path> path = path(where);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try (Members members = new Members(path.get(), where.offset(), LONGEST_RECORD)) {
            return members.next().flatMap(Reader::read).flatMap(Reading::answer);
        }
    }

    private static Optional<Reading> read(Member member) {
        return switch (member) {
            case Member.Damaged _ -> Optional.empty();
            case Member.Whole whole -> Reading.read(whole.head());
        };
    }

    /** The bytes of the gzip member as they stand in the file; empty when the file does not reach that far. */
    Optional<InputStream> bytes(WarcPosition where) throws IOException {
        Optional<Path> path = path(where);
        return path.isEmpty() ? Optional.empty() : Optional.of(new Stretch(path.get(), where.offset(), where.length()));
    }

    private Optional<Path> path(WarcPosition where) throws IOException {
        Path path = folder.resolve(PLAIN_NAME.matcher(where.file()).matches() ? where.file() : "-");
        boolean there = Files.isRegularFile(path)
                && where.offset() >= 0
                && where.length() > 0
                && where.length() <= Files.size(path) - where.offset();
        return there ? Optional.of(path) : Optional.empty();
    }

    /** Part of a file. */
    private static final class Stretch extends InputStream {

        private final RandomAccessFile file;
        private long left;

        Stretch(Path path, long start, long length) throws IOException {
            this.file = new RandomAccessFile(path.toFile(), "r");
            this.left = length;
            file.seek(start);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            if (left == 0) {
                return count == 0 ? 0 : -1;
            }
            int read = file.read(bytes, from, (int) Math.min(count, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
