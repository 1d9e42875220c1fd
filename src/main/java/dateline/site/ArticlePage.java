package dateline.site;

import dateline.archive.Scope;
import dateline.archive.Shelves;
import dateline.archive.StoryCount;
import dateline.archive.VersionLine;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Block;
import dateline.model.Capture;
import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.Image;
import dateline.model.Judgement;
import dateline.model.Outlet;
import dateline.model.Prose;
import dateline.model.StoryId;
import dateline.model.Subject.Verdict;
import dateline.site.ArticleView.DateRow;
import dateline.site.ArticleView.SubjectRow;
import dateline.site.Frame.Section;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An article and its older versions. */
final class ArticlePage {

    private final Shelves shelves;
    private final Frames frames;
    private final Times times;
    private final ArticleRecord record;
    private final NewsArticleJson jsonLd;
    private final Templates templates;

    ArticlePage(Shelves shelves, Frames frames, Times times, Templates templates) {
        this.shelves = shelves;
        this.frames = frames;
        this.times = times;
        this.record = new ArticleRecord(times);
        this.jsonLd = new NewsArticleJson(frames);
        this.templates = templates;
    }

    Answer newest(ArticleId id) {
        return answer(id, shelves.article(id));
    }

    Answer version(ArticleId id, int number) {
        return answer(id, shelves.article(id, number));
    }

    private Answer answer(ArticleId id, Optional<Article> article) {
        return article.<Answer>map(known -> templates.page("article", view(known)))
                .orElseGet(() -> shelves.removal(id)
                        .<Answer>map(removal -> Tombstone.of(removal, times))
                        .orElse(new Answer.Missing("The archive has no such article, or no such version of it.")));
    }

    private ArticleView view(Article article) {
        List<VersionLine> versions = shelves.versions(article.id());
        int newest = versions.stream().mapToInt(VersionLine::number).max().orElse(article.version());
        boolean isOld = article.version() < newest;
        Outlet outlet = outlet(article);
        List<Block> blocks = blocks(article);
        Map<URI, Capture> pictures = pictures(blocks);
        ArticleView.Record recorded = record.of(
                article,
                outlet.name(),
                shelves.capture(article.evidence()),
                versions,
                subjects(article),
                isOld ? List.of() : ArticleNames.of(shelves.names().in(article.id())));
        return new ArticleView(
                frame(article, outlet, pictures, isOld),
                new ArticleView.Notice(
                        "This is version " + article.version() + " of " + newest + ", kept as it was.",
                        isOld ? new Ref(Addresses.article(article.id()), "Read the newest version") : Ref.NONE),
                gone(article),
                article.body().stream().anyMatch(BodyHtml::isCorrection),
                Tongue.of(article.language().get()),
                story(article.id()),
                head(article, outlet, recorded.dates().getFirst(), standfirst(article, blocks)),
                new ArticleView.Body(blocks.isEmpty(), BodyHtml.of(blocks, pictures), article.tags()),
                recorded);
    }

    private Ref story(ArticleId article) {
        return shelves.stories(List.of(article)).values().stream()
                .findFirst()
                .map(count -> story(count, languages(count.story())))
                .orElse(Ref.NONE);
    }

    private static Ref story(StoryCount count, long others) {
        String further = others == 0 ? "" : "in " + Counts.of(others, "other language");
        if (count.articles() == 1) {
            return others == 0 ? Ref.NONE : new Ref(Addresses.story(count.story()), "The same event " + further);
        }
        return new Ref(
                Addresses.story(count.story()),
                "One of " + Counts.articles(count.articles()) + " on this story, from "
                        + Counts.of(count.outlets(), "outlet") + (others == 0 ? "" : ", and " + further));
    }

    /** In how many other languages it is told. */
    private long languages(StoryId story) {
        return shelves.kin(story).stream()
                .map(kin -> Tongue.of(kin.first().language()).lang())
                .distinct()
                .count();
    }

    private List<SubjectRow> subjects(Article article) {
        List<Judgement> published = shelves.judgements(article.id()).stream()
                .filter(judgement -> judgement.verdict() == Verdict.PUBLISH)
                .toList();
        return published.stream()
                .flatMap(judgement -> shelves
                        .subject(judgement.subject())
                        .map(subject -> new SubjectRow(
                                new Ref(Addresses.subject(subject.id()), subject.name()),
                                String.join("; ", judgement.reasons())))
                        .stream())
                .toList();
    }

    private String gone(Article article) {
        return article.source() instanceof Article.Source.Gone(String why)
                ? "No longer at its outlet: " + why
                        + shelves.capture(article.evidence())
                                .map(answer ->
                                        ", seen " + times.precise(answer.at()).text())
                                .orElse("")
                        + ". What stands here is the last version that the archive read."
                : "";
    }

    /** Not where it would only say once more what stands below: a picture's caption or the first paragraph. */
    private static String standfirst(Article article, List<Block> blocks) {
        Stream<String> captions =
                blocks.stream().flatMap(ArticlePage::figures).flatMap(image -> image.caption().stream());
        Stream<String> opening = article.body().stream()
                .flatMap(
                        block -> block instanceof Block.Paragraph(Prose text) ? Stream.of(text.text()) : Stream.empty())
                .limit(1);
        Set<String> said = Stream.concat(captions, opening).map(String::strip).collect(Collectors.toSet());
        return article.standfirst()
                .get()
                .filter(text -> !said.contains(text.strip()))
                .orElse("");
    }

    private static ArticleView.Head head(Article article, Outlet outlet, DateRow date, String standfirst) {
        Tongue tongue = Tongue.of(article.language().get());
        Optional<Dateline> dateline = article.dateline().get();
        Optional<Credit> credit = article.credit().get();
        return new ArticleView.Head(
                new Ref(Addresses.list(new Scope.OfOutlet(outlet.id())), outlet.name()),
                article.section().orElse(""),
                article.title(),
                standfirst,
                credit.map(known -> Credits.line(known, outlet.name())).orElse(""),
                dateline.flatMap(Dateline::place).orElse(""),
                dateline.flatMap(Dateline::dateAsWritten).orElse(""),
                date,
                tongue.name().isEmpty()
                        ? Ref.NONE
                        : new Ref(Addresses.list(new Scope.InLanguage(tongue.primary())), tongue.name()));
    }

    /** An outlet that the shelves do not know any more is called by its short name. */
    private Outlet outlet(Article article) {
        return shelves.outlet(article.outlet())
                .orElseGet(() -> new Outlet(
                        article.outlet(), article.outlet().value(), article.canonical(), Optional.empty(), List.of()));
    }

    private Frame frame(Article article, Outlet outlet, Map<URI, Capture> pictures, boolean isOld) {
        if (isOld) {
            return frames.frame(article.title(), Section.NONE, frames.unlisted());
        }
        String about = article.standfirst().get().orElse(article.teaser().text());
        List<String> shown = pictures.values().stream()
                .distinct()
                .map(picture -> frames.absolute(Addresses.picture(picture.id())))
                .filter(address -> !address.isEmpty())
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

    /** The kept ones, in the order in which the article shows them. */
    private Map<URI, Capture> pictures(List<Block> blocks) {
        List<URI> wanted = blocks.stream()
                .flatMap(ArticlePage::figures)
                .map(Image::at)
                .distinct()
                .toList();
        Map<URI, Capture> known = wanted.isEmpty() ? Map.of() : shelves.pictures(wanted);
        Map<URI, Capture> kept = new LinkedHashMap<>();
        wanted.forEach(at -> Optional.ofNullable(known.get(at))
                .filter(capture -> PictureType.mayBe(capture.mediaType()))
                .ifPresent(capture -> kept.put(at, capture)));
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
}
