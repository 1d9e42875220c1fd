package dateline.page;

import dateline.model.Found;
import dateline.model.Moment;
import java.util.List;
import java.util.Optional;

/** Finds the publication date. */
final class DateFinder {

    private static final List<String> METAS = List.of(
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "article.published",
            "published_time",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date.created",
            "dc.date",
            "dcterms.date",
            "citation_publication_date",
            "citation_date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "article_date_original",
            "cxenseparse:recs:publishtime",
            "cxenseparse:publishtime",
            "originalpublicationdate",
            "rnews:datepublished",
            "datecreated",
            "date",
            "og:pubdate",
            "og:published_time",
            "bt:pubdate",
            "created",
            "article:created_at",
            "article:publication_date",
            "last-modified-date");

    private static final List<String> UPDATED = List.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "article:updated_time",
            "lastmod",
            "dcterms.modified",
            "dc.date.modified",
            "last-modified",
            "modified");

    private static final int NEAR_TOP = 60;

    private DateFinder() {}

    static Found<Moment> published(Page page) {
        return told(page, "datePublished")
                .or(() -> metas(page, METAS))
                .or(() -> told(page, "uploadDate"))
                .or(() -> told(page, "dateCreated"))
                .or(() -> inPages(page))
                .or(() -> byMicrodata(page))
                .or(() -> byTime(page))
                .or(() -> inAddress(page))
                .or(() -> inText(page))
                .or(() -> updated(page));
    }

    static Found<Moment> updated(Page page) {
        return told(page, "dateModified").or(() -> metas(page, UPDATED));
    }

    private static Found<Moment> told(Page page, String name) {
        return Found.of(DateText.find(page.told(name), page.language()), page.source(name));
    }

    private static Found<Moment> metas(Page page, List<String> names) {
        for (String name : names) {
            Optional<Moment> moment = page.head.meta(name).flatMap(v -> DateText.find(v, page.language()));
            if (moment.isPresent()) {
                return Found.of(moment, "meta:" + name);
            }
        }
        return Found.missing();
    }

    private static Found<Moment> inPages(Page page) {
        for (Json.Members each : page.data.pages()) {
            Optional<Moment> moment = DateText.find(each.at("datePublished").text(), page.language());
            if (moment.isPresent()) {
                return Found.of(moment, "json-ld:" + LinkedData.type(each) + ".datePublished");
            }
        }
        return Found.missing();
    }

    private static Found<Moment> byMicrodata(Page page) {
        Tree tree = page.tree;
        for (int i = 0; i < tree.size(); i++) {
            if (tree.isElement(i) && tree.element(i).attributesSize() > 0) {
                String prop = tree.element(i).attr("itemprop");
                if (prop.equals("datePublished")) {
                    String value = first(
                            tree.element(i).attr("content"),
                            tree.element(i).attr("datetime"),
                            tree.foldedTextOf(i, 80));
                    Optional<Moment> moment = DateText.find(value, page.language());
                    if (moment.isPresent()) {
                        return Found.of(moment, "microdata:datePublished");
                    }
                }
            }
        }
        return Found.missing();
    }

    private static String first(String... values) {
        for (String value : values) {
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    private static Found<Moment> byTime(Page page) {
        Tree tree = page.tree;
        for (int i = 0; i < tree.size(); i++) {
            if (tree.name(i).equals("time")) {
                String value = first(tree.element(i).attr("datetime"), tree.foldedTextOf(i, 80));
                Optional<Moment> moment = DateText.find(value, page.language());
                if (moment.isPresent()) {
                    return Found.of(moment, "html:time");
                }
            }
        }
        return Found.missing();
    }

    private static Found<Moment> inAddress(Page page) {
        String path = page.address.getRawPath() == null ? "" : page.address.getRawPath();
        for (int i = 0; i + 10 <= path.length(); i++) {
            if (path.charAt(i) == '/'
                    && i + 11 <= path.length()
                    && path.substring(i + 1, i + 5).chars().allMatch(Character::isDigit)) {
                Optional<Moment> moment = DateText.find(path.substring(i + 1, i + 11), "");
                if (moment.isPresent()) {
                    return Found.of(moment, "url:path");
                }
            }
        }
        return Found.missing();
    }

    private static Found<Moment> inText(Page page) {
        for (Unit unit : page.units) {
            if (unit.chars <= NEAR_TOP * 2 && unit.digits >= 5) {
                Optional<Moment> moment = DateText.find(page.tree.foldedText(unit.from, unit.to, 120), page.language());
                if (moment.isPresent()) {
                    return Found.of(moment, "html:text");
                }
            }
        }
        return Found.missing();
    }
}
