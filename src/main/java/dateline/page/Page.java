package dateline.page;

import dateline.model.Found;
import dateline.model.Headers;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A page made ready for reading: parsed, laid flat, cut into units, its own statements gathered. */
final class Page {

    final URI address;
    final Links links;
    final Tree tree;
    final Head head;
    final LinkedData data;
    final Optional<Json.Members> article;
    final List<Unit> units;
    final Boxes boxes;
    final SiteName site;
    final Found<String> headline;

    private Page(Document document, URI address) {
        this.address = address;
        this.tree = Tree.of(document);
        this.head = Head.of(tree);
        this.links =
                new Links(head.base().flatMap(new Links(address)::resolveWeb).orElse(address));
        this.data = LinkedData.of(head);
        this.article = data.article(address);
        this.units = Units.cut(tree);
        this.boxes = new Boxes(tree, units);
        this.site = SiteName.of(this);
        this.headline = HeadlineFinder.find(this);
    }

    static Page of(byte[] body, Headers headers, URI address) {
        String html = PageBounds.cutTags(PageBytes.decode(body, headers));
        Parser parser = Parser.htmlParser().setMaxDepth(PageBounds.MAX_DEPTH);
        return new Page(parser.parseInput(html, ""), address);
    }

    /** A text member of the article's JSON-LD, markup and references taken out; empty where there is none. */
    String told(String name) {
        return article.map(a -> PlainText.of(a.at(name).text())).orElse("");
    }

    /** {@code "json-ld:NewsArticle.author"}. */
    String source(String name) {
        return "json-ld:" + article.map(LinkedData::type).orElse("Thing") + "." + name;
    }

    String language() {
        return head.language();
    }
}
