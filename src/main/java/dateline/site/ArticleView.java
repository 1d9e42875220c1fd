package dateline.site;

import gg.jte.Content;
import java.util.List;

/**
 * An article's own page. Empty texts and lists are not shown.
 *
 * @param source whence the text came, in one sentence
 * @param original the article at its outlet
 * @param notice what to know first, on an older version
 * @param versions newest first; empty when there is but one
 */
record ArticleView(
        Frame frame,
        Tongue tongue,
        String headline,
        String standfirst,
        String credit,
        String place,
        String placeDate,
        Ref outlet,
        Ref language,
        String section,
        List<String> tags,
        Content body,
        boolean isBodyEmpty,
        List<DateRow> dates,
        String source,
        Ref original,
        Ref evidence,
        Ref notice,
        String noticeText,
        List<VersionRow> versions,
        List<FoundRow> found) {

    ArticleView {
        tags = List.copyOf(tags);
        dates = List.copyOf(dates);
        versions = List.copyOf(versions);
        found = List.copyOf(found);
    }

    /** @param note who says so */
    record DateRow(String label, When when, String note) {}

    /** @param href empty for the version that is shown */
    record VersionRow(String href, int number, When at, String headline) {}

    /**
     * @param value as the archive holds it; empty when nobody said
     * @param room who found it, {@code feed}
     * @param where the place there, {@code atom.published}
     */
    record FoundRow(String field, String value, String room, String where) {}
}
