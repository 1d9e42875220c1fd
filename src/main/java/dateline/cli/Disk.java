package dateline.cli;

import dateline.model.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Files that are whole or not there, and last. */
final class Disk {

    private static final int CHUNK = 1 << 16;
    private static final FileAttribute<?>[] OWNER_ONLY = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
    private static final FileAttribute<?>[] NOTHING_SAID = {};

    private Disk() {}

    /** Bytes copied, and SHA-256 over them in lower-case hex. */
    record Copied(long bytes, String sha256) {}

    @FunctionalInterface
    interface Filling {
        void into(OutputStream out) throws IOException;
    }

    /** As {@link #place}, but nobody except its owner may read the file. */
    static void placeSecret(Path file, boolean replace, Filling filling) throws IOException {
        place(file, replace, true, filling);
    }

    /**
     * Writes a file beside its place and under another name, and puts it in its place
     * when it is whole and on disk. A failure leaves what was there.
     *
     * @throws Complaint when it is there already and must not be replaced, or another process writes it
     */
    static void place(Path file, boolean replace, Filling filling) throws IOException {
        place(file, replace, false, filling);
    }

    private static void place(Path file, boolean replace, boolean secret, Filling filling) throws IOException {
        if (!replace && Files.exists(file)) {
            throw new Complaint(file + " is there already; --force replaces it");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = part(part, secret)) {
            if (channel.tryLock() == null) {
                throw new Complaint("another process is writing " + part);
            }
            channel.truncate(0);
            try {
                fill(channel, filling);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(part);
                throw e;
            }
        }
        syncFolder(file.toAbsolutePath().getParent());
    }

    private static void fill(FileChannel channel, Filling filling) throws IOException {
        try (OutputStream out = new Written(channel)) {
            filling.into(out);
        }
        channel.force(true);
    }

    /** Writes to a channel and leaves it open. */
    private static class Written extends OutputStream {

        private final OutputStream out;

        Written(FileChannel channel) {
            this.out = new BufferedOutputStream(Channels.newOutputStream(channel), CHUNK);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    /** Made when it is not there; one that is left from a process that was killed is written over. */
    private static FileChannel part(Path file, boolean secret) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, secret ? ownerOnlyOf(file) : NOTHING_SAID);
        }
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    private static FileAttribute<?>[] ownerOnlyOf(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix") ? OWNER_ONLY : NOTHING_SAID;
    }

    /**
     * Copies up to so many bytes.
     *
     * @throws IOException when there are fewer
     */
    static Copied copy(InputStream from, OutputStream to, long bytes) throws IOException {
        MessageDigest sum = Sha256.fresh();
        byte[] chunk = new byte[CHUNK];
        long left = bytes;
        while (left > 0) {
            int read = from.read(chunk, 0, (int) Math.min(chunk.length, left));
            if (read < 0) {
                throw new IOException("it ends " + left + " bytes too soon");
            }
            sum.update(chunk, 0, read);
            to.write(chunk, 0, read);
            left -= read;
        }
        return new Copied(bytes, hex(sum));
    }

    private static String hex(MessageDigest sum) {
        return HexFormat.of().formatHex(sum.digest());
    }

    /** A new file, made to last when it is closed. */
    static OutputStream lasting(Path file) throws IOException {
        Files.createFile(file);
        return opened(file);
    }

    /** The same, for its owner alone. */
    static OutputStream secret(Path file) throws IOException {
        Files.createFile(file, ownerOnlyOf(file));
        return opened(file);
    }

    private static OutputStream opened(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        return new Written(channel) {
            @Override
            public void close() throws IOException {
                try (channel) {
                    super.close();
                    channel.force(true);
                }
            }
        };
    }

    /** Makes a folder's list of names last. */
    static void syncFolder(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /**
     * Bytes that the disk under a path may still take.
     *
     * @param path need not be there; the nearest folder above it that is counts
     */
    static long free(Path path) throws IOException {
        Path there = path.toAbsolutePath().normalize();
        while (!Files.exists(there)) {
            there = Optional.ofNullable(there.getParent()).orElseThrow();
        }
        return Files.getFileStore(there).getUsableSpace();
    }

    /** @throws Complaint when the disk under a path may not take so much */
    static void want(Path path, long bytes) throws IOException {
        long free = free(path);
        if (free < bytes) {
            throw new Complaint("not enough space for " + path + ": about " + size(bytes) + " are needed, " + size(free)
                    + " are free");
        }
    }

    /** {@code "1.4 GB"} */
    static String size(long bytes) {
        if (bytes < 1 << 10) {
            return bytes + " bytes";
        }
        int power = (63 - Long.numberOfLeadingZeros(bytes)) / 10;
        return String.format(
                Locale.ROOT, "%.1f %sB", bytes / Math.pow(1024, power), "KMGTPE".substring(power - 1, power));
    }
}
