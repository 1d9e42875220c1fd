package dateline.pipeline;

import dateline.archive.Change;
import dateline.archive.Owed;
import dateline.capture.Deposit;
import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.model.ArticleId;
import dateline.model.CaptureId;
import dateline.model.Outlet;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A list of addresses, one a line, {@code #} before remarks (RFC 2483). Each becomes an article of which nothing is known
 * yet, and whose page is owed; the evidence until then is the stretch of the list that named it.
 */
final class ImportedAddresses {

    /** Bytes of a line. */
    static final int LONGEST_LINE = 8_000;

    /** Lines that are kept as evidence together. */
    private static final int STRETCH = 500;

    private final ImportedFile file;
    private final Ledger ledger;
    private final ImportTally tally;
    private final Origins origins;
    private final List<Lines.Line> stretch = new ArrayList<>();

    ImportedAddresses(ImportedFile file, Ledger ledger, ImportTally tally) {
        this.file = file;
        this.ledger = ledger;
        this.tally = tally;
        this.origins = new Origins(ledger, tally);
    }

    void run() throws IOException {
        try (Lines lines = new Lines(file.path(), LONGEST_LINE)) {
            for (Optional<Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
                stretch.add(next.get());
                if (stretch.size() == STRETCH) {
                    take();
                }
            }
        }
        take();
        ledger.flush();
    }

    private void take() {
        List<URI> fresh = new ArrayList<>();
        stretch.forEach(line -> address(line).filter(this::isNew).ifPresent(fresh::add));
        if (!fresh.isEmpty()) {
            CaptureId evidence = evidence();
            fresh.forEach(at -> want(at, evidence));
        }
        stretch.clear();
        ledger.turn();
    }

    private Optional<URI> address(Lines.Line line) {
        String text = line.text().strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text).parseServerAuthority();
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (!line.cut() && uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return Optional.of(Drafts.withoutFragment(URI.create(uri.toASCIIString())));
            }
        } catch (URISyntaxException e) {
            // told below
        }
        tally.broken("line " + line.number(), "not an address of a page");
        return Optional.empty();
    }

    private boolean isNew(URI at) {
        ArticleId id = ArticleId.of(origins.of(at).id(), at);
        boolean fresh = !ledger.meets(id) && ledger.article(id).isEmpty();
        if (!fresh) {
            tally.known();
        }
        return fresh;
    }

    private CaptureId evidence() {
        StringBuilder text = new StringBuilder();
        stretch.stream()
                .map(line -> line.text().strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("#")) // remarks are the operator's own
                .forEach(line -> text.append(line).append("\r\n"));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        URI uri = URI.create(
                "urn:list:" + file.sha256() + ":" + stretch.getFirst().number());
        CaptureId id = ImportedFile.id("list", uri.toString(), bytes);
        if (ledger.capture(id).isEmpty()) {
            ledger.deposit(new Deposit(
                    id,
                    uri,
                    file.at(),
                    "text/uri-list",
                    bytes,
                    file.provenance(stretch.getFirst().offset(), Optional.empty())));
            tally.captured();
        }
        return id;
    }

    private void want(URI at, CaptureId evidence) {
        Outlet outlet = origins.of(at);
        Article article = Blanks.at(at, outlet, new Source.Awaited(), evidence, file.at());
        ledger.add(new Change.Stored(article, file.at()));
        ledger.add(new Change.Wanted(new Owed(Owed.Kind.PAGE, at, article.id(), file.at(), 0, Optional.empty())));
        tally.article();
    }
}
