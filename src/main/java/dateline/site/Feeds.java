package dateline.site;

import dateline.archive.Line;
import dateline.archive.Scope;
import dateline.archive.Shelves;
import dateline.model.Credit;
import dateline.model.Moment;
import dateline.model.Person;
import dateline.search.Finder;
import dateline.search.Finder.Wish;
import dateline.search.Hits;
import dateline.search.Hits.Hit;
import dateline.site.FeedView.Item;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every list, as a feed. */
final class Feeds {

    private final Shelves shelves;
    private final Finder finder;
    private final SiteSettings settings;
    private final Supplier<String> base;

    /** @param base where readers reach the site, without a trailing slash */
    Feeds(Shelves shelves, Finder finder, SiteSettings settings, Supplier<String> base) {
        this.shelves = shelves;
        this.finder = finder;
        this.settings = settings;
        this.base = base;
    }

    Answer of(Scope scope, FeedKind kind) {
        return Heading.of(scope, shelves)
                .<Answer>map(heading -> answer(
                        kind,
                        title(scope, heading),
                        heading.intro(),
                        Addresses.list(scope),
                        Addresses.feed(scope, kind),
                        shelves.list(scope, Optional.empty(), settings.pageSize())
                                .lines()))
                .orElse(new Answer.Missing("The archive holds nothing under this address."));
    }

    Answer of(Wish wish, FeedKind kind) {
        Hits found = wish.isAsked()
                ? finder.find(wish.in(Wish.Order.NEWEST), 0, Math.min(settings.pageSize(), 100))
                : Hits.none();
        String title = SearchPage.title(wish) + " · " + settings.title();
        return answer(
                kind,
                title,
                found.complaint().orElse("What the archive has on these words"),
                Addresses.search(wish, 1),
                Addresses.feed(wish, kind),
                shelves.lines(found.hits().stream().map(Hit::article).toList()));
    }

    private Answer answer(FeedKind kind, String title, String description, String home, String self, List<Line> lines) {
        Instant updated =
                lines.stream().map(Line::order).max(Instant::compareTo).orElse(Instant.EPOCH);
        FeedView feed = new FeedView(
                urn("list " + home),
                title,
                description,
                base.get() + home,
                base.get() + self,
                language(lines),
                updated,
                lines.stream().map(this::item).toList());
        return new Answer.Whole(kind.mediaType() + "; charset=utf-8", write(kind, feed), Answer.Keeping.FEED);
    }

    private static byte[] write(FeedKind kind, FeedView feed) {
        return switch (kind) {
            case RSS -> RssFeed.write(feed);
            case ATOM -> AtomFeed.write(feed);
            case JSON -> JsonFeed.write(feed);
        };
    }

    private Item item(Line line) {
        return new Item(
                urn("article " + line.id()),
                base.get() + Addresses.article(line.id()),
                Addresses.outside(line.canonical()).orElse(""),
                Clip.words(line.headline(), Lines.MAX_HEADLINE),
                line.teaser(),
                authors(line.credit()),
                line.place().orElse(""),
                line.outletName(),
                base.get() + Addresses.list(new Scope.OfOutlet(line.outlet())),
                Tongue.of(line.language()).lang(),
                line.published().map(Moment::iso).orElse(""),
                line.order());
    }

    private static List<String> authors(Credit credit) {
        Stream<String> people = credit.people().stream()
                .filter(person -> person.role() == Person.Role.AUTHOR)
                .map(Person::name);
        return Stream.concat(people, credit.agency().stream()).toList();
    }

    private String title(Scope scope, Heading heading) {
        return switch (scope) {
            case Scope.Everything _ -> settings.title();
            case Scope.OfOutlet _,
                    Scope.OfSubject _,
                    Scope.OfName _,
                    Scope.OfStory _,
                    Scope.InLanguage _,
                    Scope.OnDay _,
                    Scope.InMonth _ -> heading.text() + " · " + settings.title();
        };
    }

    private static String language(List<Line> lines) {
        List<String> all = lines.stream()
                .map(line -> Tongue.of(line.language()).lang())
                .distinct()
                .toList();
        return all.size() == 1 && !all.getFirst().equals("und") ? all.getFirst() : "";
    }

    /** A name that stays although the site's address changes (RFC 4122, version 3). */
    private static String urn(String what) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("dateline " + what).getBytes(StandardCharsets.UTF_8));
    }
}
