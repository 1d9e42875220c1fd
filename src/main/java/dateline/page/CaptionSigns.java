package dateline.page;

import dateline.model.Block;
import dateline.model.Image;
import dateline.model.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Captions that only a sign tells from text: pages in Chinese above all set "▲" or "▼" before the line that belongs to
 * the picture above or below it.
 */
final class CaptionSigns {

    private static final String UP = "▲△";
    private static final String DOWN = "▼▽";

    /** Longer lines are text. */
    private static final int MAX_CAPTION = 200;

    private CaptionSigns() {}

    static boolean isSign(char first) {
        return UP.indexOf(first) >= 0 || DOWN.indexOf(first) >= 0;
    }

    /** The blocks with such lines given to their pictures, without the sign; a line with no picture beside it stays. */
    static List<Block> joined(List<Block> blocks) {
        if (blocks.stream().noneMatch(block -> isCaption(block, UP + DOWN))) {
            return blocks;
        }
        List<Block> joined = new ArrayList<>(blocks);
        int i = 0;
        while (i < joined.size()) {
            int picture = isCaption(joined.get(i), UP + DOWN) ? picture(joined, i) : -1;
            if (picture >= 0) {
                joined.set(picture, captioned((Block.Figure) joined.get(picture), (Block.Paragraph) joined.get(i)));
                joined.remove(i);
            } else {
                i++;
            }
        }
        return joined;
    }

    /** The place of the picture that the line points to, else of the one on its other side; -1 when there is none. */
    private static int picture(List<Block> blocks, int line) {
        boolean down = isCaption(blocks.get(line), DOWN);
        int first = down ? line + 1 : line - 1;
        int second = down ? line - 1 : line + 1;
        return isBare(blocks, first) ? first : isBare(blocks, second) ? second : -1;
    }

    private static boolean isBare(List<Block> blocks, int at) {
        return at >= 0
                && at < blocks.size()
                && blocks.get(at) instanceof Block.Figure(Image image)
                && image.caption().isEmpty();
    }

    private static boolean isCaption(Block block, String signs) {
        return block instanceof Block.Paragraph(Prose prose)
                && prose.text().length() <= MAX_CAPTION
                && !prose.text().isEmpty()
                && signs.indexOf(prose.text().charAt(0)) >= 0;
    }

    private static Block captioned(Block.Figure figure, Block.Paragraph line) {
        String caption = line.prose().text().substring(1).strip();
        return new Block.Figure(new Image(figure.image().at(), figure.image().alt(), Optional.of(caption)));
    }
}
