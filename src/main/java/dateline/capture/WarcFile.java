package dateline.capture;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The file that is written to, append only. Uses {@link RandomAccessFile} because a file channel closes itself when its
 * thread is interrupted.
 */
final class WarcFile {

    private final Path path;
    private final RandomAccessFile file;
    private final ReentrantLock syncing = new ReentrantLock();
    private volatile long length;
    private volatile boolean broken;
    private long synced;
    private boolean closed;

    private WarcFile(Path path, RandomAccessFile file, long length) {
        this.path = path;
        this.file = file;
        this.length = length;
        this.synced = length;
    }

    static WarcFile begin(Path path) throws IOException {
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                .close();
        WarcFile file = new WarcFile(path, new RandomAccessFile(path.toFile(), "rw"), 0);
        syncFolder(path.getParent());
        return file;
    }

    static WarcFile goOn(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        file.seek(file.length());
        return new WarcFile(path, file, file.length());
    }

    /** Makes the folder's list of names last. */
    static void syncFolder(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    long length() {
        return length;
    }

    /** Nothing more is written to a broken file. */
    boolean isBroken() {
        return broken;
    }

    /** Writes all or, as far as the disk lets it, nothing. Called by one thread at a time. */
    long append(byte[] bytes, int count) throws IOException {
        long start = length;
        try {
            file.write(bytes, 0, count);
        } catch (IOException e) {
            takeBack(start, e);
            throw e;
        }
        length = start + count;
        return start;
    }

    private void takeBack(long start, IOException cause) {
        try {
            file.setLength(start);
            file.seek(start);
        } catch (IOException e) {
            broken = true;
            cause.addSuppressed(e);
        }
    }

    /** Returns when everything appended before the call is on disk. */
    void sync() throws IOException {
        long wanted = length;
        syncing.lock();
        try {
            if (synced < wanted && !closed) {
                long now = length;
                file.getFD().sync();
                synced = now;
            }
        } catch (IOException e) {
            broken = true;
            throw e;
        } finally {
            syncing.unlock();
        }
    }

    /** Closes a file in which nothing stands that anybody knows of, and removes it. */
    void discard() {
        broken = true;
        try {
            file.close();
            Files.deleteIfExists(path);
        } catch (IOException stillThere) {
            // recovery sets such a stump aside
        }
    }

    void close() throws IOException {
        syncing.lock();
        try {
            if (!closed) {
                sync();
            }
        } finally {
            closed = true;
            file.close();
            syncing.unlock();
        }
    }
}
