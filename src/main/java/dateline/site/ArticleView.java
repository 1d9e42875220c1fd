package dateline.site;

import gg.jte.Content;
import java.util.List;

/**
 * An article's own page. Empty texts and lists are not shown.
 *
 * @param notice what to know first, on an older version
 * @param gone what to know of a page that its outlet has taken away; may be empty
 * @param story the story, where more than this article tells it
 * @param corrected whether the text holds a note that corrects it
 */
record ArticleView(
        Frame frame,
        Notice notice,
        String gone,
        boolean corrected,
        Tongue tongue,
        Ref story,
        Head head,
        Body body,
        Record record) {

    /** @param newest the newest version; none when this is it */
    record Notice(String text, Ref newest) {}

    /**
     * What stands above the text.
     *
     * @param date the first of {@link Record#dates}
     * @param language the list of its language
     */
    record Head(
            Ref outlet,
            String section,
            String headline,
            String standfirst,
            String credit,
            String place,
            String placeDate,
            DateRow date,
            Ref language) {}

    record Body(boolean isEmpty, Content html, List<String> tags) {
        Body {
            tags = List.copyOf(tags);
        }
    }

    /**
     * What is known about the text.
     *
     * @param dates never empty
     * @param source whence the text came, in one sentence
     * @param original the article at its outlet
     * @param versions newest first; empty when there is but one
     */
    record Record(
            List<DateRow> dates,
            String source,
            Ref original,
            Ref evidence,
            List<VersionRow> versions,
            List<SubjectRow> subjects,
            List<NameGroup> names,
            List<FoundRow> found) {

        Record {
            dates = List.copyOf(dates);
            versions = List.copyOf(versions);
            subjects = List.copyOf(subjects);
            names = List.copyOf(names);
            found = List.copyOf(found);
        }
    }

    /** @param why the reasons, as one line */
    record SubjectRow(Ref subject, String why) {}

    /** Names of a kind, most often named first; never empty. */
    record NameGroup(String title, List<NameRow> names) {
        NameGroup {
            names = List.copyOf(names);
        }
    }

    /** @param name a form that the article uses; @param also the dossier's name where it is another, or empty */
    record NameRow(Ref name, String also) {}

    /** @param note who says so */
    record DateRow(String label, When when, String note) {}

    /**
     * @param href empty for the version that is shown
     * @param state {@code "gone"}, {@code "back again"} or empty
     * @param changes where to see what it changed; empty for the first and where nothing can have been
     */
    record VersionRow(String href, int number, When at, String headline, String state, String changes) {}

    /**
     * @param value as the archive holds it; empty when nobody said
     * @param room who found it, {@code feed}
     * @param where the place there, {@code atom.published}
     */
    record FoundRow(String field, String value, String room, String where) {}
}
