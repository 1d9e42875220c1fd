package dateline.archive;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Block;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.Dates;
import dateline.model.Draft;
import dateline.model.Found;
import dateline.model.Image;
import dateline.model.Mark;
import dateline.model.Moment;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.model.Person;
import dateline.model.Prose;
import dateline.model.Remark;
import dateline.model.Teaser;
import dateline.model.WarcPosition;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Small values for the tests of stores. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final OutletId HARBOUR = new OutletId("harbour-post");
    static final OutletId HILL = new OutletId("hill-gazette");
    static final URI FEED = URI.create("https://harbour.example/feed.xml");

    static final String HOST = "harbour.example";

    static List<String> headlines(Archive archive, Scope scope) {
        return archive.list(scope, Optional.empty(), 10).lines().stream()
                .map(Line::headline)
                .toList();
    }

    private Samples() {}

    static Outlet harbour() {
        return new Outlet(
                HARBOUR, "Harbour Post", URI.create("https://harbour.example/"), Optional.of("en"), List.of());
    }

    static ChannelState fresh() {
        return ChannelState.fresh(FEED, HARBOUR, NOON, Duration.ofHours(1));
    }

    static Owed owed(int number, Instant due) {
        return new Owed(
                Owed.Kind.PAGE,
                URI.create("https://harbour.example/a/" + number),
                new ArticleId(number),
                due,
                0,
                Optional.empty());
    }

    static Capture capture(int number, String file, long offset) {
        return new Capture(
                new CaptureId(new UUID(7, number)),
                URI.create("https://harbour.example/a/" + number),
                NOON,
                200,
                ("" + number).repeat(64),
                "text/html",
                new WarcPosition(file, offset, 50));
    }

    static Capture capture(String at, Instant when) {
        return new Capture(
                new CaptureId(UUID.randomUUID()),
                URI.create(at),
                when,
                200,
                "ab".repeat(32),
                "text/html",
                new WarcPosition("a.warc.gz", 0, 10));
    }

    static Article plain(OutletId outlet, int number, Instant published, String headline) {
        return draft(outlet, number, published, headline).article();
    }

    static Draft draft(OutletId outlet, int number, Instant published, String headline) {
        return Draft.of(outlet.value(), "a/" + number, headline)
                .source(new Article.Source.Feed())
                .published(published.toString())
                .seen(NOON.plusSeconds(60))
                .in("");
    }

    static Article rich() {
        URI at = URI.create("https://harbour.example/a/1?x=%C3%A9");
        Image image = new Image(URI.create("https://harbour.example/i.jpg"), "Quay", Optional.of("The quay at dawn"));
        Prose marked = new Prose(
                "Docker says “no” 😀 twice",
                List.of(
                        new Mark.Link(0, 6, URI.create("https://harbour.example/d")),
                        new Mark.Strong(0, 6),
                        new Mark.Emphasis(7, 11),
                        new Mark.Code(7, 8),
                        new Mark.Superscript(8, 9),
                        new Mark.Subscript(9, 10)));
        return new Article(
                ArticleId.of(HARBOUR, at),
                HARBOUR,
                at,
                1,
                new Article.Source.Barred("the page is gone (HTTP 410)"),
                Found.known("Docker’s “no”", "json-ld:NewsArticle.headline"),
                Found.known("A standfirst", "html:p.standfirst"),
                Found.known(
                        new Credit(
                                List.of(Person.author("Ada Ng"), new Person("李四", Person.Role.TRANSLATOR)),
                                Optional.of("Coast Wire")),
                        "copy:wire-head"),
                Found.known(
                        new Dateline(
                                Optional.of("Vlissingen, Netherlands"),
                                Optional.of("Jan 5"),
                                Optional.of(LocalDate.parse("2026-01-05"))),
                        "copy:wire-head"),
                new Dates(
                        Found.known(new Moment.Exact(OffsetDateTime.parse("2026-01-05T10:00:00+08:00")), "meta:x"),
                        Found.known(new Moment.Day(LocalDate.parse("2026-01-06")), "html:time"),
                        Instant.parse("2026-01-07T00:00:00Z")),
                Found.known("en-GB", "html:lang"),
                Found.known("World", "meta:section"),
                List.of("ports", "strikes"),
                Found.known(image, "meta:og:image"),
                new Teaser("Docker says.", Set.of(Remark.CUT_TEXT)),
                List.of(
                        new Block.Heading(2, Prose.plain("Dawn")),
                        new Block.Paragraph(marked),
                        new Block.Quotation(List.of(new Block.Paragraph(Prose.plain("“Why?”")))),
                        new Block.Items(true, List.of(Prose.plain("one"), marked)),
                        new Block.Items(false, List.of(Prose.plain("dot"))),
                        new Block.Table(true, List.of(List.of(Prose.plain("h")), List.of(marked))),
                        new Block.Preformatted("a\n  b"),
                        new Block.Figure(image),
                        new Block.Embed(URI.create("https://video.example/1"), "A video")),
                new CaptureId(new UUID(1, 2)));
    }
}
