package dateline.custody;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Roots and proofs of an append-only tree (RFC 6962 2.1, RFC 9162 2.1), from its complete subtrees. */
public final class Merkle {

    /** Gives the root of a complete subtree: the leaves {@code index << level} to {@code (index + 1) << level}. */
    @FunctionalInterface
    interface Nodes {
        byte[] at(int level, long index);
    }

    private final Nodes nodes;

    Merkle(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Of the tree's first leaves. */
    byte[] root(long size) {
        return size == 0 ? Hashes.empty() : hash(0, size);
    }

    /** That a leaf stands in the tree of that size; from the leaf upwards. */
    List<byte[]> inclusion(long leaf, long size) {
        List<byte[]> proof = new ArrayList<>();
        inclusion(leaf, 0, size, proof);
        return proof;
    }

    private void inclusion(long leaf, long from, long to, List<byte[]> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = middle(from, to);
        if (leaf < middle) {
            inclusion(leaf, from, middle, proof);
            proof.add(hash(middle, to));
        } else {
            inclusion(leaf, middle, to, proof);
            proof.add(hash(from, middle));
        }
    }

    /** That the tree of the later size begins with the whole tree of the earlier one, which has a leaf or more. */
    List<byte[]> consistency(long earlier, long later) {
        List<byte[]> proof = new ArrayList<>();
        consistency(earlier, 0, later, true, proof);
        return proof;
    }

    private void consistency(long earlier, long from, long to, boolean isKnown, List<byte[]> proof) {
        if (earlier == to) {
            if (!isKnown) {
                proof.add(hash(from, to));
            }
            return;
        }
        long middle = middle(from, to);
        if (earlier <= middle) {
            consistency(earlier, from, middle, isKnown, proof);
            proof.add(hash(middle, to));
        } else {
            consistency(earlier, middle, to, false, proof);
            proof.add(hash(from, middle));
        }
    }

    private byte[] hash(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            return nodes.at(Long.numberOfTrailingZeros(count), from / count);
        }
        long middle = middle(from, to);
        return Hashes.node(hash(from, middle), hash(middle, to));
    }

    /** Behind the largest power of two that is smaller than the whole. */
    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }

    /** RFC 9162 2.1.3.2. */
    public static boolean isIncluded(long leaf, long size, byte[] hash, List<byte[]> proof, byte[] root) {
        if (leaf < 0 || leaf >= size) {
            return false;
        }
        long at = leaf;
        long last = size - 1;
        byte[] sum = hash;
        for (byte[] next : proof) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                sum = Hashes.node(next, sum);
                int skip = at == 0 ? 0 : Long.numberOfTrailingZeros(at);
                at >>= skip;
                last >>= skip;
            } else {
                sum = Hashes.node(sum, next);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(sum, root);
    }

    /** RFC 9162 2.1.4.2. */
    public static boolean isConsistent(long earlier, byte[] before, long later, byte[] root, List<byte[]> proof) {
        if (earlier <= 0 || earlier > later) {
            return false;
        }
        if (earlier == later) {
            return proof.isEmpty() && Arrays.equals(before, root);
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(earlier) == 1) {
            path.addFirst(before);
        }
        if (path.isEmpty()) {
            return false;
        }
        int odd = Long.numberOfTrailingZeros(~(earlier - 1));
        long at = (earlier - 1) >> odd;
        long last = (later - 1) >> odd;
        byte[] old = path.getFirst();
        byte[] sum = old;
        for (byte[] next : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                old = Hashes.node(next, old);
                sum = Hashes.node(next, sum);
                int skip = at == 0 ? 0 : Long.numberOfTrailingZeros(at);
                at >>= skip;
                last >>= skip;
            } else {
                sum = Hashes.node(sum, next);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, before) && Arrays.equals(sum, root);
    }
}
