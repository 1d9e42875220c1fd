package dateline.site;

import java.util.List;

/**
 * The table of contents.
 *
 * @param outletFeeds where the outlets' feeds are listed; empty when there is none
 */
record ContentsView(
        Frame frame,
        String counts,
        List<Entry> subjects,
        List<NameGroup> names,
        List<Entry> outlets,
        String outletFeeds,
        List<Entry> languages,
        List<YearRow> years) {

    ContentsView {
        subjects = List.copyOf(subjects);
        names = List.copyOf(names);
        outlets = List.copyOf(outlets);
        languages = List.copyOf(languages);
        years = List.copyOf(years);
    }

    /** @param note the same in English, for a language; may be empty */
    record Entry(String href, Tongue tongue, String name, String note, String count) {}

    /** The most named of a kind, never empty. */
    record NameGroup(String title, List<Entry> names) {
        NameGroup {
            names = List.copyOf(names);
        }
    }

    record YearRow(String year, List<Entry> months) {
        YearRow {
            months = List.copyOf(months);
        }
    }
}
