package dateline.page;

import dateline.model.Found;
import dateline.model.Moment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds the publication date: what the page tells machines, then its address, then what readers see. */
final class DateFinder {

    /** Meta tags that name the publication date alone. */
    private static final List<String> STRONG = List.of(
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "article.published",
            "published_time",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.issued",
            "citation_publication_date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "article_date_original",
            "cxenseparse:recs:publishtime",
            "cxenseparse:publishtime",
            "originalpublicationdate",
            "rnews:datepublished",
            "og:pubdate",
            "og:published_time",
            "bt:pubdate",
            "article:publication_date",
            "article:created_at",
            "published_at",
            "og:release_date",
            "publish_date",
            "displaydate");

    /** Meta tags that often hold another date. */
    private static final List<String> WEAK = List.of(
            "date",
            "dc.date",
            "dcterms.date",
            "dcterms.created",
            "dc.date.created",
            "citation_date",
            "datecreated",
            "created");

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

    private static final List<String> KEYS = List.of(
            "datePublished",
            "publishedAt",
            "published_at",
            "publishedDate",
            "publishDate",
            "publish_date",
            "publishdate",
            "publicationDate",
            "publication_date",
            "pubDate",
            "published");

    private static final int MAX_PATH = 500;

    private final Page page;
    private final Optional<LocalDate> inAddress;

    private DateFinder(Page page) {
        this.page = page;
        this.inAddress = inAddress(page);
    }

    static Found<Moment> published(Page page) {
        return new DateFinder(page).published();
    }

    /** By the site's rule; missing where it names no date. */
    static Found<Moment> ruled(Page page) {
        Found<String> written = page.ruled(SiteRule.Field.PUBLISHED);
        return Found.of(
                written.get().flatMap(text -> DateText.find(text, page.language())),
                written.source().orElse(""));
    }

    static Found<Moment> updated(Page page) {
        DateFinder finder = new DateFinder(page);
        return finder.local(finder.told("dateModified")
                .or(() -> finder.metas(UPDATED))
                .or(() -> DateBox.marked(page, page.marks.modified(), "microdata:dateModified")));
    }

    private Found<Moment> published() {
        Found<Moment> found = told("datePublished")
                .or(() -> metas(STRONG))
                .or(() -> told("uploadDate"))
                .or(() -> told("dateCreated"))
                .or(this::inPages)
                .or(() -> DateBox.marked(page, page.marks.published(), "microdata:datePublished"))
                .or(() -> Found.of(inAddress.map(Moment.Day::new), "url:path"))
                .or(this::shown)
                .or(this::inScripts)
                .or(() -> told("dateModified"))
                .or(() -> metas(UPDATED));
        return local(exact(found));
    }

    /** The same day with its time, where another place of the page gives it. */
    private Found<Moment> exact(Found<Moment> found) {
        if (!(found.get().orElse(null) instanceof Moment.Day(LocalDate day))) {
            return found;
        }
        for (int i = 0; i < page.tree.size(); i++) {
            if (page.tree.name(i).equals("time")) {
                Optional<Moment> moment = DateText.find(page.tree.element(i).attr("datetime"), page.language());
                if (moment.filter(m -> m instanceof Moment.Exact && m.day().equals(day))
                        .isPresent()) {
                    return Found.of(moment, "html:time");
                }
            }
        }
        return found;
    }

    private Found<Moment> shown() {
        DateBox box = DateBox.shown(page);
        return box.plainly().or(() -> metas(WEAK)).or(box::perhaps);
    }

    private Found<Moment> local(Found<Moment> found) {
        return found.map(moment -> Zones.local(moment, page.address, inAddress));
    }

    private Found<Moment> told(String name) {
        return Found.of(DateText.find(page.told(name), page.language()), page.source(name));
    }

    private Found<Moment> metas(List<String> names) {
        for (String name : names) {
            Optional<Moment> moment = page.head.meta(name).flatMap(v -> DateText.find(v, page.language()));
            if (moment.isPresent()) {
                return Found.of(moment, "meta:" + name);
            }
        }
        return Found.missing();
    }

    private Found<Moment> inPages() {
        for (Json.Members each : page.data.pages()) {
            Optional<Moment> moment = DateText.find(each.at("datePublished").text(), page.language());
            if (moment.isPresent()) {
                return Found.of(moment, "json-ld:" + LinkedData.type(each) + ".datePublished");
            }
        }
        return Found.missing();
    }

    /** The day in a path like {@code /2024/01/31/}, {@code /2024-01-31-} or {@code /20240131/}. */
    private static Optional<LocalDate> inAddress(Page page) {
        String raw = page.address.getRawPath() == null ? "" : page.address.getRawPath();
        String path = raw.substring(0, Math.min(raw.length(), MAX_PATH));
        for (int i = 0; i + 8 < path.length(); i++) {
            boolean starts = "/-_".indexOf(path.charAt(i)) >= 0 && isYear(path, i + 1);
            if (starts) {
                int end = Math.min(path.length(), i + 12);
                Optional<LocalDate> day =
                        DateText.find(path.substring(i + 1, end), "").map(Moment::day);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isYear(String path, int at) {
        return path.startsWith("20", at) || path.startsWith("199", at);
    }

    /** A date that a script holds under a telling key. */
    private Found<Moment> inScripts() {
        for (int i = 0; i < page.tree.size(); i++) {
            if (page.tree.name(i).equals("script")) {
                String data = page.tree.element(i).data();
                for (String key : KEYS) {
                    int at = data.indexOf(key + "\"");
                    Optional<Moment> moment = at < 0
                            ? Optional.empty()
                            : DateText.find(
                                    data.substring(at + key.length(), Math.min(data.length(), at + key.length() + 40)),
                                    "");
                    if (moment.isPresent()) {
                        return Found.of(moment, "script:" + key);
                    }
                }
            }
        }
        return Found.missing();
    }
}
