package dateline.search;

import dateline.search.Hits.Piece;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Passages as pieces of plain text; between two passages that do not touch stands an ellipsis. */
final class Pieces extends PassageFormatter {

    @Override
    public List<Piece> format(Passage[] passages, String content) {
        List<Piece> pieces = new ArrayList<>();
        int end = -1;
        for (Passage passage : passages) {
            if (end >= 0 && passage.getStartOffset() > end) {
                pieces.add(new Piece(" … ", false));
            }
            passage(passage, content, pieces);
            end = passage.getEndOffset();
        }
        return pieces;
    }

    private static void passage(Passage passage, String content, List<Piece> pieces) {
        int at = passage.getStartOffset();
        for (int i = 0; i < passage.getNumMatches(); i++) {
            int start = Math.max(at, passage.getMatchStarts()[i]);
            int end = Math.min(passage.getEndOffset(), passage.getMatchEnds()[i]);
            if (start < end) {
                add(pieces, content.substring(at, start), false);
                add(pieces, content.substring(start, end), true);
                at = end;
            }
        }
        add(pieces, content.substring(at, Math.max(at, passage.getEndOffset())), false);
    }

    private static void add(List<Piece> pieces, String text, boolean match) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.replace('\n', ' '), match));
        }
    }
}
