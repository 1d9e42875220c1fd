package dateline.page;

import dateline.model.Block;
import dateline.model.Prose;
import java.util.List;

/** The plain text of blocks, for search, teasers and comparison. */
public final class BlockText {

    private BlockText() {}

    /**
     * Paragraphs, headings, list items, table rows and preformatted text, a line each or more, joined by a line feed; a
     * row's cells are joined by a space. Captions, alternative texts and embeds are no text of the body. Empty for no
     * blocks.
     */
    public static String plain(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        blocks.forEach(block -> append(text, block));
        return text.toString();
    }

    private static void append(StringBuilder text, Block block) {
        switch (block) {
            case Block.Paragraph(Prose prose) -> line(text, prose.text());
            case Block.Heading heading -> line(text, heading.prose().text());
            case Block.Quotation(List<Block> parts) -> parts.forEach(part -> append(text, part));
            case Block.Items items -> items.items().forEach(item -> line(text, item.text()));
            case Block.Table table -> table.rows().forEach(row -> row(text, row));
            case Block.Preformatted(String lines) -> line(text, lines);
            case Block.Figure _, Block.Embed _ -> {}
        }
    }

    private static void row(StringBuilder text, List<Prose> cells) {
        String separator = text.isEmpty() ? "" : "\n";
        for (Prose cell : cells) {
            if (!cell.isBlank()) {
                text.append(separator).append(cell.text());
                separator = " ";
            }
        }
    }

    private static void line(StringBuilder text, String line) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(line);
    }
}
