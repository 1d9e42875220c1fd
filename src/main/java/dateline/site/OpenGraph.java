package dateline.site;

import dateline.model.Article;
import dateline.model.Moment;
import dateline.site.Frame.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an article says of itself beyond the usual properties (ogp.me, type {@code article}). */
final class OpenGraph {

    private OpenGraph() {}

    /** @param pictures absolute addresses */
    static List<Property> of(Article article, List<String> pictures) {
        List<Property> properties = new ArrayList<>();
        article.dates()
                .published()
                .get()
                .map(Moment::iso)
                .ifPresent(at -> properties.add(new Property("article:published_time", at)));
        article.dates()
                .updated()
                .get()
                .map(Moment::iso)
                .ifPresent(at -> properties.add(new Property("article:modified_time", at)));
        article.language()
                .get()
                .map(Locale::forLanguageTag)
                .filter(tongue ->
                        !tongue.getLanguage().isEmpty() && !tongue.getCountry().isEmpty())
                .map(tongue -> tongue.getLanguage() + "_" + tongue.getCountry())
                .ifPresent(at -> properties.add(new Property("og:locale", at)));
        article.section().get().ifPresent(section -> properties.add(new Property("article:section", section)));
        article.tags().forEach(tag -> properties.add(new Property("article:tag", tag)));
        pictures.forEach(picture -> properties.add(new Property("og:image", picture)));
        return properties;
    }
}
