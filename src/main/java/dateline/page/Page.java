package dateline.page;

import dateline.model.Found;
import dateline.model.Headers;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A page made ready for reading: parsed, laid flat, cut into units, its own statements gathered. */
final class Page {

    /** Bytes of most pages by their elements and texts. */
    private static final int BYTES_A_NODE = 80;

    private final Document document;
    private final Optional<SiteRule> rule;
    final URI address;
    final Links links;
    final Tree tree;
    final Head head;
    final LinkedData data;
    final Optional<Json.Members> article;
    final List<Unit> units;
    final UnitTexts texts;
    final Boxes boxes;
    final SiteName site;
    final Found<String> headline;
    final Marks marks;
    final Place place;

    private Page(Document document, int bytes, URI address, Optional<SiteRule> rule) {
        this.document = document;
        this.rule = rule;
        rule.ifPresent(r -> r.dropFrom(document));
        this.address = address;
        this.tree = Tree.of(document, Math.min(bytes, PageBounds.MAX_BYTES) / BYTES_A_NODE);
        this.head = Head.of(tree);
        this.links =
                new Links(head.base().flatMap(new Links(address)::resolveWeb).orElse(address));
        this.data = LinkedData.of(head);
        this.article = data.article(address);
        this.units = Units.cut(tree);
        this.texts = new UnitTexts(tree, units);
        this.boxes = new Boxes(tree, units);
        this.site = SiteName.of(this);
        this.headline = ruled(SiteRule.Field.HEADLINE).or(() -> HeadlineFinder.find(this));
        this.marks = boxes.marks;
        this.place = new Place(this);
    }

    static Page of(byte[] body, Headers headers, URI address) {
        return of(body, headers, address, Optional.empty());
    }

    static Page of(byte[] body, Headers headers, URI address, Optional<SiteRule> rule) {
        Parser parser = Parser.htmlParser().setMaxDepth(PageBounds.MAX_DEPTH);
        return new Page(parser.parseInput(PageBytes.text(body, headers), ""), body.length, address, rule);
    }

    /** What the site's rule says of a field. */
    Found<String> ruled(SiteRule.Field field) {
        return Found.of(
                rule.flatMap(r -> r.field(field, document)),
                rule.map(SiteRule::source).orElse(""));
    }

    /** Whether the site's rule chooses the body itself. */
    boolean isBodyRuled() {
        return rule.filter(SiteRule::choosesBody).isPresent();
    }

    /** Whether the site's rule keeps the text of the box. */
    boolean isKeptByRule(int box) {
        for (int node = box; node > 0; node = tree.parent(node)) {
            Element element = tree.element(node);
            if (rule.filter(r -> r.keeps(document, element)).isPresent()) {
                return true;
            }
        }
        return false;
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
