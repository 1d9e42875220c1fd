package dateline.site;

import dateline.archive.Contents;
import dateline.archive.Scope;
import dateline.archive.SubjectSums;
import dateline.model.Subject;
import dateline.model.SubjectId;
import java.util.List;

/**
 * What stands above a subject's articles. Empty lists are not shown.
 *
 * @param names other names of it
 * @param months newest first
 * @param most articles of a month
 * @param map address of the picture; empty when no article says where it was written
 * @param places most articles first
 */
record SubjectView(
        List<Text> descriptions, List<String> names, List<Bar> months, long most, String map, List<Place> places) {

    static final SubjectView NONE = new SubjectView(List.of(), List.of(), List.of(), 0, "", List.of());

    private static final int MAX_MONTHS = 120;
    private static final int MAX_PLACES = 12;

    SubjectView {
        descriptions = List.copyOf(descriptions);
        names = List.copyOf(names);
        months = List.copyOf(months);
        places = List.copyOf(places);
    }

    record Text(Tongue tongue, String text) {}

    /** @param href where the list reaches that month */
    record Bar(String href, String month, long articles) {}

    record Place(String name, String count) {}

    static SubjectView of(Subject subject, SubjectSums sums) {
        return new SubjectView(
                subject.descriptions().stream()
                        .map(each -> new Text(Tongue.of(each.language()), each.text()))
                        .toList(),
                subject.aliases(),
                sums.months().stream()
                        .limit(MAX_MONTHS)
                        .map(month -> bar(subject.id(), month))
                        .toList(),
                sums.months().stream()
                        .mapToLong(Contents.OfMonth::articles)
                        .max()
                        .orElse(0),
                sums.places().isEmpty() ? "" : Addresses.map(subject.id()),
                sums.places().stream()
                        .limit(MAX_PLACES)
                        .map(place -> new Place(place.place(), Counts.number(place.articles())))
                        .toList());
    }

    private static Bar bar(SubjectId subject, Contents.OfMonth of) {
        return new Bar(
                Addresses.list(new Scope.OfSubject(subject), of.month()), Times.month(of.month()), of.articles());
    }
}
