package dateline.feed;

import dateline.model.Found;
import dateline.model.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of the dates of a feed or an entry means what. */
final class Dates {

    private static final List<String> PUBLISHED = List.of(
            "published", "issued", "pubdate", "dcterms:issued", "prism:publicationdate", "dc:date", "dcterms:date");
    private static final List<String> UPDATED =
            List.of("updated", "modified", "dcterms:modified", "lastbuilddate", "prism:modificationdate");
    private static final List<String> CREATED = List.of("created", "dcterms:created", "prism:creationdate");
    private static final Set<String> ALL = all();

    private Dates() {}

    static List<WrittenDate> read(Elements elements) {
        List<WrittenDate> dates = new ArrayList<>();
        for (Element element : elements.all()) {
            if (ALL.contains(element.key())) {
                String text = element.text();
                dates.add(new WrittenDate(element.key(), text, FeedDates.parse(text)));
            }
        }
        return dates;
    }

    static Found<Moment> published(List<WrittenDate> dates) {
        return first(PUBLISHED, dates);
    }

    static Found<Moment> updated(List<WrittenDate> dates) {
        return first(UPDATED, dates);
    }

    static Found<Moment> created(List<WrittenDate> dates) {
        return first(CREATED, dates);
    }

    /** The last date of the first kind that has any: where a kind is repeated, the last one replaces the others. */
    private static Found<Moment> first(List<String> kinds, List<WrittenDate> dates) {
        for (String kind : kinds) {
            for (int i = dates.size() - 1; i >= 0; i--) {
                Optional<Moment> moment = dates.get(i).moment();
                if (dates.get(i).element().equals(kind) && moment.isPresent()) {
                    return Found.of(moment, "feed:" + kind);
                }
            }
        }
        return Found.missing();
    }

    private static Set<String> all() {
        List<String> all = new ArrayList<>(PUBLISHED);
        all.addAll(UPDATED);
        all.addAll(CREATED);
        return Set.copyOf(all);
    }
}
