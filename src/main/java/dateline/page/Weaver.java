package dateline.page;

import dateline.model.Block;
import dateline.model.Image;
import dateline.model.Prose;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Weaves start tags, text and end tags into blocks. Whoever drives it sends well-nested tags and leaves out {@link
 * Kind#DROP} with all that is in it.
 */
final class Weaver {

    /** Pixels; smaller pictures inside a paragraph are emoji and icons. */
    private static final int ICON_SIDE = 40;

    private static final List<String> POSTS = WordFiles.lines("post-classes.txt");

    private final Links links;
    private final ProseBuilder prose = new ProseBuilder();
    private final List<Frame> frames = new ArrayList<>();
    private final List<Block> afterParagraph = new ArrayList<>();
    private Frame top = new Frame(Kind.BLOCK, false, false);
    private int headingLevel;
    private int preDepth;
    private boolean headerCell;

    Weaver(Links links) {
        this.links = links;
    }

    void text(CharSequence text, int from, int to) {
        if (preDepth > 0) {
            prose.appendRaw(text, from, to);
        } else {
            prose.append(text, from, to);
        }
    }

    void open(Kind kind, String name, Attrs attrs) {
        if (!kind.isInline()) {
            flush();
        }
        switch (kind) {
            case STRONG, EMPHASIS, CODE, SUPERSCRIPT, SUBSCRIPT -> prose.open(kind, Optional.empty());
            case LINK -> prose.open(kind, links.resolve(attrs.get("href")));
            case BREAK -> lineBreak();
            case IMAGE -> image(attrs);
            case EMBED -> embed(attrs);
            case HEADING -> headingLevel = Math.max(2, name.charAt(1) - '0');
            case PRE -> preDepth++;
            case ROW -> row();
            case CELL -> cell(name);
            case LIST, ITEM, TABLE, FIGURE, CAPTION -> push(new Frame(kind, "ol".equals(name), false));
            case QUOTE -> push(new Frame(kind, false, isPost(attrs.get("class"))));
            case INLINE, BLOCK, DROP -> {}
        }
    }

    void close(Kind kind) {
        switch (kind) {
            case STRONG, EMPHASIS, CODE, SUPERSCRIPT, SUBSCRIPT, LINK -> prose.close();
            case HEADING -> {
                flush();
                headingLevel = 0;
            }
            case PRE -> closePre();
            case ITEM -> pop(kind).ifPresent(this::item);
            case CELL -> pop(kind).ifPresent(this::cell);
            case CAPTION -> pop(kind).ifPresent(this::caption);
            case LIST -> pop(kind).ifPresent(closed -> closed.list().forEach(top::add));
            case TABLE -> pop(kind).ifPresent(closed -> closed.table().forEach(top::add));
            case QUOTE -> pop(kind).ifPresent(closed -> closed.quotation().forEach(top::add));
            case FIGURE -> pop(kind).ifPresent(closed -> closed.figure().forEach(top::add));
            case BLOCK, ROW -> flush();
            case INLINE, BREAK, IMAGE, EMBED, DROP -> {}
        }
    }

    List<Block> finish() {
        flush();
        while (!frames.isEmpty()) {
            close(top.kind);
        }
        return List.copyOf(CaptionSigns.joined(top.out));
    }

    private void flush() {
        if (preDepth > 0) {
            emitPre();
        } else if (!prose.isBlank()) {
            Prose text = prose.take();
            if (!text.isBlank()) {
                top.add(headingLevel > 0 ? new Block.Heading(headingLevel, text) : new Block.Paragraph(text));
            }
        }
        if (!afterParagraph.isEmpty()) {
            afterParagraph.forEach(top::add);
            afterParagraph.clear();
        }
    }

    private void closePre() {
        emitPre();
        preDepth = Math.max(0, preDepth - 1);
    }

    private void emitPre() {
        String raw = prose.takeRaw();
        if (!raw.isBlank()) {
            top.add(new Block.Preformatted(withoutBlankEnds(raw)));
        }
    }

    private static String withoutBlankEnds(String raw) {
        String text = raw.stripTrailing();
        int start = 0;
        while (start < text.length() && (text.charAt(start) == '\n' || text.charAt(start) == '\r')) {
            start++;
        }
        return text.substring(start);
    }

    private void lineBreak() {
        if (preDepth > 0) {
            prose.appendRaw("\n", 0, 1);
        } else if (!prose.breakLine() && headingLevel == 0) {
            flush();
        }
    }

    private void push(Frame frame) {
        frames.add(top);
        top = frame;
    }

    /** Closes the innermost frame; the kinds of start and end agree when the driver nests well. */
    private Optional<Frame> pop(Kind kind) {
        flush();
        if (frames.isEmpty() || top.kind != kind) {
            return Optional.empty();
        }
        Frame closed = top;
        top = frames.removeLast();
        return Optional.of(closed);
    }

    private void item(Frame closed) {
        if (top.kind == Kind.LIST) {
            top.addItem(closed.out);
        } else {
            closed.out.forEach(top::add);
        }
    }

    private void cell(Frame closed) {
        if (top.kind == Kind.TABLE) {
            top.addCell(closed.out, headerCell);
        } else {
            closed.out.forEach(top::add);
        }
    }

    private void row() {
        if (top.kind == Kind.TABLE) {
            top.startRow();
        }
    }

    private void cell(String name) {
        headerCell = "th".equals(name);
        push(new Frame(Kind.CELL, false, false));
    }

    private void caption(Frame closed) {
        String text = BlockText.plain(closed.out);
        for (Block block : closed.out) {
            if (block instanceof Block.Figure || block instanceof Block.Embed) {
                top.add(block);
            }
        }
        if (!text.isBlank() && top.kind == Kind.FIGURE) {
            top.caption(text.replace('\n', ' '));
        }
    }

    private void image(Attrs attrs) {
        if (isIcon(attrs)) {
            String alt = attrs.get("alt");
            if (isEmoji(alt)) {
                prose.append(alt, 0, alt.length());
            }
            return;
        }
        Optional<Image> image = Pictures.read(attrs, links);
        image.ifPresent(this::place);
    }

    private void place(Image image) {
        if (top.kind == Kind.FIGURE) {
            top.addImage(image);
        } else if (prose.isBlank()) {
            top.add(new Block.Figure(image));
        } else {
            afterParagraph.add(new Block.Figure(image));
        }
    }

    private static boolean isIcon(Attrs attrs) {
        String width = attrs.get("width");
        String height = attrs.get("height");
        return attrs.get("class").contains("emoji") || isSmall(width) && isSmall(height);
    }

    private static boolean isSmall(String side) {
        return !side.isEmpty()
                && side.length() <= 2
                && side.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(side) <= ICON_SIDE;
    }

    private static boolean isEmoji(String alt) {
        return !alt.isEmpty() && alt.length() <= 8 && alt.codePointAt(0) > 0x2000;
    }

    private void embed(Attrs attrs) {
        if (Pictures.isTiny(attrs.get("width")) || Pictures.isTiny(attrs.get("height"))) {
            return;
        }
        Optional<URI> at = source(attrs).flatMap(links::resolveWeb);
        at.ifPresent(uri -> {
            flush();
            top.add(new Block.Embed(uri, label(attrs, uri)));
        });
    }

    private static Optional<String> source(Attrs attrs) {
        for (String name : List.of("src", "data-src", "data-lazy-src", "data")) {
            String value = attrs.get(name);
            if (!value.isBlank() && !value.startsWith("about:")) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static String label(Attrs attrs, URI at) {
        String title = Pictures.fold(attrs.get("title"));
        return title.isEmpty() && at.getHost() != null ? at.getHost() : title;
    }

    private static boolean isPost(String classes) {
        return !classes.isEmpty() && POSTS.stream().anyMatch(classes::contains);
    }
}
