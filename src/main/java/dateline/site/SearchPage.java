package dateline.site;

import dateline.archive.Contents;
import dateline.archive.Line;
import dateline.archive.Shelves;
import dateline.model.ArticleId;
import dateline.model.OutletId;
import dateline.search.Finder;
import dateline.search.Finder.Wish;
import dateline.search.Hits;
import dateline.search.Hits.Hit;
import dateline.search.Hits.Piece;
import dateline.site.SearchView.Choice;
import dateline.site.SearchView.HitView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The search. */
final class SearchPage {

    private static final String ADVICE =
            "Fewer or shorter words find more; wor* finds every word that starts so; OR between words finds either.";

    private final Shelves shelves;
    private final Finder finder;
    private final Frames frames;
    private final Lines lines;
    private final Templates templates;

    SearchPage(Shelves shelves, Finder finder, Frames frames, Lines lines, Templates templates) {
        this.shelves = shelves;
        this.finder = finder;
        this.frames = frames;
        this.lines = lines;
        this.templates = templates;
    }

    /** @param page 1 for the first */
    Answer make(Wish wish, int page) {
        boolean asked = wish.isAsked();
        Hits hits = asked ? finder.find(wish, (page - 1) * Places.HITS, Places.HITS) : Hits.none();
        boolean more = hits.total() > (long) page * Places.HITS && (page + 1) * Places.HITS <= Finder.MAX_DEPTH;
        Contents contents = shelves.contents();
        return templates.page(
                "search",
                new SearchView(
                        frame(wish),
                        wish.words(),
                        outlets(contents, wish.outlet()),
                        languages(contents, wish.language()),
                        orders(wish.order()),
                        wish.days().first().map(LocalDate::toString).orElse(""),
                        wish.days().last().map(LocalDate::toString).orElse(""),
                        asked ? summary(hits, page) : "",
                        hits.complaint().orElse(""),
                        asked && hits.hits().isEmpty() ? ADVICE : "",
                        views(hits.hits()),
                        page > 1 ? Addresses.search(wish, page - 1) : "",
                        more ? Addresses.search(wish, page + 1) : ""));
    }

    private Frame frame(Wish wish) {
        Frame.Head head = frames.unlisted();
        Frame.Head followed = wish.isAsked() ? new Frame.Head("", "", false, frames.feeds(wish), List.of(), "") : head;
        return frames.search(title(wish), followed, wish.words());
    }

    static String title(Wish wish) {
        return wish.words().isEmpty() ? "Search" : "Search: " + Clip.words(wish.words(), Lines.MAX_NOTE);
    }

    private static String summary(Hits hits, int page) {
        String found = hits.total() == 0
                ? "No article matches."
                : Counts.articles(hits.total()) + (hits.total() == 1 ? " matches." : " match.");
        return page == 1 ? found : found + " Page " + page + ".";
    }

    private List<HitView> views(List<Hit> hits) {
        Map<ArticleId, Line> known = shelves
                .lines(hits.stream().map(Hit::article).toList())
                .stream()
                .collect(Collectors.toMap(Line::id, Function.identity(), (first, _) -> first));
        return hits.stream()
                .flatMap(hit -> Optional.ofNullable(known.get(hit.article())).map(line -> view(hit, line)).stream())
                .toList();
    }

    private HitView view(Hit hit, Line line) {
        LineView shown = lines.view(line);
        return new HitView(
                shown,
                hit.headline().isEmpty() ? plain(shown.headline()) : hit.headline(),
                hit.snippet().isEmpty() ? plain(shown.teaser()) : hit.snippet());
    }

    private static List<Piece> plain(String text) {
        return text.isEmpty() ? List.of() : List.of(new Piece(text, false));
    }

    private static List<Choice> outlets(Contents contents, Optional<OutletId> chosen) {
        Stream<Choice> each = contents.outlets().stream()
                .map(of -> new Choice(
                        of.id().value(),
                        of.name(),
                        chosen.filter(of.id()::equals).isPresent()));
        return Stream.concat(Stream.of(new Choice("", "Every outlet", chosen.isEmpty())), each)
                .toList();
    }

    private static List<Choice> languages(Contents contents, Optional<String> chosen) {
        Stream<Choice> each = contents.languages().stream()
                .map(of -> new Choice(
                        of.tag(),
                        name(of.tag()),
                        chosen.filter(of.tag()::equals).isPresent()));
        return Stream.concat(Stream.of(new Choice("", "Every language", chosen.isEmpty())), each)
                .toList();
    }

    private static List<Choice> orders(Wish.Order chosen) {
        return List.of(
                new Choice("", "Best match first", chosen == Wish.Order.FIT),
                new Choice("newest", "Newest first", chosen == Wish.Order.NEWEST));
    }

    private static String name(String tag) {
        Tongue tongue = Tongue.of(tag);
        return tongue.english().isEmpty() ? tag : tongue.english();
    }
}
