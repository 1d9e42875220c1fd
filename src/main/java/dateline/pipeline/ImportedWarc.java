package dateline.pipeline;

import dateline.archive.Change;
import dateline.capture.Foreign;
import dateline.capture.Foreign.Kind;
import dateline.capture.ForeignWarc;
import dateline.fetch.ContentCoding;
import dateline.fetch.Decoded;
import dateline.model.Capture;
import dateline.model.CaptureId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The pages, feeds and pictures of somebody's WARC file. Each is kept as evidence under a name that stays the same, with a
 * note of where it came from; pages and feeds become articles. Pictures come first, in a reading of their own, so that
 * none is asked for that the file holds.
 */
final class ImportedWarc {

    /** Of a page, a feed or a picture, content-decoded. */
    static final int LONGEST_BODY = 10 << 20;

    private final ImportedFile file;
    private final Ledger ledger;
    private final ImportTally tally;
    private final ImportedTexts texts;
    private final boolean pictures;

    /** @param pictures whether pictures are kept */
    ImportedWarc(ImportedFile file, Ledger ledger, ImportTally tally, Drafts drafts, Wants wants, boolean pictures) {
        this.file = file;
        this.ledger = ledger;
        this.tally = tally;
        this.texts = new ImportedTexts(file, ledger, tally, drafts, wants, this::adopt);
        this.pictures = pictures;
    }

    /** Keeps every record that can be evidence and makes no article: these come in a file of their own. */
    void evidence() throws IOException {
        walk(this::adopt, broken -> tally.broken("byte " + broken.offset(), broken.why()));
        ledger.flush();
    }

    void run() throws IOException {
        if (pictures) {
            walk(this::picture, _ -> {});
        }
        walk(this::text, broken -> tally.broken("byte " + broken.offset(), broken.why()));
        ledger.flush();
    }

    private void walk(Consumer<Foreign> step, Consumer<ForeignWarc.Next.Broken> damage) throws IOException {
        try (ForeignWarc warc = new ForeignWarc(file.path())) {
            for (Optional<ForeignWarc.Next> next = warc.next(); next.isPresent(); next = warc.next()) {
                switch (next.get()) {
                    case ForeignWarc.Next.Usable usable -> step.accept(usable.record());
                    case ForeignWarc.Next.Broken broken -> damage.accept(broken);
                    case ForeignWarc.Next.Other _ -> {}
                }
                ledger.turn();
            }
        }
    }

    private static boolean isOk(Foreign record) {
        String scheme = String.valueOf(record.uri().getScheme());
        boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
        return record.kind() != Kind.RESOURCE && web && record.uri().getHost() != null && record.status() / 100 == 2;
    }

    private static boolean isPicture(Foreign record) {
        return record.mediaType().startsWith("image/");
    }

    private void picture(Foreign record) {
        if (isOk(record) && isPicture(record) && record.body().length <= LONGEST_BODY) {
            Capture capture = adopt(record);
            boolean there = !ledger.archive().pictures(List.of(record.uri())).isEmpty();
            if (!there) {
                ledger.add(new Change.Pictured(record.uri(), capture));
            }
        }
    }

    /** Keeps the record as evidence, unless it is kept already. */
    private Capture adopt(Foreign record) {
        CaptureId id = id(record);
        Optional<Capture> there = ledger.capture(id);
        if (there.isPresent() && !isSame(there.get(), record)) {
            // A name that somebody else has taken: the record gets one of its own.
            id = named(record);
            there = ledger.capture(id);
        }
        if (there.isPresent()) {
            return there.get();
        }
        tally.captured();
        return ledger.adopt(
                id,
                record,
                file.provenance(record.offset(), Optional.of(record.recordId()).filter(name -> !name.isBlank())));
    }

    private static CaptureId id(Foreign record) {
        return record.id().map(CaptureId::new).orElseGet(() -> named(record));
    }

    private static CaptureId named(Foreign record) {
        return ImportedFile.id(
                "warc " + record.recordId() + " " + record.at(), record.uri().toString(), record.block());
    }

    private static boolean isSame(Capture there, Foreign record) {
        return there.sha256().equals(record.sha256()) && there.uri().equals(record.uri());
    }

    private void text(Foreign record) {
        if (record.kind() == Kind.RESOURCE && record.from().isPresent()) {
            adopt(record);
        } else if (isOk(record) && isPicture(record)) {
            if (!pictures) {
                tally.pass("pictures");
            }
        } else if (!isOk(record)) {
            tally.pass("other records");
        } else if (record.kind() == Kind.REVISIT) {
            adopt(record);
        } else if (isHtml(record.mediaType())) {
            decoded(record).ifPresent(body -> texts.page(record, body));
        } else if (isFeed(record.mediaType())) {
            decoded(record).ifPresent(body -> texts.feed(record, body));
        } else {
            tally.pass("other records");
        }
    }

    private static boolean isHtml(String type) {
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    private static boolean isFeed(String type) {
        return type.endsWith("/xml") || type.endsWith("+xml") && !type.startsWith("image/") || type.endsWith("json");
    }

    private Optional<byte[]> decoded(Foreign record) {
        return switch (ContentCoding.decode(record.headers(), record.body(), LONGEST_BODY)) {
            case Decoded.Plain plain -> Optional.of(plain.bytes());
            case Decoded.TooLarge larger -> broken(record, "the body " + larger.why());
            case Decoded.Damaged damaged -> broken(record, "the body " + damaged.why());
        };
    }

    private Optional<byte[]> broken(Foreign record, String why) {
        tally.broken("byte " + record.offset(), why);
        return Optional.empty();
    }
}
