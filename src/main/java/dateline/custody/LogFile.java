package dateline.custody;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The log's lines, append only. The one file of the room that nothing else can give back. */
final class LogFile implements AutoCloseable {

    /** Lines read at a time. */
    static final int CHUNK = 4096;

    private final RandomAccessFile file;
    private long size;
    private boolean untrusted;

    private LogFile(RandomAccessFile file, long size) {
        this.file = file;
        this.size = size;
    }

    /**
     * Opens the log to write on, or begins it. What stands behind the last whole line is what a crash left of lines that
     * never counted: it is cut off and kept in a file beside it.
     */
    static LogFile open(Path path) throws IOException {
        boolean isNew = !Files.exists(path);
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        if (isNew) {
            Disk.syncFolder(path.getParent());
        }
        LogFile log = new LogFile(file, file.length() / LogLine.LENGTH);
        log.mend(path);
        return log;
    }

    static LogFile read(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
        return new LogFile(file, file.length() / LogLine.LENGTH);
    }

    private void mend(Path path) throws IOException {
        while (size > 0 && line(size - 1).isEmpty()) {
            size--;
        }
        long end = size * LogLine.LENGTH;
        if (end < file.length()) {
            byte[] torn = new byte[(int) Math.min(file.length() - end, (long) CHUNK * LogLine.LENGTH)];
            file.seek(end);
            file.readFully(torn);
            Disk.write(Disk.free(path, ".torn"), torn);
            file.setLength(end);
            file.getFD().sync();
        }
    }

    long size() {
        return size;
    }

    /** Bytes that are no line at the end of a log that was opened to be read. */
    long rest() throws IOException {
        return file.length() - size * LogLine.LENGTH;
    }

    /** Adds all, on disk when it returns, or none. */
    void append(List<LogLine> lines) throws IOException {
        if (untrusted) {
            throw new IOException("the disk failed before; start again to see what it kept");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(lines.size() * LogLine.LENGTH);
        lines.forEach(line -> bytes.writeBytes(line.bytes()));
        write(bytes.toByteArray());
        sync();
        size += lines.size();
    }

    private void write(byte[] bytes) throws IOException {
        long end = size * LogLine.LENGTH;
        try {
            file.seek(end);
            file.write(bytes);
        } catch (IOException e) {
            takeBack(end, e);
            throw e;
        }
    }

    private void takeBack(long end, IOException cause) {
        try {
            file.setLength(end);
        } catch (IOException e) {
            untrusted = true;
            cause.addSuppressed(e);
        }
    }

    private void sync() throws IOException {
        try {
            file.getFD().sync();
        } catch (IOException e) {
            untrusted = true;
            throw e;
        }
    }

    Optional<LogLine> line(long number) throws IOException {
        return lines(number, 1).getFirst();
    }

    /** So many lines or as many as there are; empty ones are damaged. */
    synchronized List<Optional<LogLine>> lines(long from, int count) throws IOException {
        int there = Math.clamp(size - from, 0, count);
        byte[] bytes = new byte[there * LogLine.LENGTH];
        file.seek(from * LogLine.LENGTH);
        file.readFully(bytes);
        List<Optional<LogLine>> lines = new ArrayList<>(there);
        for (int i = 0; i < there; i++) {
            lines.add(LogLine.read(bytes, i * LogLine.LENGTH));
        }
        return lines;
    }

    /** The leaves of so many lines; a damaged one has a leaf of no bytes' sum, so that no proof holds. */
    List<byte[]> leaves(long from, int count) throws IOException {
        return lines(from, count).stream()
                .map(line -> line.map(LogLine::leaf).orElseGet(Hashes::empty))
                .map(leaf -> Arrays.copyOf(leaf, leaf.length))
                .toList();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
