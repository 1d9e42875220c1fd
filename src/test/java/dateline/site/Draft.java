package dateline.site;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Block;
import dateline.model.CaptureId;
import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.Dates;
import dateline.model.Found;
import dateline.model.Image;
import dateline.model.Moment;
import dateline.model.OutletId;
import dateline.model.Person;
import dateline.model.Prose;
import dateline.model.Teaser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts articles together for tests; each step gives a new draft. */
record Draft(
        OutletId outlet,
        URI at,
        int version,
        Article.Source source,
        String headline,
        String standfirst,
        List<Person> people,
        String place,
        Optional<Moment> published,
        Optional<Moment> updated,
        Instant firstSeen,
        String language,
        List<String> tags,
        Optional<Image> lead,
        String teaser,
        List<Block> body) {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    static Draft of(String outlet, String path, String headline) {
        return new Draft(
                new OutletId(outlet),
                URI.create("https://" + outlet + ".example/" + path),
                1,
                new Article.Source.Page(),
                headline,
                "",
                List.of(),
                "",
                Optional.of(Moment.exact(NOON)),
                Optional.empty(),
                NOON.plusSeconds(600),
                "en",
                List.of(),
                Optional.empty(),
                "",
                List.of());
    }

    Draft version(int number) {
        return new Draft(
                outlet,
                at,
                number,
                source,
                headline,
                standfirst,
                people,
                place,
                published,
                updated,
                firstSeen,
                language,
                tags,
                lead,
                teaser,
                body);
    }

    Draft source(Article.Source other) {
        return new Draft(
                outlet,
                at,
                version,
                other,
                headline,
                standfirst,
                people,
                place,
                published,
                updated,
                firstSeen,
                language,
                tags,
                lead,
                teaser,
                body);
    }

    Draft headline(String other) {
        return new Draft(
                outlet,
                at,
                version,
                source,
                other,
                standfirst,
                people,
                place,
                published,
                updated,
                firstSeen,
                language,
                tags,
                lead,
                teaser,
                body);
    }

    Draft standfirst(String other) {
        return new Draft(
                outlet, at, version, source, headline, other, people, place, published, updated, firstSeen, language,
                tags, lead, teaser, body);
    }

    Draft by(String... names) {
        List<Person> authors = Arrays.stream(names).map(Person::author).toList();
        return new Draft(
                outlet,
                at,
                version,
                source,
                headline,
                standfirst,
                authors,
                place,
                published,
                updated,
                firstSeen,
                language,
                tags,
                lead,
                teaser,
                body);
    }

    Draft place(String other) {
        return new Draft(
                outlet,
                at,
                version,
                source,
                headline,
                standfirst,
                people,
                other,
                published,
                updated,
                firstSeen,
                language,
                tags,
                lead,
                teaser,
                body);
    }

    Draft published(String iso) {
        return new Draft(
                outlet,
                at,
                version,
                source,
                headline,
                standfirst,
                people,
                place,
                Moment.parse(iso),
                updated,
                firstSeen,
                language,
                tags,
                lead,
                teaser,
                body);
    }

    Draft updated(String iso) {
        return new Draft(
                outlet,
                at,
                version,
                source,
                headline,
                standfirst,
                people,
                place,
                published,
                Moment.parse(iso),
                firstSeen,
                language,
                tags,
                lead,
                teaser,
                body);
    }

    Draft seen(Instant other) {
        return new Draft(
                outlet,
                at,
                version,
                source,
                headline,
                standfirst,
                people,
                place,
                published,
                updated,
                other,
                language,
                tags,
                lead,
                teaser,
                body);
    }

    Draft in(String tag) {
        return new Draft(
                outlet,
                at,
                version,
                source,
                headline,
                standfirst,
                people,
                place,
                published,
                updated,
                firstSeen,
                tag,
                tags,
                lead,
                teaser,
                body);
    }

    Draft tags(String... names) {
        return new Draft(
                outlet,
                at,
                version,
                source,
                headline,
                standfirst,
                people,
                place,
                published,
                updated,
                firstSeen,
                language,
                List.of(names),
                lead,
                teaser,
                body);
    }

    Draft lead(Image image) {
        return new Draft(
                outlet,
                at,
                version,
                source,
                headline,
                standfirst,
                people,
                place,
                published,
                updated,
                firstSeen,
                language,
                tags,
                Optional.of(image),
                teaser,
                body);
    }

    Draft teaser(String text) {
        return new Draft(
                outlet,
                at,
                version,
                source,
                headline,
                standfirst,
                people,
                place,
                published,
                updated,
                firstSeen,
                language,
                tags,
                lead,
                text,
                body);
    }

    Draft body(Block... blocks) {
        return new Draft(
                outlet,
                at,
                version,
                source,
                headline,
                standfirst,
                people,
                place,
                published,
                updated,
                firstSeen,
                language,
                tags,
                lead,
                teaser,
                List.of(blocks));
    }

    Draft paragraphs(String... texts) {
        return body(
                Arrays.stream(texts).map(Prose::plain).map(Block.Paragraph::new).toArray(Block[]::new));
    }

    ArticleId id() {
        return ArticleId.of(outlet, at);
    }

    /** The capture that {@link #article} is read from. */
    CaptureId evidence() {
        return new CaptureId(UUID.nameUUIDFromBytes((at + " " + version).getBytes(StandardCharsets.UTF_8)));
    }

    Article article() {
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
}
