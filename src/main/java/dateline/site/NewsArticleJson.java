package dateline.site;

import dateline.model.Article;
import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.Moment;
import dateline.model.Outlet;
import dateline.model.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An article as schema.org's NewsArticle, in JSON-LD. Says only what the outlet said. */
final class NewsArticleJson {

    private final Frames frames;

    NewsArticleJson(Frames frames) {
        this.frames = frames;
    }

    /** @param pictures absolute addresses of kept pictures */
    String of(Article article, Outlet outlet, String description, List<String> pictures) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", "https://schema.org");
        json.put("@type", "NewsArticle");
        json.put("headline", article.title());
        json.put("description", description);
        json.put("image", pictures);
        json.put("datePublished", article.published().map(Moment::iso).orElse(""));
        json.put(
                "dateModified", article.dates().updated().get().map(Moment::iso).orElse(""));
        json.put("author", article.credit().get().map(NewsArticleJson::authors).orElse(List.of()));
        json.put("publisher", publisher(outlet));
        json.put("inLanguage", article.language().orElse(""));
        json.put("articleSection", article.section().orElse(""));
        json.put("keywords", article.tags());
        json.put(
                "contentLocation",
                article.dateline()
                        .get()
                        .flatMap(Dateline::place)
                        .<Object>map(place -> named("Place", place))
                        .orElse(""));
        json.put("mainEntityOfPage", frames.absolute(Addresses.article(article.id())));
        json.put("isBasedOn", Addresses.outside(article.canonical()).orElse(""));
        json.put("archivedAt", frames.absolute(Addresses.evidence(article.evidence())));
        return Json.write(json);
    }

    /** The people, or the agency where no one is named. */
    private static List<Object> authors(Credit credit) {
        List<Object> people = credit.people().stream()
                .filter(person -> person.role() == Person.Role.AUTHOR)
                .<Object>map(person -> named("Person", person.name()))
                .toList();
        return people.isEmpty()
                ? credit.agency().stream()
                        .<Object>map(agency -> named("Organization", agency))
                        .toList()
                : people;
    }

    private static Map<String, Object> publisher(Outlet outlet) {
        Map<String, Object> json = named("NewsMediaOrganization", outlet.name());
        json.put("url", Addresses.outside(outlet.home()).orElse(""));
        return json;
    }

    private static Map<String, Object> named(String type, String name) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", type);
        json.put("name", name);
        return json;
    }
}
