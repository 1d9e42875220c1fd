package dateline.capture;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/** The right to write in a folder. The system takes it back when the process ends, however it ends. */
final class Claim implements AutoCloseable {

    private static final String NAME = ".writer";

    private final RandomAccessFile file;

    private Claim(RandomAccessFile file) {
        this.file = file;
    }

    static Claim of(Path folder) throws IOException {
        RandomAccessFile file = new RandomAccessFile(folder.resolve(NAME).toFile(), "rw");
        if (!isOurs(file)) {
            file.close();
            throw new IOException("another process writes there");
        }
        return new Claim(file);
    }

    private static boolean isOurs(RandomAccessFile file) throws IOException {
        try {
            return file.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException alreadyGone) {
            // nothing was written to it
        }
    }
}
