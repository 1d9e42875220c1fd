package dateline.page;

import dateline.model.Block;
import dateline.model.Credit;
import dateline.model.Found;
import dateline.model.Image;
import dateline.model.Moment;
import java.net.URI;
import java.util.List;

/**
 * The fields of one article page. Sources read {@code "json-ld:NewsArticle.author"}, {@code
 * "meta:article:published_time"}, {@code "html:h1"}.
 *
 * @param credit authors and agency; never known and empty at once
 * @param language BCP 47 tag as the page says it
 * @param tags in the page's order, each once; empty when there are none
 * @param canonical absolute; missing when the page names none
 * @param body without headline, standfirst, byline, date line and furniture
 */
public record PageArticle(
        Found<String> headline,
        Found<String> standfirst,
        Found<Credit> credit,
        Found<Moment> published,
        Found<Moment> updated,
        Found<String> section,
        List<String> tags,
        Found<String> language,
        Found<Image> lead,
        Found<URI> canonical,
        List<Block> body) {

    public PageArticle {
        tags = List.copyOf(tags);
        body = List.copyOf(body);
    }

    PageArticle withBody(List<Block> other) {
        return new PageArticle(
                headline, standfirst, credit, published, updated, section, tags, language, lead, canonical, other);
    }
}
