package dateline.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses among spots that overlap those whose scores together are highest. */
final class BestSpots {

    private BestSpots() {}

    /** In the order of the text; spots of no positive score are left out. */
    static List<Spot> of(List<Spot> spots) {
        List<Spot> byEnd = spots.stream()
                .filter(spot -> spot.score() > 0)
                .sorted(Comparator.comparingInt(Spot::end))
                .toList();
        double[] best = new double[byEnd.size() + 1];
        int[] before = new int[byEnd.size()];
        for (int i = 0; i < byEnd.size(); i++) {
            before[i] = endingBy(byEnd, i, byEnd.get(i).start());
            best[i + 1] = Math.max(best[i], best[before[i]] + byEnd.get(i).score());
        }
        List<Spot> chosen = new ArrayList<>();
        for (int i = byEnd.size(); i > 0; ) {
            Spot spot = byEnd.get(i - 1);
            if (best[before[i - 1]] + spot.score() > best[i - 1]) {
                chosen.add(spot);
                i = before[i - 1];
            } else {
                i--;
            }
        }
        return chosen.reversed();
    }

    /** How many of the first spots end at or before an index. */
    private static int endingBy(List<Spot> byEnd, int count, int index) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byEnd.get(middle).end() <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
