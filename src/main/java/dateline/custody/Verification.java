package dateline.custody;

import dateline.archive.Archive;
import dateline.archive.VersionLine;
import dateline.capture.Inspection;
import dateline.model.CaptureId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks everything that counted as archived: each record, digest, offset and row, and by the custody log that none was
 * removed, reordered or changed since a head was signed. Changes nothing; goes on behind every fault.
 */
public final class Verification {

    private final Path warcs;
    private final Path custody;
    private final Optional<Archive> archive;
    private final Findings findings;

    /**
     * @param warcs folder of the WARC files
     * @param custody folder of the log
     * @param archive where there is a database beside them
     */
    public Verification(Path warcs, Path custody, Optional<Archive> archive, Findings findings) {
        this.warcs = warcs;
        this.custody = custody;
        this.archive = archive;
        this.findings = findings;
    }

    /**
     * What was looked at.
     *
     * @param head the newest that holds
     */
    public record Seen(long files, long captures, long entries, int heads, Optional<Head> head) {}

    /**
     * Looks at all.
     *
     * @param keys that heads are believed by; empty for those in the folder, which whoever can write there can replace
     * @param given heads kept elsewhere, which the log must go on from
     * @throws java.io.UncheckedIOException when a file cannot be read at all
     */
    public Seen run(List<PublicKeyLine> keys, List<Head> given) {
        try {
            List<PublicKeyLine> believed = keys.isEmpty() ? known() : keys;
            LogCheck log = new LogCheck(custody, believed, findings);
            List<Head> heads = log.run(given);
            Set<CaptureId> emptied = new TombstoneCheck(custody, believed, findings).run(log.decisions());
            EvidenceCheck evidence = new EvidenceCheck(log.entries(), emptied, archive, findings);
            Inspection.run(warcs, evidence);
            evidence.end();
            archive.ifPresent(this::versions);
            return new Seen(evidence.files(), evidence.captures(), log.size(), heads.size(), newest(heads));
        } catch (IOException e) {
            throw Custody.failed("cannot read the custody log in " + custody, e);
        }
    }

    private List<PublicKeyLine> known() throws IOException {
        return Keys.read(custody.resolve(Names.PUBLIC));
    }

    private static Optional<Head> newest(List<Head> heads) {
        return heads.isEmpty() ? Optional.empty() : Optional.of(heads.getLast());
    }

    /** Every version of every article rests on a capture. */
    private void versions(Archive rows) {
        long mark = 0;
        while (true) {
            List<Archive.Touched> some = rows.touched(mark, Archive.MAX_LINES);
            if (some.isEmpty()) {
                return;
            }
            for (Archive.Touched each : some) {
                for (VersionLine version : rows.versions(each.article())) {
                    if (rows.capture(version.evidence()).isEmpty()) {
                        findings.fault(
                                "article " + each.article(),
                                "version " + version.number() + " rests on capture " + version.evidence()
                                        + ", which the database does not have");
                    }
                }
            }
            mark = some.getLast().mark();
        }
    }
}
