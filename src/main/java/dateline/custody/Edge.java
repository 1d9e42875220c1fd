package dateline.custody;

import java.util.function.Consumer;

/** The right edge of a growing tree: the roots of its largest complete subtrees, one a set bit of its size. */
final class Edge {

    private final byte[][] roots = new byte[Long.SIZE][];
    private long size;

    /** That of a tree whose subtrees are there already. */
    static Edge of(long size, Merkle.Nodes nodes) {
        Edge edge = new Edge();
        edge.size = size;
        for (int level = 0; level < Long.SIZE; level++) {
            if ((size >> level & 1) == 1) {
                edge.roots[level] = nodes.at(level, (size >> level) - 1);
            }
        }
        return edge;
    }

    long size() {
        return size;
    }

    /** @param taker gets the leaf and the roots of the subtrees that it completes, smallest first */
    void add(byte[] leaf, Consumer<byte[]> taker) {
        byte[] sum = leaf;
        taker.accept(sum);
        int level = 0;
        for (; (size >> level & 1) == 1; level++) {
            sum = Hashes.node(roots[level], sum);
            taker.accept(sum);
        }
        roots[level] = sum;
        size++;
    }

    /** Of all leaves so far. */
    byte[] root() {
        if (size == 0) {
            return Hashes.empty();
        }
        int level = Long.numberOfTrailingZeros(size);
        byte[] sum = roots[level];
        for (level++; level < Long.SIZE; level++) {
            if ((size >> level & 1) == 1) {
                sum = Hashes.node(roots[level], sum);
            }
        }
        return sum;
    }
}
