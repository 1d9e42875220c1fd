package dateline.custody;

import dateline.archive.Archive;
import dateline.archive.VersionLine;
import dateline.capture.Inspection;
import dateline.model.CaptureId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
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
    public record Seen(long files, long captures, long entries, int heads, int stamps, Optional<Head> head) {}

    /**
     * What is believed, beside what stands in the folder.
     *
     * @param keys that heads are believed by; empty for those in the folder, which whoever can write there can replace
     * @param heads kept elsewhere, which the log must go on from
     * @param authorities certificates, in PEM, that must vouch for time-stamps; empty for any
     */
    public record Trust(List<PublicKeyLine> keys, List<Head> heads, List<X509Certificate> authorities) {}

    /**
     * Looks at all.
     *
     * @throws java.io.UncheckedIOException when a file cannot be read at all
     */
    public Seen run(Trust trust) {
        try {
            List<PublicKeyLine> believed = trust.keys().isEmpty() ? known() : trust.keys();
            LogCheck log = new LogCheck(custody, believed, findings);
            List<Head> heads = log.run(trust.heads());
            ownKey();
            int stamps = new StampCheck(custody, trust.authorities(), findings).run(heads);
            Set<CaptureId> emptied = new TombstoneCheck(custody, believed, findings).run(log.decisions());
            EvidenceCheck evidence = new EvidenceCheck(log.entries(), emptied, archive, findings);
            Inspection.run(warcs, evidence);
            evidence.end();
            archive.ifPresent(this::versions);
            return new Seen(evidence.files(), evidence.captures(), log.size(), heads.size(), stamps, newest(heads));
        } catch (IOException e) {
            throw Custody.failed("cannot read the custody log in " + custody, e);
        }
    }

    /** Others who check have no key, nor may they read it. */
    private void ownKey() {
        if (Files.isReadable(custody.resolve(Names.KEY))) {
            KeyState.of(custody).wrong().ifPresent(findings::note);
        }
    }

    private List<PublicKeyLine> known() throws IOException {
        return Keys.read(custody.resolve(Names.PUBLIC));
    }

    /**
     * The certificates in a PEM file.
     *
     * @throws CertificateException when there is none
     */
    public static List<X509Certificate> authorities(byte[] pem) throws CertificateException {
        List<X509Certificate> certificates = Stamp.certificates(pem);
        if (certificates.isEmpty()) {
            throw new CertificateException("no certificate");
        }
        return certificates;
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
