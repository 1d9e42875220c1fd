package dateline.custody;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The tree's complete subtrees on disk, so that a proof takes a few reads. A view of the log: each leaf's hash, then
 * those of the subtrees that it completes, 32 bytes each. Belongs to one writer; others may read what was there when
 * they opened it.
 */
final class TreeFile implements Merkle.Nodes, AutoCloseable {

    private final RandomAccessFile file;
    private Edge edge = new Edge();
    private long size;

    private TreeFile(RandomAccessFile file, long size) {
        this.file = file;
        this.size = size;
    }

    /** Cuts the file to the leaves that are trusted. */
    static TreeFile open(Path path, long trusted) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        TreeFile tree = new TreeFile(file, Math.min(trusted, leaves(file.length() / Hashes.LENGTH)));
        tree.cut(tree.size);
        return tree;
    }

    static TreeFile read(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
        return new TreeFile(file, leaves(file.length() / Hashes.LENGTH));
    }

    long size() {
        return size;
    }

    void cut(long leaves) throws IOException {
        size = leaves;
        file.setLength(hashes(leaves) * Hashes.LENGTH);
        edge = Edge.of(leaves, this);
    }

    void append(Iterable<byte[]> leaves) throws IOException {
        ByteArrayOutputStream added = new ByteArrayOutputStream();
        for (byte[] leaf : leaves) {
            edge.add(leaf, added::writeBytes);
        }
        long start = hashes(size) * Hashes.LENGTH;
        try {
            file.seek(start);
            file.write(added.toByteArray());
            size = edge.size();
        } catch (IOException e) {
            cut(size);
            throw e;
        }
    }

    @Override
    public synchronized byte[] at(int level, long index) {
        byte[] hash = new byte[Hashes.LENGTH];
        try {
            file.seek(place(level, index) * Hashes.LENGTH);
            file.readFully(hash);
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException("the tree of the custody log cannot be read: " + e.getMessage(), e);
        }
    }

    /** Which hash of the file is that subtree's. */
    static long place(int level, long index) {
        long last = ((index + 1) << level) - 1;
        return hashes(last) + level;
    }

    /** How many hashes stand in the file of a tree: {@code 2n} less one for each subtree that is still open. */
    static long hashes(long leaves) {
        return 2 * leaves - Long.bitCount(leaves);
    }

    /** The most leaves whose hashes all stand among so many. */
    private static long leaves(long hashes) {
        long leaves = hashes / 2;
        while (hashes(leaves + 1) <= hashes) {
            leaves++;
        }
        return leaves;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
