package dateline.custody;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/** Files that outlast a crash. */
final class Disk {

    private Disk() {}

    /** Makes the folder's list of names last. */
    static void syncFolder(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** A new file, whole or not there. */
    static void write(Path path, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel file =
                FileChannel.open(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            all(file, bytes);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(path.getParent());
    }

    /** At the end of a file, which is made when it is missing. A part that was written before a failure is cut off. */
    static void append(Path path, byte[] bytes) throws IOException {
        boolean isNew = !Files.exists(path);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long end = file.size();
            file.position(end);
            try {
                all(file, bytes);
            } catch (IOException e) {
                file.truncate(end);
                throw e;
            }
        }
        if (isNew) {
            syncFolder(path.getParent());
        }
    }

    private static void all(FileChannel file, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            file.write(left);
        }
        file.force(true);
    }

    /** A name beside the file that nothing has yet. */
    static Path free(Path path, String suffix) {
        Path free = path.resolveSibling(path.getFileName() + suffix);
        for (int i = 2; Files.exists(free); i++) {
            free = path.resolveSibling(path.getFileName() + suffix + i);
        }
        return free;
    }
}
