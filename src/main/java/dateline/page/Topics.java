package dateline.page;

import dateline.model.Found;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the section and the tags. */
final class Topics {

    private static final int MAX_TAGS = 50;
    private static final int MAX_LENGTH = 80;
    private static final List<String> SECTIONS =
            List.of("article:section", "parsely-section", "cxenseparse:recs:articlesection", "section", "dc.subject");
    private static final List<String> TAGS =
            List.of("article:tag", "og:article:tag", "parsely-tags", "sailthru.tags", "news_keywords", "keywords");

    private Topics() {}

    static Found<String> section(Page page) {
        String told = page.told("articleSection");
        if (!told.isEmpty()) {
            return Found.known(told, page.source("articleSection"));
        }
        for (String name : SECTIONS) {
            String value = PlainText.of(page.head.meta(name).orElse(""));
            if (!value.isEmpty() && value.length() <= MAX_LENGTH) {
                return Found.known(value, "meta:" + name);
            }
        }
        return Found.missing();
    }

    static List<String> tags(Page page) {
        Set<String> tags = new LinkedHashSet<>();
        page.article.ifPresent(article -> article.at("keywords").each().forEach(each -> add(tags, each.text())));
        for (String name : TAGS) {
            if (tags.isEmpty()) {
                page.head.metas(name).forEach(value -> add(tags, value));
            }
        }
        return List.copyOf(tags);
    }

    private static void add(Set<String> tags, String list) {
        for (String part : PlainText.of(list).split("[,;]", -1)) {
            String tag = part.strip();
            if (!tag.isEmpty() && tag.length() <= MAX_LENGTH && tags.size() < MAX_TAGS) {
                tags.add(tag);
            }
        }
    }
}
