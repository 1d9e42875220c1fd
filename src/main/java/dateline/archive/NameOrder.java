package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.NameKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What is told first of names, the same in every store. */
final class NameOrder {

    static final Comparator<Filed.Link> LINKS =
            Comparator.comparing(Filed.Link::one).thenComparing(Filed.Link::other);

    private static final Comparator<NameSums.Beside> MOST_TOGETHER = Comparator.comparing(NameSums.Beside::articles)
            .reversed()
            .thenComparing(NameSums.Beside::dossier, DossierLine.MOST_NAMED);

    private NameOrder() {}

    /** The form with the most uses, the first of equals. @param uses not empty */
    static String mostUsed(Map<String, Long> uses) {
        String most = uses.keySet().iterator().next();
        for (Map.Entry<String, Long> each : uses.entrySet()) {
            if (each.getValue() > uses.get(most)) {
                most = each.getKey();
            }
        }
        return most;
    }

    /** @param articles of each dossier, newest first */
    static List<NameSums.Beside> company(Map<DossierLine, List<ArticleId>> articles) {
        List<NameSums.Beside> all = articles.entrySet().stream()
                .map(each -> new NameSums.Beside(
                        each.getKey(), each.getValue().size(), each.getValue().getFirst()))
                .sorted(MOST_TOGETHER)
                .toList();
        return Arrays.stream(NameKind.values())
                .flatMap(kind -> all.stream()
                        .filter(each -> each.dossier().kind() == kind)
                        .limit(NameSums.MAX_COMPANY))
                .toList();
    }
}
