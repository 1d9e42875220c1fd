package dateline.site;

import dateline.search.Hits.Piece;
import java.util.List;

/**
 * The search's form and what it found.
 *
 * @param from first day to keep to, as browsers write dates; may be empty
 * @param to last day to keep to, likewise
 * @param summary one line on what was found; empty before anything was asked
 * @param complaint one line on how the query was read; may be empty
 * @param advice what to try when nothing was found; may be empty
 */
record SearchView(
        Frame frame,
        String words,
        List<Choice> outlets,
        List<Choice> languages,
        List<Choice> orders,
        String from,
        String to,
        String summary,
        String complaint,
        String advice,
        List<HitView> hits,
        String earlier,
        String later) {

    SearchView {
        outlets = List.copyOf(outlets);
        languages = List.copyOf(languages);
        orders = List.copyOf(orders);
        hits = List.copyOf(hits);
    }

    record Choice(String value, String text, boolean isChosen) {}

    /** The line's own headline and teaser are shown as these pieces. */
    record HitView(LineView line, List<Piece> headline, List<Piece> snippet) {
        HitView {
            headline = List.copyOf(headline);
            snippet = List.copyOf(snippet);
        }
    }
}
