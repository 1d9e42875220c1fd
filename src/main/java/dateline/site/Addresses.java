package dateline.site;

import dateline.archive.Cursor;
import dateline.archive.Line;
import dateline.archive.Scope;
import dateline.model.ArticleId;
import dateline.model.CaptureId;
import dateline.model.DossierId;
import dateline.model.OutletId;
import dateline.model.StoryId;
import dateline.model.SubjectId;
import dateline.search.Finder.Wish;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Writes the addresses that {@link Places} reads. */
final class Addresses {

    static final String RECORD_SUFFIX = ".warc.gz";
    static final String PROOF_SUFFIX = ".proof";
    static final String OUTLET_FEEDS = "/outlets.opml";
    static final String OPEN_SEARCH = "/opensearch.xml";

    private Addresses() {}

    static String list(Scope scope) {
        return switch (scope) {
            case Scope.Everything _ -> "/";
            case Scope.OfOutlet(OutletId outlet) -> "/outlet/" + outlet;
            case Scope.InLanguage(String tag) -> "/language/" + tag;
            case Scope.OfSubject(var subject) -> subject(subject);
            case Scope.OfName(var dossier) -> name(dossier);
            case Scope.OfStory(var story) -> story(story);
            case Scope.OnDay(var day) -> "/day/" + day;
            case Scope.InMonth(var month) -> "/month/" + month;
        };
    }

    static String subject(SubjectId subject) {
        return "/subject/" + subject;
    }

    static String name(DossierId dossier) {
        return "/name/" + dossier;
    }

    static String story(StoryId story) {
        return "/story/" + story;
    }

    static String map(SubjectId subject) {
        return subject(subject) + "/map.svg";
    }

    static String list(Scope scope, Cursor after) {
        return list(scope) + "?after=" + after;
    }

    /** Of the place in a list, newest first, from which a month's articles follow. */
    static String list(Scope scope, YearMonth month) {
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return list(scope, new Cursor(end, new ArticleId(Long.MIN_VALUE)));
    }

    static String feed(Scope scope, FeedKind kind) {
        String list = list(scope);
        return (list.endsWith("/") ? list : list + "/") + kind.file();
    }

    static String search(Wish wish, int page) {
        return "/search" + query(wish) + (wish.order() == Wish.Order.NEWEST ? "&order=newest" : "")
                + (page > 1 ? "&page=" + page : "");
    }

    /** A feed is always the newest first. */
    static String feed(Wish wish, FeedKind kind) {
        return "/search/" + kind.file() + query(wish);
    }

    static String article(ArticleId id) {
        return "/article/" + id;
    }

    static String version(ArticleId id, int number) {
        return article(id) + "/version/" + number;
    }

    /** What that version changed. */
    static String changes(ArticleId id, int number) {
        return article(id) + "/changes/" + number;
    }

    static String evidence(CaptureId id) {
        return "/evidence/" + id;
    }

    static String record(CaptureId id) {
        return evidence(id) + RECORD_SUFFIX;
    }

    static String proof(CaptureId id) {
        return evidence(id) + PROOF_SUFFIX;
    }

    static String picture(CaptureId id) {
        return "/picture/" + id;
    }

    static String sitemapOfNames() {
        return "/sitemap/names.xml";
    }

    static String sitemap(YearMonth month, int part) {
        return "/sitemap/" + month + "/" + part + ".xml";
    }

    static Cursor after(Line line) {
        return new Cursor(line.order(), line.id());
    }

    /** The address if readers may be sent there: http or https. */
    static Optional<String> outside(URI uri) {
        return isWeb(uri) ? Optional.of(uri.toString()) : Optional.empty();
    }

    static boolean isWeb(URI uri) {
        String scheme = scheme(uri);
        return scheme.equals("http") || scheme.equals("https");
    }

    static boolean isLinkable(URI uri) {
        return isWeb(uri) || scheme(uri).equals("mailto");
    }

    /** For readers: the host, or the whole address where there is none. */
    static String host(URI uri) {
        return Optional.ofNullable(uri.getHost()).orElse(uri.toString());
    }

    private static String scheme(URI uri) {
        return Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    }

    private static String query(Wish wish) {
        return "?q=" + URLEncoder.encode(wish.words(), StandardCharsets.UTF_8)
                + wish.outlet().map(id -> "&outlet=" + id).orElse("")
                + wish.language().map(tag -> "&language=" + tag).orElse("")
                + wish.days().first().map(day -> "&from=" + day).orElse("")
                + wish.days().last().map(day -> "&to=" + day).orElse("");
    }
}
