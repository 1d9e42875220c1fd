package dateline.site;

import dateline.archive.Scope;
import dateline.archive.Shelves;
import dateline.model.SubjectId;
import dateline.search.Finder;
import dateline.site.Answer.Keeping;
import dateline.site.Answer.Missing;
import dateline.site.Answer.Whole;
import dateline.site.Frame.Section;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the answer for every place. */
final class Press {

    private final Shelves shelves;
    private final Assets assets;
    private final Ref contact;
    private final Frames frames;
    private final Templates templates;
    private final ListPage lists;
    private final ArticlePage articles;
    private final StoryPage stories;
    private final ChangesPage changes;
    private final ContentsPage contents;
    private final EvidencePage evidence;
    private final SearchPage search;
    private final Feeds feeds;
    private final Sitemap sitemap;
    private final OutletFeeds outletFeeds;
    private final OpenSearch openSearch;
    private final Notices notices;
    private final MapPicture maps;

    /** @param base where readers reach the site, without a trailing slash */
    Press(Shelves shelves, Finder finder, Evidence kept, SiteSettings settings, Supplier<String> base) {
        Times times = new Times(settings.zone());
        Lines lines = new Lines(times);
        this.shelves = shelves;
        this.assets = Assets.load();
        this.contact = settings.contact().map(Press::contact).orElse(Ref.NONE);
        this.frames = new Frames(settings, times, assets);
        this.templates = new Templates();
        this.lists = new ListPage(shelves, settings, frames, lines, templates);
        this.articles = new ArticlePage(shelves, frames, times, templates);
        this.stories = new StoryPage(shelves, frames, times, lines, templates);
        this.changes = new ChangesPage(shelves, frames, times, templates);
        this.contents = new ContentsPage(shelves, frames, templates);
        this.evidence = new EvidencePage(shelves, kept, frames, times, templates);
        this.search = new SearchPage(shelves, finder, frames, lines, templates);
        this.feeds = new Feeds(shelves, finder, settings, base);
        this.sitemap = new Sitemap(shelves, base);
        this.outletFeeds = new OutletFeeds(shelves, settings);
        this.openSearch = new OpenSearch(settings, base);
        this.maps = new MapPicture(new Gazetteers()::get);
        this.notices = new Notices(frames, templates);
    }

    Answer make(Place place) {
        return switch (place) {
            case Place.Shelf(var scope, var after) -> lists.make(scope, after);
            case Place.FeedOf(var scope, var kind) -> feeds.of(scope, kind);
            case Place.Search(var wish, var page) -> search.make(wish, page);
            case Place.SearchFeed(var wish, var kind) -> feeds.of(wish, kind);
            case Place.ArticleAt(var id) -> articles.newest(id);
            case Place.VersionAt(var id, var version) -> articles.version(id, version);
            case Place.ChangesAt(var id, var version) -> changes.make(id, version);
            case Place.EvidenceAt(var id) -> evidence.make(id);
            case Place.RecordAt(var id) -> evidence.record(id);
            case Place.ProofAt(var id) -> evidence.proof(id);
            case Place.PictureAt(var id) -> evidence.picture(id);
            case Place.MapOf(var subject) -> map(subject);
            case Place.StoryAt(var story) -> stories.make(story);
            case Place.ContentsAt() -> contents.make();
            case Place.FeedsOfOutlets() -> outletFeeds.opml();
            case Place.SearchDescription() -> openSearch.describe();
            case Place.About() -> about();
            case Place.Robots() -> sitemap.robots();
            case Place.SitemapIndex() -> sitemap.index();
            case Place.SitemapPart(var month, var part) -> sitemap.part(month, part);
            case Place.SitemapOfNames() -> sitemap.names();
            case Place.Asset(var name) -> asset(name);
        };
    }

    Notices notices() {
        return notices;
    }

    private Answer about() {
        String counts =
                Heading.of(new Scope.Everything(), shelves).map(Heading::intro).orElse("");
        var feedLinks = frames.feeds(new Scope.Everything());
        Frame frame =
                frames.frame("About", Section.ABOUT, frames.head("About", "What this archive is", "/about", feedLinks));
        return templates.page("about", new AboutView(frame, counts, feedLinks, contact));
    }

    private static Ref contact(URI at) {
        return new Ref(
                at.toString(),
                "mailto".equals(at.getScheme())
                        ? at.getSchemeSpecificPart().replaceFirst("\\?.*", "")
                        : Addresses.host(at));
    }

    private Answer map(SubjectId id) {
        return shelves.subject(id)
                .map(subject -> maps.of(
                        "Where articles on " + subject.name() + " were written",
                        shelves.sums(id).places()))
                .orElse(new Missing("The archive follows no such subject."));
    }

    private Answer asset(String name) {
        Optional<Answer> found =
                assets.get(name).map(asset -> new Whole(asset.mediaType(), asset.bytes(), Keeping.FOREVER));
        return found.orElse(new Missing("There is no such file."));
    }
}
