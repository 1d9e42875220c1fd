package dateline.pipeline;

import dateline.archive.ArticleJson;
import dateline.archive.Change;
import dateline.capture.Deposit;
import dateline.model.Article;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.Outlet;
import dateline.model.OutletId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines that {@link ArticleLines} writes. Articles keep their names, versions and times. A version whose capture is
 * not here gets the line itself as its evidence, until the capture's WARC file and then the line come again.
 */
final class ImportedLines {

    /** Bytes. */
    static final int LONGEST_LINE = 32 << 20;

    private static final JsonMapper JSON = new JsonMapper();

    private final ImportedFile file;
    private final Ledger ledger;
    private final ImportTally tally;
    private final Set<OutletId> others = new HashSet<>();
    private long unproven;

    ImportedLines(ImportedFile file, Ledger ledger, ImportTally tally) {
        this.file = file;
        this.ledger = ledger;
        this.tally = tally;
    }

    void run() throws IOException {
        try (Lines lines = new Lines(file.path(), LONGEST_LINE)) {
            for (Optional<Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
                line(next.get());
                ledger.turn();
            }
        }
        ledger.flush();
        if (unproven > 0) {
            tally.note(unproven + " versions came without their captures; import the WARC files and then this again");
        }
    }

    private void line(Lines.Line line) {
        if (line.cut()) {
            tally.broken("line " + line.number(), "longer than " + (LONGEST_LINE >> 20) + " MB");
        } else if (!line.text().isBlank()) {
            try {
                read(line, JSON.readTree(line.text()));
            } catch (JacksonException e) {
                tally.broken("line " + line.number(), "no JSON");
            } catch (IllegalArgumentException | IllegalStateException | DateTimeException | NoSuchElementException e) {
                tally.broken("line " + line.number(), "not as this format has it: " + e.getMessage());
            }
        }
    }

    private void read(Lines.Line line, JsonNode json) {
        switch (json.path("kind").asString("")) {
            case "archive" -> {
                if (json.path("schema").asInt(0) != ArticleLines.SCHEMA) {
                    tally.note("line " + line.number() + ": another schema than " + ArticleLines.SCHEMA
                            + "; read as far as it is understood");
                }
            }
            case "outlet" -> outlet(line, json);
            case "article" -> article(line, json);
            default -> tally.broken("line " + line.number(), "neither outlet nor article");
        }
    }

    private void outlet(Lines.Line line, JsonNode json) {
        Outlet outlet = new Outlet(
                new OutletId(json.path("id").asString()),
                json.path("name").asString().strip(),
                URI.create(json.path("home").asString()),
                json.path("language").asStringOpt().flatMap(Tongue::normal),
                List.of());
        boolean sound = Soundness.isWeb(outlet.home())
                && !outlet.name().isEmpty()
                && outlet.name().length() <= Soundness.MAX_LINE;
        Optional<Outlet> known = ledger.archive().outlet(outlet.id());
        if (!sound) {
            tally.broken("line " + line.number(), "an outlet without a name or home page");
            others.add(outlet.id());
        } else if (known.isEmpty()) {
            ledger.add(new Change.Met(outlet));
            tally.outlet(outlet.name() + " (" + outlet.id() + ")");
        } else if (!OutletBook.host(known.get().home()).equals(OutletBook.host(outlet.home()))) {
            others.add(outlet.id());
            tally.broken(
                    "line " + line.number(),
                    "the outlet " + outlet.id() + " is another one here; its articles stay out");
        }
    }

    private void article(Lines.Line line, JsonNode json) {
        List<Change> changes = new ArrayList<>();
        boolean anew = false;
        boolean more = false;
        for (JsonNode each : json.path("versions")) {
            Article article = ArticleJson.read(each.path("article").toString());
            Optional<String> flaw = Soundness.flaw(article);
            if (flaw.isPresent() || others.contains(article.outlet())) {
                tally.broken("line " + line.number(), flaw.orElse("an article of an outlet that is another one here"));
                return;
            }
            Optional<Article> held = ledger.archive().article(article.id(), article.version());
            Article kept = proven(line, article);
            if (held.isEmpty() || isBetterProven(held.get(), kept)) {
                anew |= held.isEmpty() && article.version() == 1;
                more |= held.isEmpty() && article.version() > 1;
                Instant at = Instant.parse(each.path("at").asString()).truncatedTo(ChronoUnit.MILLIS);
                changes.add(new Change.Stored(kept, at));
            }
        }
        pictures(json, changes);
        changes.forEach(ledger::add);
        count(anew, more);
    }

    private void count(boolean anew, boolean more) {
        if (anew) {
            tally.article();
        } else if (more) {
            tally.version();
        } else {
            tally.known();
        }
    }

    /** The same words, but now with the capture that they were read from. */
    private boolean isBetterProven(Article held, Article now) {
        return !held.equals(now)
                && Remade.as(now, held.version(), held.source(), held.dates().firstSeen())
                        .title()
                        .equals(held.title())
                && Bodies.sameWords(held.body(), now.body())
                && isLine(held.evidence())
                && !isLine(now.evidence());
    }

    private boolean isLine(CaptureId evidence) {
        return ledger.capture(evidence)
                .map(capture -> capture.uri().toString())
                .filter(uri -> uri.startsWith("urn:line:"))
                .isPresent();
    }

    private Article proven(Lines.Line line, Article article) {
        if (ledger.capture(article.evidence()).isPresent()) {
            return article;
        }
        unproven++;
        byte[] bytes = line.text().getBytes(StandardCharsets.UTF_8);
        URI uri = URI.create("urn:line:" + article.canonical().toASCIIString());
        CaptureId id = ImportedFile.id("line", uri.toString(), bytes);
        if (ledger.capture(id).isEmpty()) {
            ledger.deposit(new Deposit(
                    id, uri, file.at(), "application/json", bytes, file.provenance(line.offset(), Optional.empty())));
            tally.captured();
        }
        return Remade.read(article, id);
    }

    private void pictures(JsonNode json, List<Change> changes) {
        for (JsonNode each : json.path("pictures")) {
            URI at = URI.create(each.path("at").asString());
            Optional<Capture> kept = CaptureId.parse(
                            each.path("capture").path("id").asString(""))
                    .flatMap(ledger::capture)
                    .filter(capture -> capture.mediaType().startsWith("image/"));
            boolean there = !ledger.archive().pictures(List.of(at)).isEmpty();
            if (!there && Soundness.isWeb(at)) {
                kept.ifPresent(capture -> changes.add(new Change.Pictured(at, capture)));
            }
        }
    }
}
