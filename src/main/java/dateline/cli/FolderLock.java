package dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps every other process that writes out of an archive's folder until it is closed. */
final class FolderLock implements AutoCloseable {

    private static final String FILE = "lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws Complaint when another process has it */
    static FolderLock take(Path folder) {
        try {
            FileChannel channel = open(folder);
            if (!isOurs(channel)) {
                channel.close();
                throw new Complaint("another process is fetching into " + folder + "; one at a time");
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Whether no process fetches into the folder now. */
    static boolean isFree(Path folder) {
        try (FileChannel channel = open(folder)) {
            return isOurs(channel);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this process has it already
        }
    }

    private static Complaint unwritable(Path folder, IOException e) {
        return new Complaint("the folder " + folder + " cannot be written: " + Complaint.reason(e));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
