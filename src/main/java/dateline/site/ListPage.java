package dateline.site;

import dateline.archive.Contents;
import dateline.archive.Cursor;
import dateline.archive.Line;
import dateline.archive.Listing;
import dateline.archive.Scope;
import dateline.archive.Shelves;
import dateline.archive.StoryCount;
import dateline.model.ArticleId;
import dateline.model.DossierId;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.model.SubjectId;
import dateline.site.Frame.Section;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The front page and the lists by outlet, language, day and month. */
final class ListPage {

    private final Shelves shelves;
    private final SiteSettings settings;
    private final Frames frames;
    private final Lines lines;
    private final Templates templates;

    ListPage(Shelves shelves, SiteSettings settings, Frames frames, Lines lines, Templates templates) {
        this.shelves = shelves;
        this.settings = settings;
        this.frames = frames;
        this.lines = lines;
        this.templates = templates;
    }

    Answer make(Scope scope, Optional<Cursor> after) {
        return Heading.of(scope, shelves)
                .<Answer>map(heading -> templates.page("list", view(scope, after, heading)))
                .orElse(new Answer.Missing("The archive holds nothing under this address."));
    }

    private ListView view(Scope scope, Optional<Cursor> after, Heading heading) {
        Listing listing = shelves.list(scope, after, settings.pageSize());
        Map<ArticleId, StoryCount> stories =
                shelves.stories(listing.lines().stream().map(Line::id).toList());
        List<Line> shown = lines.fitting(listing.lines(), stories);
        Optional<Cursor> next =
                shown.size() < listing.lines().size() ? Optional.of(Addresses.after(shown.getLast())) : listing.next();
        return new ListView(
                frame(scope, after, heading),
                heading.text(),
                heading.tongue(),
                heading.intro(),
                home(scope),
                lines.days(shown, stories),
                next.map(cursor -> Addresses.list(scope, cursor)).orElse(""),
                after.isPresent() ? Addresses.list(scope) : "",
                around(scope),
                about(scope, after),
                names(scope, after));
    }

    /** On the first page of a subject. */
    private SubjectView about(Scope scope, Optional<Cursor> after) {
        return scope instanceof Scope.OfSubject(SubjectId id) && after.isEmpty()
                ? shelves.subject(id)
                        .map(subject -> SubjectView.of(subject, shelves.sums(id)))
                        .orElse(SubjectView.NONE)
                : SubjectView.NONE;
    }

    /** On the first page of a dossier. */
    private NameView names(Scope scope, Optional<Cursor> after) {
        return scope instanceof Scope.OfName(DossierId id) && after.isEmpty()
                ? NameView.of(id, shelves.names().sums(id))
                : NameView.NONE;
    }

    private Frame frame(Scope scope, Optional<Cursor> after, Heading heading) {
        String path = after.map(cursor -> Addresses.list(scope, cursor)).orElseGet(() -> Addresses.list(scope));
        boolean isFront = scope instanceof Scope.Everything && after.isEmpty();
        String title = isFront ? settings.title() : heading.text();
        Frame.Head head = frames.head(title, heading.intro(), path, frames.feeds(scope));
        return isFront ? frames.front(head) : frames.frame(heading.text(), Section.NONE, head);
    }

    private Ref home(Scope scope) {
        return switch (scope) {
            case Scope.OfOutlet(OutletId id) ->
                shelves.outlet(id)
                        .map(Outlet::home)
                        .filter(Addresses::isWeb)
                        .map(home -> new Ref(home.toString(), Addresses.host(home)))
                        .orElse(Ref.NONE);
            case Scope.Everything _,
                    Scope.OfSubject _,
                    Scope.OfName _,
                    Scope.OfStory _,
                    Scope.InLanguage _,
                    Scope.OnDay _,
                    Scope.InMonth _ -> Ref.NONE;
        };
    }

    /** Later first, as in the lists. */
    private List<Ref> around(Scope scope) {
        return switch (scope) {
            case Scope.OnDay(LocalDate day) -> days(day, shelves.around(day));
            case Scope.InMonth(YearMonth month) -> months(month);
            case Scope.Everything _,
                    Scope.OfOutlet _,
                    Scope.OfSubject _,
                    Scope.OfName _,
                    Scope.OfStory _,
                    Scope.InLanguage _ -> List.of();
        };
    }

    /** Days without articles are passed over. */
    private static List<Ref> days(LocalDate day, Shelves.Around around) {
        return Stream.of(
                        around.after().map(next -> day(next, next.equals(day.plusDays(1)) ? "Next day" : "Next")),
                        Optional.of(month(YearMonth.from(day))),
                        around.before().map(last -> day(last, last.equals(day.minusDays(1)) ? "Day before" : "Before")))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Ref> months(YearMonth month) {
        List<YearMonth> kept = shelves.contents().months().stream()
                .map(Contents.OfMonth::month)
                .toList();
        Stream<YearMonth> later = kept.stream().filter(month::isBefore).sorted().limit(1);
        Stream<YearMonth> earlier = kept.stream()
                .filter(month::isAfter)
                .sorted()
                .skip(Math.max(0, kept.stream().filter(month::isAfter).count() - 1));
        return Stream.concat(later, earlier).map(ListPage::month).toList();
    }

    private static Ref day(LocalDate day, String text) {
        return new Ref(Addresses.list(new Scope.OnDay(day)), text);
    }

    private static Ref month(YearMonth month) {
        return new Ref(Addresses.list(new Scope.InMonth(month)), Times.month(month));
    }
}
