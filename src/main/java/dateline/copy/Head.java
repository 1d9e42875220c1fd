package dateline.copy;

import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.Found;
import dateline.model.Remark;
import java.util.Set;

/**
 * What stands at the head of a text, and what is left of the text.
 *
 * @param credit from {@code "copy:byline"} or {@code "copy:wire-head"}
 * @param dateline from {@code "copy:dateline"}
 * @param lead the article's own words: the end of the cleaned text, from the first word that is no head
 * @param start where the lead begins in the text that was given; its length when nothing is left
 */
public record Head(Found<Credit> credit, Found<Dateline> dateline, String lead, int start, Set<Remark> remarks) {

    public Head {
        remarks = Set.copyOf(remarks);
    }

    /** Whether the text carried a credit, a place or a date. */
    public boolean isPresent() {
        return credit.isKnown() || dateline.isKnown();
    }
}
