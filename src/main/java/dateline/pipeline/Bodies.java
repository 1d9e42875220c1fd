package dateline.pipeline;

import dateline.model.Block;
import dateline.model.Image;
import dateline.model.Prose;
import dateline.page.BlockText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the pipeline does with bodies. Pure. */
final class Bodies {

    private Bodies() {}

    /**
     * The body without a head of that many characters of its {@link BlockText}. Only paragraphs are cut; a head that
     * reaches beyond them is left.
     */
    static List<Block> withoutHead(List<Block> body, int head) {
        int left = head;
        int at = 0;
        while (left > 0 && at < body.size() && body.get(at) instanceof Block.Paragraph(Prose prose)) {
            if (left < prose.text().length()) {
                List<Block> cut = new ArrayList<>(body.subList(at, body.size()));
                cut.set(0, new Block.Paragraph(prose.from(left)));
                return cut;
            }
            left -= prose.text().length() + 1;
            at++;
        }
        return left <= 0 ? body.subList(at, body.size()) : body;
    }

    /** The pictures in the order of the body. */
    static List<Image> pictures(List<Block> body) {
        return body.stream()
                .filter(Block.Figure.class::isInstance)
                .map(block -> ((Block.Figure) block).image())
                .toList();
    }

    /** Whether two bodies say the same, pictures and marks aside. */
    static boolean sameWords(List<Block> one, List<Block> other) {
        return Objects.equals(BlockText.plain(one), BlockText.plain(other));
    }
}
