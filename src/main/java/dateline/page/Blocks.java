package dateline.page;

import dateline.model.Block;
import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Turns an HTML fragment into blocks. */
public final class Blocks {

    /** Characters; what a fragment holds beyond is left out. */
    static final int MAX_FRAGMENT = 4_000_000;

    private Blocks() {}

    /**
     * Reads a fragment such as a feed entry's content. Loose text and doubled line breaks become paragraphs; links and
     * pictures become absolute against the base; frames and players become links; scripts, forms, counting pixels and
     * empty paragraphs go. Never throws; empty for a fragment without text and pictures.
     *
     * @param html the fragment; plain text is one too
     * @param base absolute
     */
    public static List<Block> read(String html, URI base) {
        Links links = new Links(base);
        String bounded = html.length() > MAX_FRAGMENT ? html.substring(0, MAX_FRAGMENT) : html;
        Weaver weaver = new Weaver(links);
        return TameScanner.feed(bounded, weaver) ? weaver.finish() : parsed(bounded, links);
    }

    static List<Block> parsed(String html, Links links) {
        Parser parser = Parser.htmlParser().setMaxDepth(PageBounds.MAX_DEPTH);
        Document document = parser.parseInput(PageBounds.cutTags(html), "");
        Weaver weaver = new Weaver(links);
        DomWalk.send(document.body(), weaver);
        return weaver.finish();
    }
}
