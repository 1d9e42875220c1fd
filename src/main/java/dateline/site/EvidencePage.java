package dateline.site;

import dateline.archive.Reading;
import dateline.archive.Shelves;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.site.Answer.Keeping;
import dateline.site.Answer.Kept;
import dateline.site.Answer.Missing;
import dateline.site.Frame.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jetty.http.HttpStatus;

/** What the archive kept of an outlet's answer, and the bytes themselves. */
final class EvidencePage {

    /** The status of what came in a file. */
    private static final int NO_SERVER = 0;

    private static final Missing UNKNOWN = new Missing("The archive has no such capture.");
    private static final Missing GONE = new Missing("The record of this capture is not where it was kept.");

    private final Shelves shelves;
    private final Evidence evidence;
    private final Frames frames;
    private final Times times;
    private final Templates templates;

    EvidencePage(Shelves shelves, Evidence evidence, Frames frames, Times times, Templates templates) {
        this.shelves = shelves;
        this.evidence = evidence;
        this.frames = frames;
        this.times = times;
        this.templates = templates;
    }

    Answer make(CaptureId id) {
        Optional<Shelves.Hidden> hidden = shelves.hidden(id);
        return hidden.filter(Shelves.Hidden::isAlone).isPresent() ? gone(hidden.get()) : shown(id);
    }

    private Answer gone(Shelves.Hidden hidden) {
        return Tombstone.of(hidden.removal(), times);
    }

    private Answer shown(CaptureId id) {
        return shelves.capture(id)
                .<Answer>map(capture -> templates.page("evidence", view(capture)))
                .orElse(UNKNOWN);
    }

    /** The record's gzip member, byte for byte. */
    Answer record(CaptureId id) {
        return shelves.hidden(id).<Answer>map(this::gone).orElseGet(() -> kept(id));
    }

    private Answer kept(CaptureId id) {
        return shelves.capture(id)
                .map(capture -> evidence.record(capture.where())
                        .<Answer>map(body -> record(capture, body))
                        .orElse(GONE))
                .orElse(UNKNOWN);
    }

    /** What proves that the custody log has the capture; of what was taken down too, since it tells nothing of it. */
    Answer proof(CaptureId id) {
        return evidence.proof(id)
                .<Answer>map(proof -> new Answer.Whole(
                        "text/plain; charset=utf-8", proof.text().getBytes(StandardCharsets.UTF_8), Keeping.PAGE))
                .orElse(new Missing("No signed head of the custody log covers such a capture."));
    }

    Answer picture(CaptureId id) {
        return shelves.hidden(id).<Answer>map(this::gone).orElseGet(() -> keptPicture(id));
    }

    private Answer keptPicture(CaptureId id) {
        return shelves.capture(id)
                .filter(capture -> PictureType.mayBe(capture.mediaType()))
                .flatMap(evidence::picture)
                .<Answer>map(picture -> picture(id, picture))
                .orElse(new Missing("The archive has no such picture."));
    }

    private static Answer record(Capture capture, InputStream body) {
        return new Kept(
                "application/warc",
                capture.id().toString(),
                capture.id() + Addresses.RECORD_SUFFIX,
                OptionalLong.of(capture.where().length()),
                body);
    }

    private static Answer picture(CaptureId id, Evidence.Picture picture) {
        PushbackInputStream body = new PushbackInputStream(picture.body(), PictureType.PEEK);
        try {
            byte[] head = body.readNBytes(PictureType.PEEK);
            body.unread(head);
            Optional<PictureType> type = PictureType.of(picture.mediaType(), head);
            if (type.isEmpty()) {
                body.close();
                return new Missing("What was kept here is no picture that a browser may show.");
            }
            return new Kept(type.get().mediaType(), id.toString(), "", OptionalLong.empty(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EvidenceView view(Capture capture) {
        String title = "Evidence: " + Addresses.host(named(capture.uri()));
        boolean isPicture =
                PictureType.mayBe(capture.mediaType()) && capture.mediaType().startsWith("image/");
        Optional<Evidence.Import> imported = evidence.imported(capture);
        return new EvidenceView(
                frames.frame(title, Section.NONE, frames.unlisted()),
                intro(capture, imported),
                capture.id().toString(),
                Addresses.outside(capture.uri())
                        .map(address -> new Ref(address, address))
                        .orElse(Ref.NONE),
                capture.uri().toString(),
                times.precise(capture.at()),
                status(capture.status()),
                capture.mediaType(),
                capture.sha256(),
                capture.where().file(),
                Counts.number(capture.where().offset()),
                Counts.number(capture.where().length()),
                imported.map(Evidence.Import::file).orElse(""),
                imported.map(Evidence.Import::sha256).orElse(""),
                times.precise(imported.map(Evidence.Import::at).orElse(capture.at())),
                Addresses.record(capture.id()),
                isPicture ? Addresses.picture(capture.id()) : "",
                entry(capture.id()),
                shelves.readings(capture.id()).stream().map(EvidencePage::read).toList());
    }

    private static EvidenceView.Read read(Reading reading) {
        String href = reading.newest()
                ? Addresses.article(reading.article())
                : Addresses.version(reading.article(), reading.version());
        return new EvidenceView.Read(
                new Ref(href, reading.headline()),
                Tongue.of(reading.language()),
                reading.newest() ? "" : "version " + reading.version());
    }

    private EvidenceView.Entry entry(CaptureId id) {
        return evidence.proof(id)
                .map(proof -> new EvidenceView.Entry(
                        Counts.number(proof.entry()),
                        Counts.number(proof.size()),
                        Optional.of(times.precise(proof.signed())),
                        Addresses.proof(id)))
                .orElseGet(EvidenceView.Entry::none);
    }

    /** What came in a file is named by a prefix and the address that it is about. */
    private static URI named(URI uri) {
        String text = uri.toString();
        int address = text.startsWith("urn:") ? text.indexOf(":http") : -1;
        return address < 0 ? uri : URI.create(text.substring(address + 1));
    }

    private static String intro(Capture capture, Optional<Evidence.Import> imported) {
        if (capture.status() == NO_SERVER) {
            return "What stood in a file that was imported, kept byte for byte before anything was read from it."
                    + " No server sent it to this archive.";
        }
        return imported.isPresent()
                ? "What somebody else’s archive kept of the outlet’s answer, taken over byte for byte."
                        + " This archive did not see the server’s answer itself."
                : "What the outlet’s server sent, kept byte for byte before anything was read from it.";
    }

    private static String status(int code) {
        if (code == NO_SERVER) {
            return "";
        }
        return HttpStatus.getCode(code) == null ? Integer.toString(code) : code + " " + HttpStatus.getMessage(code);
    }
}
