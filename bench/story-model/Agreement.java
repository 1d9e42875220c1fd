package dateline.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How two groupings of the same things agree: BCubed F1, mutual information over the mean of entropies, adjusted Rand. */
record Agreement(double precision, double recall, double nmi, double ari) {

    double f1() {
        return 2 * precision * recall / Math.max(1e-9, precision + recall);
    }

    /** Truth and answer, in one order; precision and recall are those of the chosen, who may be mixed with any others. */
    static Agreement of(List<?> truth, List<?> told, boolean[] chosen) {
        double n = truth.size();
        Map<Object, Integer> trueSizes = sizes(truth);
        Map<Object, Integer> toldSizes = sizes(told);
        Map<List<Object>, Integer> both = new HashMap<>();
        for (int i = 0; i < truth.size(); i++) {
            both.merge(List.of(truth.get(i), told.get(i)), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        int count = 0;
        for (int i = 0; i < truth.size(); i++) {
            if (chosen[i]) {
                double share = both.get(List.of(truth.get(i), told.get(i)));
                precision += share / toldSizes.get(told.get(i));
                recall += share / trueSizes.get(truth.get(i));
                count++;
            }
        }
        double[] sums = new double[2];
        both.forEach((cell, size) -> {
            double of = trueSizes.get(cell.getFirst());
            double in = toldSizes.get(cell.getLast());
            sums[0] += size / n * Math.log(size * n / (of * in));
            sums[1] += size * (size - 1.0) / 2;
        });
        double trueCouples = couples(trueSizes);
        double toldCouples = couples(toldSizes);
        double expected = trueCouples * toldCouples / (n * (n - 1) / 2);
        double ari = (sums[1] - expected) / ((trueCouples + toldCouples) / 2 - expected);
        double nmi = 2 * sums[0] / (entropy(trueSizes, n) + entropy(toldSizes, n));
        return new Agreement(precision / count, recall / count, nmi, ari);
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
