package dateline.page;

import dateline.model.Found;
import dateline.model.Moment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The parameter by which MediaWiki is asked for what a version changed; see its Manual:Parameters to index.php. */
    private static final String COMPARED = "diff=";

    private static final int MAX_PATH = 500;

    /** Days that the page's data may be later than its address and still mean the same publication. */
    private static final int MOVED_DAYS = 60;

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
        return finder.local(finder.changed());
    }

    private Found<Moment> changed() {
        return told("dateModified")
                .or(() -> metas(UPDATED))
                .or(() -> DateBox.marked(page, page.marks.modified(), "microdata:dateModified"));
    }

    private Found<Moment> published() {
        Found<Moment> found = compared()
                .or(() -> told("datePublished"))
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
        return local(exact(older(redated(found))));
    }

    /**
     * The day of an article that was published anew, where the page's data tells an earlier one and calls this one the last
     * change, or no later than it: the day of the page's own date tag, or the one that readers see by the headline and that its
     * words do not call an update. Data that says its date twice is believed before a time element.
     */
    private Found<Moment> redated(Found<Moment> found) {
        Optional<LocalDate> told = found.get().map(Moment::day);
        Optional<LocalDate> changed = changed().get().map(Moment::day);
        if (told.isEmpty() || changed.filter(told.get()::isBefore).isEmpty()) {
            return found;
        }
        Found<Moment> tagged = metas(WEAK);
        Optional<LocalDate> anew = tagged.get().map(Moment::day).filter(told.get()::isBefore);
        if (anew.isPresent() && !anew.get().isAfter(changed.get())) {
            return tagged;
        }
        Found<Moment> seen = DateBox.shown(page).clearly();
        if (!seen.get().map(Moment::day).equals(changed)) {
            return found;
        }
        boolean mere = seen.source().equals(Optional.of("html:time")) && isToldTwice(found, told.get());
        return mere ? found : seen;
    }

    private boolean isToldTwice(Found<Moment> found, LocalDate day) {
        return Stream.concat(STRONG.stream(), WEAK.stream())
                .filter(name -> !found.source().equals(Optional.of("meta:" + name)))
                .flatMap(name -> page.head.meta(name).stream())
                .flatMap(value -> DateText.find(value, page.language()).stream())
                .anyMatch(moment -> moment.day().equals(day));
    }

    /** The address's day where the page's data says much later: addresses stay when an article is moved or warmed up. */
    private Found<Moment> older(Found<Moment> found) {
        boolean later = found.get()
                .map(Moment::day)
                .flatMap(told -> inAddress.map(day -> told.isAfter(day.plusDays(MOVED_DAYS))))
                .orElse(false);
        return later ? Found.of(inAddress.map(Moment.Day::new), "url:path") : found;
    }

    /** The last change, where the address asks what it changed: the data's first day is the day the wiki page was made. */
    private Found<Moment> compared() {
        String query = page.address.getRawQuery() == null ? "" : page.address.getRawQuery();
        return query.startsWith(COMPARED) || query.contains("&" + COMPARED) ? changed() : Found.missing();
    }

    /** The same day with its time, where another place of the page gives it. */
    private Found<Moment> exact(Found<Moment> found) {
        if (!(found.get().orElse(null) instanceof Moment.Day(LocalDate day))) {
            return found;
        }
        Found<Moment> timed = DateBox.timed(page, day);
        return timed.isKnown() ? timed : found;
    }

    private Found<Moment> shown() {
        DateBox box = DateBox.shown(page);
        return box.plainly().or(() -> metas(WEAK)).or(box::perhaps);
    }

    private Found<Moment> local(Found<Moment> found) {
        return found.map(moment -> Zones.local(moment, page.address, inAddress.or(() -> shownDay(moment))));
    }

    /** The day that readers see by the headline; asked for only where an instant in UTC may be another day for them. */
    private Optional<LocalDate> shownDay(Moment moment) {
        return Zones.mayBeOtherDay(moment, page.address)
                ? DateBox.shown(page).plainly().get().map(Moment::day)
                : Optional.empty();
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

    /** The day in a path like {@code /2024/01/31/}, {@code /2024-01-31-}, {@code /20240131/} or {@code /31-01-2024}. */
    private static Optional<LocalDate> inAddress(Page page) {
        String raw = page.address.getRawPath() == null ? "" : page.address.getRawPath();
        String path = raw.substring(0, Math.min(raw.length(), MAX_PATH));
        for (int i = 0; i + 8 < path.length(); i++) {
            boolean starts = "/-_".indexOf(path.charAt(i)) >= 0;
            if (starts && (isYear(path, i + 1) || isDayFirst(path, i + 1))) {
                int end = Math.min(path.length(), i + 12);
                Optional<LocalDate> day = DateText.find(numbersOf(path.substring(i + 1, end)), "de")
                        .map(Moment::day);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    /** {@code 29-10-2021}; with dots or strokes between them the numbers are something else. */
    private static boolean isDayFirst(String path, int at) {
        return path.length() >= at + 10
                && path.charAt(at + 2) == '-'
                && path.charAt(at + 5) == '-'
                && isYear(path, at + 6);
    }

    /** Up to the first letter that touches a digit: {@code 2021/mar/23} is a day, {@code 2021/jan21} is none. */
    private static String numbersOf(String path) {
        int end = 1;
        while (end < path.length() && !isTouching(path.charAt(end - 1), path.charAt(end))) {
            end++;
        }
        return path.substring(0, end);
    }

    private static boolean isTouching(char a, char b) {
        return Character.isLetter(a) && Character.isDigit(b) || Character.isDigit(a) && Character.isLetter(b);
    }

    private static boolean isYear(String path, int at) {
        return path.startsWith("20", at) || path.startsWith("199", at);
    }

    /** A date that a script holds under a telling key. */
    private Found<Moment> inScripts() {
        Places scripts = page.tree.data();
        for (int i = 0; i < scripts.size(); i++) {
            if (page.tree.name(scripts.get(i)).equals("script")) {
                String data = page.tree.element(scripts.get(i)).data();
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
