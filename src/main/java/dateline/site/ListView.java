package dateline.site;

import java.util.List;

/**
 * A list of articles.
 *
 * @param intro one line under the heading; may be empty
 * @param older address of the list's next page; empty at its end
 * @param newest address of its first page; empty on it
 * @param around the lists beside this one
 * @param subject what is told of the subject whose list this is
 * @param name what is told of the dossier whose list this is
 */
record ListView(
        Frame frame,
        String heading,
        Tongue tongue,
        String intro,
        Ref home,
        List<DayView> days,
        String older,
        String newest,
        List<Ref> around,
        SubjectView subject,
        NameView name) {

    ListView {
        days = List.copyOf(days);
        around = List.copyOf(around);
    }

    /** Whether the list is that day's, so that its headline says the day already. */
    boolean isItsOwn(DayView day) {
        return day.title().equals(heading);
    }

    /** @param href where a reader finds the whole day */
    record DayView(String id, String href, String title, List<LineView> lines) {
        DayView {
            lines = List.copyOf(lines);
        }
    }
}
