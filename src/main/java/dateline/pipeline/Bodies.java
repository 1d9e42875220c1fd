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
     * The body without a head of that many characters of its {@link BlockText}. Only paragraphs are cut, pictures among
     * them stay; a head that reaches beyond them is left.
     */
    static List<Block> withoutHead(List<Block> body, int head) {
        List<Block> kept = new ArrayList<>();
        int left = head;
        for (int at = 0; at < body.size(); at++) {
            if (left <= 0) {
                kept.addAll(body.subList(at, body.size()));
                return kept;
            }
            switch (body.get(at)) {
                case Block.Paragraph(Prose prose)
                when left < prose.text().length() -> {
                    kept.add(new Block.Paragraph(prose.from(left)));
                    left = 0;
                }
                case Block.Paragraph(Prose prose) -> left -= prose.text().length() + 1;
                case Block.Figure figure -> kept.add(figure);
                case Block.Embed embed -> kept.add(embed);
                case Block.Heading _, Block.Quotation _, Block.Items _, Block.Table _, Block.Preformatted _ -> {
                    return body;
                }
            }
        }
        return left <= 0 ? kept : body;
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
