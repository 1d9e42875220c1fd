package dateline.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roots and proofs, against the values that implementations of RFC 6962 share, and against each other. */
class MerkleTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final int MOST = 70;

    @TempDir
    private Path folder;

    private TreeFile tree(List<byte[]> leaves) throws IOException {
        TreeFile tree = TreeFile.open(folder.resolve("tree" + leaves.size()), 0);
        tree.append(leaves);
        return tree;
    }

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    })
    void the_roots_are_those_of_the_rfc(int size, String root) throws IOException {
        List<byte[]> leaves =
                LEAVES.stream().map(HEX::parseHex).map(Hashes::leaf).toList();
        try (TreeFile tree = tree(leaves)) {
            assertThat(HEX.formatHex(new Merkle(tree).root(size))).isEqualTo(root);
        }
    }

    @Test
    void each_leaf_is_proved_in_each_tree_and_nothing_else_is() throws IOException {
        List<byte[]> leaves = numbers(MOST);
        try (TreeFile tree = tree(leaves)) {
            Merkle merkle = new Merkle(tree);
            for (int size = 1; size <= MOST; size++) {
                byte[] root = merkle.root(size);
                for (int leaf = 0; leaf < size; leaf++) {
                    List<byte[]> proof = merkle.inclusion(leaf, size);
                    byte[] hash = leaves.get(leaf);
                    assertThat(Merkle.isIncluded(leaf, size, hash, proof, root)).isTrue();
                    assertThat(Merkle.isIncluded(leaf, size, Hashes.empty(), proof, root))
                            .isFalse();
                    assertThat(Merkle.isIncluded(leaf + 1, size, hash, proof, root))
                            .isFalse();
                    assertThat(Merkle.isIncluded(leaf, size, hash, longer(proof), root))
                            .isFalse();
                    if (!proof.isEmpty()) {
                        assertThat(Merkle.isIncluded(leaf, size, hash, damaged(proof), root))
                                .isFalse();
                        assertThat(Merkle.isIncluded(leaf, size, hash, proof.subList(1, proof.size()), root))
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void each_tree_is_proved_to_begin_with_the_earlier_ones() throws IOException {
        try (TreeFile tree = tree(numbers(MOST))) {
            Merkle merkle = new Merkle(tree);
            for (int later = 1; later <= MOST; later++) {
                byte[] root = merkle.root(later);
                for (int earlier = 1; earlier <= later; earlier++) {
                    byte[] before = merkle.root(earlier);
                    List<byte[]> proof = merkle.consistency(earlier, later);
                    assertThat(Merkle.isConsistent(earlier, before, later, root, proof))
                            .isTrue();
                    assertThat(Merkle.isConsistent(earlier, Hashes.empty(), later, root, proof))
                            .isFalse();
                    assertThat(Merkle.isConsistent(earlier, before, later, Hashes.empty(), proof))
                            .isFalse();
                    assertThat(Merkle.isConsistent(earlier, before, later, root, longer(proof)))
                            .isFalse();
                    if (!proof.isEmpty()) {
                        assertThat(Merkle.isConsistent(earlier, before, later, root, damaged(proof)))
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void a_tree_that_grew_in_steps_or_was_cut_is_the_same() throws IOException {
        List<byte[]> leaves = numbers(MOST);
        try (TreeFile whole = tree(leaves)) {
            byte[] root = new Merkle(whole).root(MOST);
            for (int step = 1; step < MOST; step++) {
                Path path = folder.resolve("steps" + step);
                try (TreeFile tree = TreeFile.open(path, MOST)) {
                    tree.append(leaves.subList(0, step));
                    tree.append(leaves.subList(step, MOST));
                    assertThat(new Merkle(tree).root(MOST)).isEqualTo(root);
                    tree.cut(step);
                    tree.append(leaves.subList(step, MOST));
                    assertThat(new Merkle(tree).root(MOST)).isEqualTo(root);
                }
                try (TreeFile again = TreeFile.open(path, step)) {
                    assertThat(again.size()).isEqualTo(step);
                    again.append(leaves.subList(step, MOST));
                    assertThat(new Merkle(again).root(MOST)).isEqualTo(root);
                }
            }
        }
    }

    private static List<byte[]> numbers(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(Hashes.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }

    private static List<byte[]> longer(List<byte[]> proof) {
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(Hashes.empty());
        return longer;
    }

    private static List<byte[]> damaged(List<byte[]> proof) {
        List<byte[]> damaged = new ArrayList<>(proof);
        byte[] last = damaged.removeLast().clone();
        last[7] ^= 1;
        damaged.add(last);
        return damaged;
    }
}
