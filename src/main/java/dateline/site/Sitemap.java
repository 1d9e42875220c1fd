package dateline.site;

import dateline.archive.Contents;
import dateline.archive.Cursor;
import dateline.archive.DossierLine;
import dateline.archive.Line;
import dateline.archive.Listing;
import dateline.archive.Scope;
import dateline.archive.Shelves;
import dateline.model.NameKind;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sitemaps (sitemaps.org 0.9): an index, and for each month as many parts as it needs. */
final class Sitemap {

    /** Addresses in one part; the protocol allows 50,000. */
    static final int MAX_URLS = 10_000;

    /** Dossiers of a kind, those that most articles name. */
    private static final int MAX_NAMES = 3_000;

    private static final int NAMED_OFTEN = 3;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Shelves shelves;
    private final Supplier<String> base;

    Sitemap(Shelves shelves, Supplier<String> base) {
        this.shelves = shelves;
        this.base = base;
    }

    Answer robots() {
        String text =
                "User-agent: *\nDisallow: /search\nDisallow: /evidence/\n\nSitemap: " + base.get() + "/sitemap.xml\n";
        return new Answer.Whole(
                "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Answer.Keeping.SITEMAP);
    }

    Answer index() {
        return xml(xml -> xml.element(
                "sitemapindex",
                () -> {
                    shelves.contents().months().forEach(month -> parts(xml, month));
                    if (!dossiers().isEmpty()) {
                        xml.element("sitemap", () -> xml.text("loc", base.get() + Addresses.sitemapOfNames()));
                    }
                },
                "xmlns",
                NAMESPACE));
    }

    private void parts(Xml xml, Contents.OfMonth month) {
        for (int part = 1; part <= partsOf(month.articles()); part++) {
            String address = base.get() + Addresses.sitemap(month.month(), part);
            xml.element("sitemap", () -> xml.text("loc", address));
        }
    }

    Answer part(YearMonth month, int part) {
        boolean isThere = shelves.contents().months().stream()
                .anyMatch(of -> of.month().equals(month) && part <= partsOf(of.articles()));
        return isThere ? urls(month, part) : new Answer.Missing("There is no such part of the sitemap.");
    }

    private Answer urls(YearMonth month, int part) {
        List<Line> lines = lines(month, part);
        return xml(xml -> xml.element("urlset", () -> lines.forEach(line -> url(xml, line)), "xmlns", NAMESPACE));
    }

    /** A changed article's date of change is not in its line, so it has none rather than a wrong one. */
    private void url(Xml xml, Line line) {
        xml.element(
                "url",
                () -> xml.text("loc", base.get() + Addresses.article(line.id()))
                        .text("lastmod", line.version() == 1 ? Times.iso(line.order()) : ""));
    }

    private List<Line> lines(YearMonth month, int part) {
        List<Line> lines = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        int met = 0;
        do {
            Listing listing = shelves.list(new Scope.InMonth(month), after, Shelves.MAX_LINES);
            met += listing.lines().size();
            if (met > (part - 1) * MAX_URLS) {
                lines.addAll(listing.lines());
            }
            after = listing.next();
        } while (after.isPresent() && met < part * MAX_URLS);
        return lines;
    }

    Answer names() {
        List<DossierLine> dossiers = dossiers();
        return dossiers.isEmpty()
                ? new Answer.Missing("There is no such part of the sitemap.")
                : xml(xml -> xml.element(
                        "urlset",
                        () -> dossiers.forEach(dossier ->
                                xml.element("url", () -> xml.text("loc", base.get() + Addresses.name(dossier.id())))),
                        "xmlns",
                        NAMESPACE));
    }

    /** Whoever is named once or twice is not handed to search engines by name. */
    private List<DossierLine> dossiers() {
        return Arrays.stream(NameKind.values())
                .flatMap(kind -> shelves.names().dossiers(kind, MAX_NAMES).stream())
                .filter(dossier -> dossier.articles() >= NAMED_OFTEN)
                .toList();
    }

    private static int partsOf(long articles) {
        return Math.toIntExact(Math.min(Math.ceilDiv(articles, MAX_URLS), 1000));
    }

    private static Answer xml(Consumer<Xml> document) {
        return new Answer.Whole("application/xml; charset=utf-8", Xml.write(document), Answer.Keeping.SITEMAP);
    }
}
