package dateline.site;

import dateline.archive.Cursor;
import dateline.archive.Scope;
import dateline.model.ArticleId;
import dateline.model.CaptureId;
import dateline.model.DossierId;
import dateline.model.OutletId;
import dateline.model.StoryId;
import dateline.model.SubjectId;
import dateline.search.Days;
import dateline.search.Finder;
import dateline.search.Finder.Wish;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads addresses into {@link Place}s and writes them. Nothing a visitor sends makes it throw. */
final class Places {

    /** Hits on a page of the search. */
    static final int HITS = 20;

    private static final int MAX_PATH = 300;
    private static final int MAX_NUMBER = 9;
    private static final int MAX_DATE = 30;
    private static final int MAX_SUBTAG = 8;

    /** Of the year 9999, in seconds since 1970. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private static final Route NOWHERE = new Route.Nowhere();

    private Places() {}

    /**
     * @param path as it came, still escaped; no address of the site needs an escape
     * @param query what stands after the question mark; may be empty
     */
    static Route read(String path, String query) {
        if (path.length() > MAX_PATH || !path.startsWith("/")) {
            return NOWHERE;
        }
        List<String> parts = Arrays.asList(path.substring(1).split("/", -1));
        return switch (parts.getFirst()) {
            case "", "feed.rss", "feed.atom", "feed.json" -> list(new Scope.Everything(), parts, 0, query);
            case "outlet" -> listOf(parts, query, Places::outlet);
            case "language" -> listOf(parts, query, Places::language);
            case "subject" -> subject(parts, query);
            case "name" -> listOf(parts, query, Places::name);
            case "story" -> story(parts, query);
            case "day" -> listOf(parts, query, Places::day);
            case "month" -> listOf(parts, query, Places::month);
            case "search" -> search(parts, Query.parse(query));
            case "article" -> article(parts);
            case "evidence", "picture" -> capture(parts);
            case "sitemap" -> sitemapPart(parts);
            case String _ -> parts.size() == 1 ? single(parts.getFirst()) : NOWHERE;
        };
    }

    private static Route single(String name) {
        return switch (name) {
            case "contents" -> new Route.To(new Place.ContentsAt());
            case "outlets.opml" -> new Route.To(new Place.FeedsOfOutlets());
            case "opensearch.xml" -> new Route.To(new Place.SearchDescription());
            case "about" -> new Route.To(new Place.About());
            case "robots.txt" -> new Route.To(new Place.Robots());
            case "sitemap.xml" -> new Route.To(new Place.SitemapIndex());
            case String _ -> Assets.isName(name) ? new Route.To(new Place.Asset(name)) : NOWHERE;
        };
    }

    private static Route subject(List<String> parts, String query) {
        boolean isMap = parts.size() == 3 && parts.get(2).equals("map.svg") && SubjectId.isValid(parts.get(1));
        return isMap
                ? new Route.To(new Place.MapOf(new SubjectId(parts.get(1))))
                : listOf(parts, query, Places::subject);
    }

    private static Optional<Scope.OfName> name(String text) {
        return DossierId.parse(text).map(Scope.OfName::new);
    }

    private static Route story(List<String> parts, String query) {
        return parts.size() == 2
                ? to(StoryId.parse(parts.get(1)), Place.StoryAt::new)
                : listOf(parts, query, text -> StoryId.parse(text).map(Scope.OfStory::new));
    }

    private static Optional<Scope.OfSubject> subject(String text) {
        return SubjectId.isValid(text) ? Optional.of(new Scope.OfSubject(new SubjectId(text))) : Optional.empty();
    }

    private static Route listOf(List<String> parts, String query, Function<String, Optional<? extends Scope>> scope) {
        return parts.size() < 2
                ? NOWHERE
                : scope.apply(parts.get(1))
                        .map(known -> list(known, parts, 2, query))
                        .orElse(NOWHERE);
    }

    /** @param from where in the path the list's own name is over */
    private static Route list(Scope scope, List<String> parts, int from, String query) {
        boolean plain = parts.size() == from || (from == 0 && parts.equals(List.of("")));
        if (plain) {
            return shelf(scope, Query.parse(query));
        }
        return parts.size() == from + 1
                ? to(FeedKind.ofFile(parts.get(from)), kind -> new Place.FeedOf(scope, kind))
                : NOWHERE;
    }

    private static Route shelf(Scope scope, Query query) {
        Optional<String> after = query.get("after");
        Optional<Cursor> cursor = after.flatMap(Places::cursor);
        return after.isPresent() && cursor.isEmpty()
                ? new Route.Senseless("This address does not say where in the list to go on.")
                : new Route.To(new Place.Shelf(scope, cursor));
    }

    /** Only within the years that calendars of the archive know, so that no store has to count with others. */
    private static Optional<Cursor> cursor(String text) {
        return Cursor.parse(text).filter(cursor -> Math.abs(cursor.order().getEpochSecond()) < LAST_SECOND);
    }

    private static Route search(List<String> parts, Query query) {
        Optional<String> outlet = query.get("outlet");
        Optional<String> language = query.get("language");
        Optional<String> noDate = Stream.of("from", "to")
                .flatMap(name -> query.get(name).stream())
                .filter(date -> Days.read(date).isEmpty())
                .findFirst();
        int page = query.get("page").map(Places::number).orElse(1);
        if (outlet.filter(id -> !OutletId.isValid(id)).isPresent()
                || language.filter(tag -> !isSubtag(tag)).isPresent()) {
            return new Route.Senseless("There is no such outlet or language to search in.");
        }
        if (noDate.isPresent()) {
            return new Route.Senseless(Days.complaint(Clip.words(noDate.get(), MAX_DATE)));
        }
        if (page < 1 || (long) page * HITS > Finder.MAX_DEPTH) {
            return new Route.Senseless("The search does not go that far; more words find fewer articles.");
        }
        Wish wish = new Wish(
                query.get("q").map(Places::bounded).orElse(""),
                outlet.map(OutletId::new),
                language,
                days(query),
                query.get("order").filter("newest"::equals).isPresent() ? Wish.Order.NEWEST : Wish.Order.FIT);
        return switch (parts.size()) {
            case 1 -> new Route.To(new Place.Search(wish, page));
            case 2 -> to(FeedKind.ofFile(parts.get(1)), kind -> new Place.SearchFeed(wish, kind));
            default -> NOWHERE;
        };
    }

    /** From the first day of what {@code from} says to the last of what {@code to} says. */
    private static Days days(Query query) {
        return new Days(
                query.get("from").flatMap(Days::read).flatMap(Days::first),
                query.get("to").flatMap(Days::read).flatMap(Days::last));
    }

    /** One unit more than the finder reads, so that it can complain. */
    private static String bounded(String words) {
        return words.substring(0, Math.min(words.length(), Finder.MAX_QUERY + 1));
    }

    private static Route article(List<String> parts) {
        Optional<ArticleId> id = parts.size() < 2 ? Optional.empty() : ArticleId.parse(parts.get(1));
        if (parts.size() == 4 && parts.get(2).equals("version")) {
            int version = number(parts.get(3));
            return version < 1 ? NOWHERE : to(id, known -> new Place.VersionAt(known, version));
        }
        if (parts.size() == 4 && parts.get(2).equals("changes")) {
            int version = number(parts.get(3));
            return version < 2 ? NOWHERE : to(id, known -> new Place.ChangesAt(known, version));
        }
        return parts.size() == 2 ? to(id, Place.ArticleAt::new) : NOWHERE;
    }

    private static Route capture(List<String> parts) {
        if (parts.size() != 2) {
            return NOWHERE;
        }
        String name = parts.get(1);
        if (parts.getFirst().equals("picture")) {
            return to(CaptureId.parse(name), Place.PictureAt::new);
        }
        if (name.endsWith(Addresses.RECORD_SUFFIX)) {
            return to(capture(name, Addresses.RECORD_SUFFIX), Place.RecordAt::new);
        }
        return name.endsWith(Addresses.PROOF_SUFFIX)
                ? to(capture(name, Addresses.PROOF_SUFFIX), Place.ProofAt::new)
                : to(CaptureId.parse(name), Place.EvidenceAt::new);
    }

    private static Optional<CaptureId> capture(String name, String suffix) {
        return CaptureId.parse(name.substring(0, name.length() - suffix.length()));
    }

    private static Route sitemapPart(List<String> parts) {
        if (parts.size() == 2 && parts.get(1).equals("names.xml")) {
            return new Route.To(new Place.SitemapOfNames());
        }
        if (parts.size() != 3 || !parts.get(2).endsWith(".xml")) {
            return NOWHERE;
        }
        String part = parts.get(2);
        int number = number(part.substring(0, part.length() - 4));
        return number < 1 ? NOWHERE : to(month(parts.get(1)), month -> new Place.SitemapPart(month.month(), number));
    }

    private static <T> Route to(Optional<T> value, Function<T, Place> place) {
        return value.<Route>map(known -> new Route.To(place.apply(known))).orElse(NOWHERE);
    }

    private static Optional<Scope.OfOutlet> outlet(String text) {
        return OutletId.isValid(text) ? Optional.of(new Scope.OfOutlet(new OutletId(text))) : Optional.empty();
    }

    private static Optional<Scope.InLanguage> language(String text) {
        return isSubtag(text) ? Optional.of(new Scope.InLanguage(text)) : Optional.empty();
    }

    private static Optional<Scope.OnDay> day(String text) {
        try {
            return text.length() == 10 ? Optional.of(new Scope.OnDay(LocalDate.parse(text))) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Scope.InMonth> month(String text) {
        try {
            return text.length() == 7 ? Optional.of(new Scope.InMonth(YearMonth.parse(text))) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isSubtag(String text) {
        return text.length() >= 2 && text.length() <= MAX_SUBTAG && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** 0 for anything but a plain whole number without leading zeros. */
    private static int number(String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= MAX_NUMBER
                && text.charAt(0) != '0'
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : 0;
    }
}
