package dateline.site;

import dateline.archive.VersionLine;
import dateline.model.Article;
import dateline.model.Capture;
import dateline.model.Dateline;
import dateline.model.Found;
import dateline.model.Image;
import dateline.model.Moment;
import dateline.site.ArticleView.DateRow;
import dateline.site.ArticleView.FoundRow;
import dateline.site.ArticleView.NameGroup;
import dateline.site.ArticleView.SubjectRow;
import dateline.site.ArticleView.VersionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an article's page tells about the article as a record: its dates, its source, where each field was found. */
final class ArticleRecord {

    private static final int MAX_VALUE = 120;

    private final Times times;

    ArticleRecord(Times times) {
        this.times = times;
    }

    ArticleView.Record of(
            Article article,
            String outletName,
            Optional<Capture> capture,
            List<VersionLine> versions,
            List<SubjectRow> subjects,
            List<NameGroup> names) {
        return new ArticleView.Record(
                dates(article, capture),
                source(article.source(), capture),
                Addresses.outside(article.canonical())
                        .map(at -> new Ref(at, Addresses.host(article.canonical())))
                        .orElse(Ref.NONE),
                capture.map(kept -> new Ref(Addresses.evidence(kept.id()), "The evidence"))
                        .orElse(Ref.NONE),
                versions.size() < 2 ? List.of() : versions(article, versions),
                subjects,
                names,
                found(article, outletName));
    }

    private List<VersionRow> versions(Article shown, List<VersionLine> versions) {
        List<VersionRow> rows = new ArrayList<>();
        boolean goneBefore = false;
        for (VersionLine line : versions) {
            rows.addFirst(new VersionRow(
                    line.number() == shown.version() ? "" : Addresses.version(shown.id(), line.number()),
                    line.number(),
                    times.inList(line.at()),
                    line.headline(),
                    line.gone() ? "gone" : goneBefore ? "back again" : "",
                    line.number() == 1 || line.gone() ? "" : Addresses.changes(shown.id(), line.number())));
            goneBefore = line.gone();
        }
        return rows;
    }

    /** The publisher's dates where it gave them, then the archive's own. */
    private List<DateRow> dates(Article article, Optional<Capture> capture) {
        List<DateRow> rows = new ArrayList<>();
        article.published().ifPresent(at -> rows.add(new DateRow("Published", times.asPublished(at), said(at))));
        article.dates()
                .updated()
                .get()
                .ifPresent(at -> rows.add(new DateRow("Updated", times.asPublished(at), said(at))));
        rows.add(new DateRow(
                "First seen", times.precise(article.dates().firstSeen()), "when this archive first met the article"));
        capture.ifPresent(kept -> rows.add(new DateRow(
                "Captured",
                times.precise(kept.at()),
                isFromFile(kept)
                        ? "when the file was imported that this version was read from"
                        : "when the outlet sent what this version was read from")));
        return rows;
    }

    private static String said(Moment moment) {
        return switch (moment) {
            case Moment.Exact _ -> "as the outlet says";
            case Moment.Day _ -> "as the outlet says, which gives the day only";
        };
    }

    /** No server sent it. */
    private static boolean isFromFile(Capture capture) {
        return capture.status() == 0;
    }

    private static String source(Article.Source source, Optional<Capture> capture) {
        if (capture.filter(ArticleRecord::isFromFile).isPresent()) {
            return source instanceof Article.Source.Awaited
                    ? "Named in a file that was imported; its page is still to be fetched."
                    : "Read from a file that was imported; its evidence tells which.";
        }
        return switch (source) {
            case Article.Source.Page() -> "Read from the article’s own page.";
            case Article.Source.Feed() -> "Read from the outlet’s feed.";
            case Article.Source.Awaited() -> "Read from the outlet’s feed; its page is still to be fetched.";
            case Article.Source.Barred(String why) -> "Read from the outlet’s feed; " + sentence(why);
            case Article.Source.Gone(String why) ->
                "The text is that of the version before; the evidence is the answer that says: " + sentence(why);
        };
    }

    private static String sentence(String why) {
        return why.endsWith(".") ? why : why + ".";
    }

    private static List<FoundRow> found(Article article, String outletName) {
        return Stream.of(
                        row("Headline", article.headline()),
                        row("Standfirst", article.standfirst()),
                        row("Credit", article.credit().map(credit -> Credits.line(credit, outletName))),
                        row("Place", article.dateline().map(ArticleRecord::dateline)),
                        row("Published", article.dates().published().map(Moment::iso)),
                        row("Updated", article.dates().updated().map(Moment::iso)),
                        row("Language", article.language()),
                        row("Section", article.section()),
                        row("Lead picture", article.lead().map(Image::at).map(Object::toString)))
                .toList();
    }

    private static FoundRow row(String field, Found<String> found) {
        String from = found.source().orElse("");
        int colon = from.indexOf(':');
        return new FoundRow(
                field,
                Clip.words(found.orElse(""), MAX_VALUE),
                colon < 0 ? from : from.substring(0, colon),
                colon < 0 ? "" : from.substring(colon + 1));
    }

    private static String dateline(Dateline dateline) {
        return Stream.of(dateline.place(), dateline.dateAsWritten())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
