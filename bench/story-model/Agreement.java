package dateline.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How two groupings of the same things agree: BCubed F1, mutual information over the mean of entropies, adjusted Rand. */
record Agreement(double precision, double recall, double nmi, double ari) {

    double f1() {
        return 2 * precision * recall / Math.max(1e-9, precision + recall);
    }

    /** Truth and answer, in one order. */
    static Agreement of(List<?> truth, List<?> told) {
        double n = truth.size();
        Map<Object, Integer> trueSizes = sizes(truth);
        Map<Object, Integer> toldSizes = sizes(told);
        Map<List<Object>, Integer> both = new HashMap<>();
        for (int i = 0; i < truth.size(); i++) {
            both.merge(List.of(truth.get(i), told.get(i)), 1, Integer::sum);
        }
        double[] sums = new double[4];
        both.forEach((cell, count) -> {
            double of = trueSizes.get(cell.getFirst());
            double in = toldSizes.get(cell.getLast());
            sums[0] += count * count / in / n;
            sums[1] += count * count / of / n;
            sums[2] += count / n * Math.log(count * n / (of * in));
            sums[3] += count * (count - 1.0) / 2;
        });
        double trueCouples = couples(trueSizes);
        double toldCouples = couples(toldSizes);
        double expected = trueCouples * toldCouples / (n * (n - 1) / 2);
        double ari = (sums[3] - expected) / ((trueCouples + toldCouples) / 2 - expected);
        return new Agreement(sums[0], sums[1], 2 * sums[2] / (entropy(trueSizes, n) + entropy(toldSizes, n)), ari);
    }

    private static Map<Object, Integer> sizes(List<?> groups) {
        Map<Object, Integer> sizes = new HashMap<>();
        groups.forEach(group -> sizes.merge(group, 1, Integer::sum));
        return sizes;
    }

    private static double couples(Map<Object, Integer> sizes) {
        return sizes.values().stream()
                .mapToDouble(size -> size * (size - 1.0) / 2)
                .sum();
    }

    private static double entropy(Map<Object, Integer> sizes, double n) {
        return sizes.values().stream()
                .mapToDouble(size -> -size / n * Math.log(size / n))
                .sum();
    }
}
