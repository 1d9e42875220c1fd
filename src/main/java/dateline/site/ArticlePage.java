package dateline.site;

import dateline.archive.Shelves;
import dateline.archive.VersionLine;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Block;
import dateline.model.Capture;
import dateline.model.Dateline;
import dateline.model.Image;
import dateline.model.Outlet;
import dateline.site.ArticleView.VersionRow;
import dateline.site.Frame.Section;
import gg.jte.Content;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An article and its older versions. */
final class ArticlePage {

    private final Shelves shelves;
    private final Frames frames;
    private final ArticleRecord record;
    private final NewsArticleJson jsonLd;
    private final Times times;
    private final Templates templates;

    ArticlePage(Shelves shelves, Frames frames, Times times, Templates templates) {
        this.shelves = shelves;
        this.frames = frames;
        this.record = new ArticleRecord(times);
        this.jsonLd = new NewsArticleJson(frames);
        this.times = times;
        this.templates = templates;
    }

    Answer newest(ArticleId id) {
        return answer(shelves.article(id));
    }

    Answer version(ArticleId id, int number) {
        return answer(shelves.article(id, number));
    }

    private Answer answer(Optional<Article> article) {
        return article.<Answer>map(known -> templates.page("article", view(known)))
                .orElse(new Answer.Missing("The archive has no such article, or no such version of it."));
    }

    private ArticleView view(Article article) {
        List<VersionLine> versions = shelves.versions(article.id());
        int newest = versions.stream().mapToInt(VersionLine::number).max().orElse(article.version());
        boolean isOld = article.version() < newest;
        Outlet outlet = shelves.outlet(article.outlet())
                .orElseGet(() -> new Outlet(
                        article.outlet(), article.outlet().value(), article.canonical(), Optional.empty(), List.of()));
        Optional<Capture> capture = shelves.capture(article.evidence());
        List<Block> blocks = blocks(article);
        Map<URI, Capture> pictures = pictures(blocks);
        Content body = BodyHtml.of(blocks, pictures);
        Tongue tongue = Tongue.of(article.language().get());
        Dateline dateline =
                article.dateline().orElse(new Dateline(Optional.empty(), Optional.empty(), Optional.empty()));
        return new ArticleView(
                frame(article, outlet, pictures, isOld),
                tongue,
                article.title(),
                article.standfirst().orElse(""),
                article.credit()
                        .get()
                        .map(credit -> Credits.line(credit, outlet.name()))
                        .orElse(""),
                dateline.place().orElse(""),
                dateline.dateAsWritten().orElse(""),
                new Ref("/outlet/" + outlet.id(), outlet.name()),
                tongue.name().isEmpty() ? Ref.NONE : new Ref("/language/" + tongue.primary(), tongue.name()),
                article.section().orElse(""),
                article.tags(),
                body,
                blocks.isEmpty(),
                record.dates(article, capture),
                record.source(article.source()),
                Addresses.outside(article.canonical())
                        .map(at -> new Ref(at, Addresses.host(article.canonical())))
                        .orElse(Ref.NONE),
                capture.map(known -> new Ref(Addresses.evidence(known.id()), "Evidence"))
                        .orElse(Ref.NONE),
                isOld ? new Ref(Addresses.article(article.id()), "Read the newest version") : Ref.NONE,
                "This is version " + article.version() + " of " + newest + ", kept as it was.",
                versions(article, versions),
                record.found(article, outlet.name()));
    }

    private Frame frame(Article article, Outlet outlet, Map<URI, Capture> pictures, boolean isOld) {
        if (isOld) {
            return frames.frame(article.title(), Section.NONE, frames.unlisted());
        }
        String about = article.standfirst().get().orElse(article.teaser().text());
        List<String> shown = pictures.values().stream()
                .map(picture -> frames.absolute(Addresses.picture(picture.id())))
                .filter(address -> !address.isEmpty())
                .sorted()
                .toList();
        return frames.frame(
                article.title(),
                Section.NONE,
                frames.article(
                        article.title(),
                        about,
                        Addresses.article(article.id()),
                        OpenGraph.of(article, shown),
                        jsonLd.of(article, outlet, about, shown)));
    }

    /** The body, with the lead picture in front where the body does not show it. */
    private static List<Block> blocks(Article article) {
        boolean isShown = article.lead().get().map(Image::at).stream()
                .anyMatch(at -> article.body().stream()
                        .anyMatch(block -> block instanceof Block.Figure(Image image)
                                && image.at().equals(at)));
        List<Block> blocks = new ArrayList<>();
        article.lead().get().filter(_ -> !isShown).map(Block.Figure::new).ifPresent(blocks::add);
        blocks.addAll(article.body());
        return blocks;
    }

    private Map<URI, Capture> pictures(List<Block> blocks) {
        List<URI> wanted = blocks.stream()
                .flatMap(ArticlePage::figures)
                .map(Image::at)
                .distinct()
                .toList();
        Map<URI, Capture> kept = new HashMap<>(wanted.isEmpty() ? Map.of() : shelves.pictures(wanted));
        kept.values().removeIf(capture -> !PictureType.mayBe(capture.mediaType()));
        return kept;
    }

    private static Stream<Image> figures(Block block) {
        return switch (block) {
            case Block.Figure(Image image) -> Stream.of(image);
            case Block.Quotation(List<Block> parts) -> parts.stream().flatMap(ArticlePage::figures);
            case Block.Paragraph _,
                    Block.Heading _,
                    Block.Items _,
                    Block.Table _,
                    Block.Preformatted _,
                    Block.Embed _ -> Stream.of();
        };
    }

    private List<VersionRow> versions(Article shown, List<VersionLine> versions) {
        return versions.size() < 2
                ? List.of()
                : versions.reversed().stream()
                        .map(line -> new VersionRow(
                                line.number() == shown.version() ? "" : Addresses.version(shown.id(), line.number()),
                                line.number(),
                                times.inList(line.at()),
                                line.headline()))
                        .toList();
    }
}
