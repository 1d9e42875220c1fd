package dateline.model;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Puts articles together for tests; each step gives a new draft. */
public final class Draft implements Cloneable {

    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final OutletId outlet;
    private final URI at;
    private int version = 1;
    private Article.Source source = new Article.Source.Page();
    private String headline;
    private String standfirst = "";
    private List<Person> people = List.of();
    private String place = "";
    private Optional<Moment> published = Optional.of(Moment.exact(NOON));
    private Optional<Moment> updated = Optional.empty();
    private Instant firstSeen = NOON.plusSeconds(600);
    private String language = "en";
    private List<String> tags = List.of();
    private Optional<Image> lead = Optional.empty();
    private String teaser = "";
    private Optional<CaptureId> shared = Optional.empty();
    private List<Block> body = List.of();

    private Draft(OutletId outlet, URI at, String headline) {
        this.outlet = outlet;
        this.at = at;
        this.headline = headline;
    }

    public static Draft of(String outlet, String path, String headline) {
        return new Draft(new OutletId(outlet), URI.create("https://" + outlet + ".example/" + path), headline);
    }

    public Draft version(int number) {
        return with(draft -> draft.version = number);
    }

    public Draft source(Article.Source other) {
        return with(draft -> draft.source = other);
    }

    public Draft headline(String other) {
        return with(draft -> draft.headline = other);
    }

    public Draft standfirst(String other) {
        return with(draft -> draft.standfirst = other);
    }

    public Draft by(String... names) {
        return with(
                draft -> draft.people = Arrays.stream(names).map(Person::author).toList());
    }

    public Draft place(String other) {
        return with(draft -> draft.place = other);
    }

    /** @param iso empty when the outlet gives no date */
    public Draft published(String iso) {
        return with(draft -> draft.published = Moment.parse(iso));
    }

    public Draft updated(String iso) {
        return with(draft -> draft.updated = Moment.parse(iso));
    }

    public Draft seen(Instant other) {
        return with(draft -> draft.firstSeen = other);
    }

    public Draft in(String tag) {
        return with(draft -> draft.language = tag);
    }

    public Draft tags(String... names) {
        return with(draft -> draft.tags = List.of(names));
    }

    public Draft lead(Image image) {
        return with(draft -> draft.lead = Optional.of(image));
    }

    public Draft teaser(String text) {
        return with(draft -> draft.teaser = text);
    }

    public Draft body(Block... blocks) {
        return with(draft -> draft.body = List.of(blocks));
    }

    public Draft paragraphs(String... texts) {
        return body(
                Arrays.stream(texts).map(Prose::plain).map(Block.Paragraph::new).toArray(Block[]::new));
    }

    public String headline() {
        return headline;
    }

    public String standfirst() {
        return standfirst;
    }

    public URI at() {
        return at;
    }

    public ArticleId id() {
        return ArticleId.of(outlet, at);
    }

    /** Read from this capture, which others may be read from too. */
    public Draft from(CaptureId feed) {
        return with(draft -> draft.shared = Optional.of(feed));
    }

    /** The capture that {@link #article} is read from. */
    public CaptureId evidence() {
        return shared.orElseGet(this::own);
    }

    private CaptureId own() {
        return new CaptureId(UUID.nameUUIDFromBytes((at + " " + version).getBytes(StandardCharsets.UTF_8)));
    }

    public Article article() {
        return new Article(
                id(),
                outlet,
                at,
                version,
                source,
                Found.of(text(headline), "json-ld:NewsArticle.headline"),
                Found.of(text(standfirst), "meta:description"),
                Found.of(
                        people.isEmpty() ? Optional.empty() : Optional.of(new Credit(people, Optional.empty())),
                        "json-ld:NewsArticle.author"),
                Found.of(
                        text(place).map(p -> new Dateline(Optional.of(p), Optional.empty(), Optional.empty())),
                        "copy:wire-dateline"),
                new Dates(
                        Found.of(published, "feed:rss.pubDate"),
                        Found.of(updated, "json-ld:NewsArticle.dateModified"),
                        firstSeen),
                Found.of(text(language), "html:lang"),
                Found.missing(),
                tags,
                Found.of(lead, "og:image"),
                new Teaser(teaser, Set.of()),
                body,
                evidence());
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Draft with(Consumer<Draft> change) {
        try {
            Draft copy = (Draft) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
