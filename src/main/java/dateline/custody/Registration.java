package dateline.custody;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.capture.Captures;
import dateline.capture.Inspection;
import dateline.capture.Recovered;
import dateline.model.Capture;
import dateline.model.CaptureId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a start does before anything is fetched: brings captures, custody log and archive to the same state. Evidence
 * comes first, then the log, then the rows; so whatever a crash left is found in the one before.
 */
public final class Registration {

    /** Captures that are written down at a time. */
    private static final int BATCH = 1_000;

    private final Path warcs;
    private final Captures captures;
    private final Custody custody;
    private final Archive archive;
    private final List<String> reports = new ArrayList<>();

    private Registration(Path warcs, Captures captures, Custody custody, Archive archive) {
        this.warcs = warcs;
        this.captures = captures;
        this.custody = custody;
        this.archive = archive;
    }

    /**
     * @param warcs folder of the WARC files
     * @return lines for an operator on what was found and mended; empty when all was well
     */
    public static List<String> run(Path warcs, Captures captures, Custody custody, Archive archive) {
        Registration registration = new Registration(warcs, captures, custody, archive);
        registration.recover();
        registration.catchUp();
        return registration.reports;
    }

    private void recover() {
        Recovered recovered = captures.recover(archive.warcResume(), archive.warcEnds());
        reports.addAll(recovered.reports());
        List<Recovered.Found> fresh = recovered.found().stream()
                .filter(found -> archive.capture(found.capture().id()).isEmpty())
                .toList();
        if (!fresh.isEmpty()) {
            Map<CaptureId, Long> numbers = custody.numbers(
                    fresh.stream().map(found -> found.capture().id()).collect(Collectors.toSet()));
            register(fresh, numbers);
            reports.add(fresh.size() + " captures of an interrupted run were registered");
        }
    }

    private void register(List<Recovered.Found> fresh, Map<CaptureId, Long> numbers) {
        List<Change> changes = new ArrayList<>();
        for (Recovered.Found found : fresh) {
            Capture capture = found.capture();
            Long number = numbers.get(capture.id());
            changes.add(new Change.Captured(
                    capture, number == null ? custody.add(capture.id(), found.header()) : OptionalLong.of(number)));
        }
        custody.keep(custody.taken());
        archive.commit(changes);
    }

    /** An archive that is older than its log, or whose log has lost lines: what the log lacks joins it now. */
    private void catchUp() {
        if (custody.captures() >= archive.counts().captures()) {
            return;
        }
        Set<CaptureId> known = custody.names();
        List<Recovered.Found> lacking = new ArrayList<>();
        long before = custody.taken();
        Inspection.run(warcs, new Inspection.Inspector() {
            @Override
            public void capture(Capture capture, byte[] header, Optional<byte[]> former) {
                if (known.add(capture.id())) {
                    lacking.add(new Recovered.Found(capture, former.orElse(header)));
                }
                if (lacking.size() >= BATCH) {
                    register(lacking, Map.of());
                    lacking.clear();
                }
            }

            @Override
            public void fault(String file, long offset, String what) {
                // dateline verify tells of it
            }

            @Override
            public void torn(String file, long offset) {
                // it is mended by now
            }

            @Override
            public void progress(String file, long at, long size) {}
        });
        register(lacking, Map.of());
        if (custody.taken() > before) {
            reports.add((custody.taken() - before) + " captures that were not in the custody log joined it");
        }
    }
}
