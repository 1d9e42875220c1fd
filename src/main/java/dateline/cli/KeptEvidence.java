package dateline.cli;

import dateline.archive.Archive;
import dateline.capture.Captures;
import dateline.capture.Stored;
import dateline.custody.Custody;
import dateline.fetch.Decoded;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.WarcPosition;
import dateline.site.Evidence;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/** Evidence for the site from the WARC files. */
final class KeptEvidence implements Evidence {

    private final Archive archive;
    private final Captures captures;
    private final Custody custody;

    KeptEvidence(Archive archive, Captures captures, Custody custody) {
        this.archive = archive;
        this.captures = captures;
        this.custody = custody;
    }

    @Override
    public Optional<Proof> proof(CaptureId id) {
        OptionalLong leaf = archive.leaf(id);
        return leaf.isEmpty()
                ? Optional.empty()
                : custody.prove(leaf.getAsLong())
                        .map(proof -> new Proof(
                                proof.entry(), proof.head().size(), proof.head().at(), proof.text()));
    }

    @Override
    public Optional<InputStream> record(WarcPosition where) {
        return captures.record(where);
    }

    @Override
    public Optional<Import> imported(Capture capture) {
        return captures.provenance(capture.where()).map(from -> new Import(from.file(), from.sha256(), from.at()));
    }

    @Override
    public Optional<Picture> picture(Capture capture) {
        return captures.open(capture.where()).flatMap(stored -> switch (stored) {
            case Stored.Whole whole -> picture(capture.mediaType(), whole.body());
            // A revisit refers to a whole record and never to another revisit.
            case Stored.Revisit revisit ->
                revisit.refersTo()
                        .flatMap(archive::capture)
                        .flatMap(earlier -> captures.open(earlier.where()))
                        .flatMap(whole -> whole instanceof Stored.Whole earlier
                                ? picture(capture.mediaType(), earlier.body())
                                : Optional.empty());
        });
    }

    private static Optional<Picture> picture(String mediaType, Decoded body) {
        return body instanceof Decoded.Plain plain
                ? Optional.of(new Picture(mediaType, new ByteArrayInputStream(plain.bytes())))
                : Optional.empty();
    }
}
