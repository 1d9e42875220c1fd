package dateline.page;

import dateline.model.Block;
import dateline.model.Image;
import dateline.model.Mark;
import dateline.model.Prose;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An open container of the weaver, and what it becomes when it closes. */
final class Frame {

    /** An item or a cell with more paragraphs than this is laid out, not listed. */
    static final int MAX_PARAGRAPHS = 4;

    private static final int MAX_CELL = 1500;

    final Kind kind;
    final boolean ordered;

    /** Of a quotation: a post of somebody else's, as social sites have them embedded. */
    final boolean post;

    final List<Block> out = new ArrayList<>();

    /** Of a list: each item's blocks. */
    private final List<List<Block>> parts = new ArrayList<>();

    /** Of a table: each row's cells. */
    private final List<List<List<Block>>> rows = new ArrayList<>();

    private boolean headerRow;
    private final List<Image> images = new ArrayList<>();
    private Optional<String> caption = Optional.empty();

    Frame(Kind kind, boolean ordered, boolean post) {
        this.kind = kind;
        this.ordered = ordered;
        this.post = post;
    }

    void add(Block block) {
        out.add(block);
    }

    void addItem(List<Block> item) {
        if (!item.isEmpty()) {
            parts.add(item);
        }
    }

    void startRow() {
        rows.add(new ArrayList<>());
    }

    void addCell(List<Block> cell, boolean header) {
        if (rows.isEmpty()) {
            startRow();
        }
        headerRow |= header && rows.size() == 1 && rows.getFirst().isEmpty();
        rows.getLast().add(cell);
    }

    void addImage(Image image) {
        images.add(image);
    }

    void caption(String text) {
        caption = Optional.of(text);
    }

    /** Of a figure: its pictures, the caption with the last, then whatever else stood in it. */
    List<Block> figure() {
        List<Block> all = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            Image image = images.get(i);
            boolean last = i == images.size() - 1;
            all.add(new Block.Figure(last ? new Image(image.at(), image.alt(), caption) : image));
        }
        all.addAll(out);
        return all;
    }

    /** Of a list: one block of items and what no item can hold, or plain blocks where items are laid-out text. */
    List<Block> list() {
        List<Block> all = new ArrayList<>(out);
        if (parts.stream().anyMatch(Frame::isLaidOut)) {
            parts.forEach(all::addAll);
            return all;
        }
        List<Prose> items = new ArrayList<>();
        List<Block> after = new ArrayList<>();
        parts.forEach(part -> split(part, items, after));
        if (!items.isEmpty()) {
            all.add(new Block.Items(ordered, items));
        }
        all.addAll(after);
        return all;
    }

    private static boolean isLaidOut(List<Block> part) {
        long paragraphs =
                part.stream().filter(b -> b instanceof Block.Paragraph).count();
        return paragraphs > MAX_PARAGRAPHS
                || part.stream().anyMatch(b -> b instanceof Block.Heading || b instanceof Block.Table);
    }

    private static void split(List<Block> part, List<Prose> items, List<Block> after) {
        List<Prose> own = new ArrayList<>();
        List<Prose> inner = new ArrayList<>();
        for (Block block : part) {
            switch (block) {
                case Block.Paragraph(Prose prose) -> own.add(prose);
                case Block.Heading heading -> own.add(heading.prose());
                case Block.Items list -> inner.addAll(list.items());
                case Block.Quotation _, Block.Table _, Block.Preformatted _, Block.Figure _, Block.Embed _ ->
                    after.add(block);
            }
        }
        if (!own.isEmpty()) {
            items.add(join(own));
        }
        items.addAll(inner);
    }

    /** Of a table: rows of cells, or its cells' blocks in order where the table only lays out the page. */
    List<Block> table() {
        List<Block> all = new ArrayList<>(out);
        if (isData()) {
            all.add(new Block.Table(
                    headerRow,
                    rows.stream().filter(Frame::hasText).map(Frame::cells).toList()));
        } else {
            rows.forEach(row -> row.forEach(all::addAll));
        }
        return all;
    }

    private boolean isData() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        long filled = rows.stream().filter(Frame::hasText).count();
        return columns > 1
                && filled > 0
                && rows.stream().allMatch(row -> row.stream().allMatch(Frame::isSimple));
    }

    private static boolean hasText(List<List<Block>> row) {
        return row.stream().anyMatch(cell -> !cell.isEmpty());
    }

    private static boolean isSimple(List<Block> cell) {
        int chars = 0;
        for (Block block : cell) {
            switch (block) {
                case Block.Paragraph(Prose prose) -> chars += prose.text().length();
                case Block.Items list ->
                    chars += list.items().stream()
                            .mapToInt(item -> item.text().length())
                            .sum();
                case Block.Heading _,
                        Block.Quotation _,
                        Block.Table _,
                        Block.Preformatted _,
                        Block.Figure _,
                        Block.Embed _ -> {
                    return false;
                }
            }
        }
        return cell.size() <= MAX_PARAGRAPHS && chars <= MAX_CELL;
    }

    private static List<Prose> cells(List<List<Block>> row) {
        return row.stream().map(Frame::cell).toList();
    }

    private static Prose cell(List<Block> blocks) {
        List<Prose> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph(Prose prose)) {
                lines.add(prose);
            } else if (block instanceof Block.Items items) {
                lines.addAll(items.items());
            }
        }
        return join(lines);
    }

    /** Of a quotation: a link to the post, or paragraphs and lists, then whatever no quotation can hold. */
    List<Block> quotation() {
        List<Block> quoted = new ArrayList<>();
        List<Block> after = new ArrayList<>();
        out.forEach(block -> quote(block, quoted, after));
        if (post) {
            Optional<URI> at = lastLink(quoted);
            if (at.isPresent()) {
                return List.of(new Block.Embed(at.get(), BlockText.plain(quoted)));
            }
        }
        if (!quoted.isEmpty()) {
            after.addFirst(new Block.Quotation(quoted));
        }
        return after;
    }

    private static void quote(Block block, List<Block> quoted, List<Block> after) {
        switch (block) {
            case Block.Paragraph _, Block.Items _ -> quoted.add(block);
            case Block.Heading heading -> quoted.add(new Block.Paragraph(heading.prose()));
            case Block.Quotation(List<Block> inner) -> quoted.addAll(inner);
            case Block.Preformatted(String text) -> quoted.add(new Block.Paragraph(Prose.plain(text.strip())));
            case Block.Table _, Block.Figure _, Block.Embed _ -> after.add(block);
        }
    }

    private static Optional<URI> lastLink(List<Block> quoted) {
        Optional<URI> last = Optional.empty();
        for (Block block : quoted) {
            if (block instanceof Block.Paragraph(Prose prose)) {
                for (Mark mark : prose.marks()) {
                    last = mark instanceof Mark.Link link ? Optional.of(link.to()) : last;
                }
            }
        }
        return last;
    }

    /** One text of several, a line each. */
    static Prose join(List<Prose> lines) {
        if (lines.size() == 1) {
            return lines.getFirst();
        }
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        for (Prose line : lines) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            int by = text.length();
            line.marks().forEach(mark -> marks.add(shifted(mark, by)));
            text.append(line.text());
        }
        return new Prose(text.toString(), marks);
    }

    private static Mark shifted(Mark mark, int by) {
        return switch (mark) {
            case Mark.Strong(int start, int end) -> new Mark.Strong(start + by, end + by);
            case Mark.Emphasis(int start, int end) -> new Mark.Emphasis(start + by, end + by);
            case Mark.Code(int start, int end) -> new Mark.Code(start + by, end + by);
            case Mark.Superscript(int start, int end) -> new Mark.Superscript(start + by, end + by);
            case Mark.Subscript(int start, int end) -> new Mark.Subscript(start + by, end + by);
            case Mark.Link(int start, int end, URI to) -> new Mark.Link(start + by, end + by, to);
        };
    }
}
