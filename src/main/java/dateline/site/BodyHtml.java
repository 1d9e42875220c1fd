package dateline.site;

import dateline.model.Block;
import dateline.model.Capture;
import dateline.model.Image;
import dateline.model.Prose;
import dateline.text.Corrections;
import gg.jte.Content;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An article's body as HTML. Pictures come from the archive's own captures; one that is not kept is only named. */
final class BodyHtml {

    private static final String REL = "nofollow noopener noreferrer external";

    /** Quotations in quotations beyond this are written flat. */
    private static final int MAX_DEPTH = 8;

    private final Html html = new Html();
    private final ProseHtml prose = new ProseHtml(html);
    private final Map<URI, Capture> pictures;
    private final Optional<Block> firstCorrection;

    private BodyHtml(List<Block> body, Map<URI, Capture> pictures) {
        this.pictures = pictures;
        this.firstCorrection = body.stream().filter(BodyHtml::isCorrection).findFirst();
    }

    /** @param pictures the kept ones, by the publisher's address */
    static Content of(List<Block> body, Map<URI, Capture> pictures) {
        BodyHtml writer = new BodyHtml(body, pictures);
        body.forEach(block -> writer.block(block, 0));
        String made = writer.html.toString();
        return output -> output.writeContent(made);
    }

    private void block(Block block, int depth) {
        switch (block) {
            case Block.Paragraph(Prose text) when Corrections.isNote(text.text()) -> correction(block, text);
            case Block.Paragraph(Prose text) -> wrapped("p", text);
            case Block.Heading(int level, Prose text) -> wrapped("h" + Math.clamp(level, 2, 6), text);
            case Block.Quotation(List<Block> parts) -> quotation(parts, depth);
            case Block.Items(boolean ordered, List<Prose> items) -> items(ordered ? "ol" : "ul", items);
            case Block.Table table -> table(table);
            case Block.Preformatted(String text) ->
                html.open("pre", "tabindex", "0").text(text).close("pre");
            case Block.Figure(Image image) -> figure(image);
            case Block.Embed(URI at, String label) -> outside("embed", at, label.isBlank() ? "Embedded" : label);
        }
    }

    private void wrapped(String element, Prose text) {
        html.open(element);
        prose.write(text);
        html.close(element);
    }

    /** Whether it is a publisher's note that corrects the text. */
    static boolean isCorrection(Block block) {
        return block instanceof Block.Paragraph(Prose text) && Corrections.isNote(text.text());
    }

    private void correction(Block block, Prose text) {
        boolean first = firstCorrection.filter(each -> each == block).isPresent();
        if (first) {
            html.open("span", "id", "correction").close("span");
        }
        html.open("div", "class", "correction", "role", "note", "aria-label", "Correction by the publisher");
        wrapped("p", text);
        html.close("div");
    }

    private void quotation(List<Block> parts, int depth) {
        boolean shallow = depth < MAX_DEPTH;
        if (shallow) {
            html.open("blockquote");
        }
        parts.forEach(part -> block(part, shallow ? depth + 1 : depth));
        if (shallow) {
            html.close("blockquote");
        }
    }

    private void items(String list, List<Prose> items) {
        html.open(list);
        items.forEach(item -> wrapped("li", item));
        html.close(list);
    }

    private void table(Block.Table table) {
        html.open("div", "class", "table", "tabindex", "0", "role", "region", "aria-label", "Table")
                .open("table");
        for (int i = 0; i < table.rows().size(); i++) {
            String cell = table.header() && i == 0 ? "th" : "td";
            html.open("tr");
            table.rows().get(i).forEach(text -> wrapped(cell, text));
            html.close("tr");
        }
        html.close("table").close("div");
    }

    private void figure(Image image) {
        html.open("figure");
        Optional.ofNullable(pictures.get(image.at()))
                .ifPresentOrElse(kept -> picture(kept, image), () -> outside("unkept", image.at(), "Picture not kept"));
        image.caption().filter(caption -> !caption.isBlank()).ifPresent(this::caption);
        html.close("figure");
    }

    private void picture(Capture kept, Image image) {
        html.open("img", "src", Addresses.picture(kept.id()), "alt", image.alt(), "loading", "lazy");
    }

    private void caption(String caption) {
        html.open("figcaption").text(caption).close("figcaption");
    }

    /** Something at the outlet or elsewhere, with where it is; never fetched from there by the page. */
    private void outside(String kind, URI at, String label) {
        html.open("p", "class", kind).text(label + ": ");
        if (Addresses.isWeb(at)) {
            html.open("a", "href", at.toString(), "rel", REL)
                    .text(Addresses.host(at))
                    .close("a");
        } else {
            html.text(Addresses.host(at));
        }
        html.close("p");
    }
}
