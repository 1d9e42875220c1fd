package dateline.custody;

import dateline.archive.Archive;
import dateline.capture.Inspection;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.WarcPosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The records of the WARC files against the log and, where there is one, the database. Belongs to one thread. */
final class EvidenceCheck implements Inspection.Inspector {

    private static final String WARC = "warc/";

    private record Miss(WarcPosition where, CaptureId id, long count) {}

    private final Entries entries;
    private final Set<CaptureId> emptied;
    private final Optional<Archive> archive;
    private final Findings findings;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<Miss> misses = new ArrayList<>();
    private long captures;

    /** @param emptied captures whose body was taken out, as signed tombstones say */
    EvidenceCheck(Entries entries, Set<CaptureId> emptied, Optional<Archive> archive, Findings findings) {
        this.entries = entries;
        this.emptied = emptied;
        this.archive = archive;
        this.findings = findings;
    }

    long captures() {
        return captures;
    }

    long files() {
        return counts.size();
    }

    @Override
    public void capture(Capture capture, byte[] header, Optional<byte[]> former) {
        captures++;
        long count = counts.merge(capture.where().file(), 1L, Long::sum);
        String where = where(capture.where());
        if (entries.number(capture.id()).isEmpty()) {
            misses.add(new Miss(capture.where(), capture.id(), count));
        } else if (entries.isSeen(capture.id())) {
            findings.fault(where, "the capture " + capture.id() + " stands there a second time");
        } else {
            entries.see(capture.id());
            leaf(capture.id(), header, former, where);
        }
        archive.ifPresent(rows -> row(rows, capture, where));
    }

    private void leaf(CaptureId id, byte[] header, Optional<byte[]> former, String where) {
        boolean isAsItWas = entries.holds(id, Hashes.leaf(header));
        if (!isAsItWas && emptied.contains(id)) {
            if (former.filter(old -> !entries.holds(id, Hashes.leaf(old))).isPresent()) {
                findings.fault(
                        where, "the former header of capture " + id + " is not the one that the custody log names");
            }
        } else if (!isAsItWas) {
            findings.fault(where, "the record of capture " + id + " is not the one that the custody log names");
        }
    }

    private void row(Archive rows, Capture capture, String where) {
        Optional<Capture> row = rows.capture(capture.id());
        if (row.isPresent() && !row.get().equals(capture)) {
            findings.fault(where, "the database tells otherwise of capture " + capture.id() + ": " + row.get());
        }
        OptionalLong number = entries.number(capture.id());
        OptionalLong said = rows.leaf(capture.id());
        if (row.isPresent() && number.isPresent() && said.isPresent() && !said.equals(number)) {
            findings.fault(
                    where,
                    "the database has entry " + said.getAsLong() + " for capture " + capture.id() + ", the custody log "
                            + number.getAsLong());
        }
    }

    @Override
    public void fault(String file, long offset, String what) {
        counts.merge(file, 0L, Long::sum);
        findings.fault(WARC + file + ":" + offset, what);
    }

    /** Whatever counted as archived and stood there is missed by the log. */
    @Override
    public void torn(String file, long offset) {
        counts.merge(file, 0L, Long::sum);
        findings.note(WARC + file + " ends in a torn record at byte " + offset + "; the next start sets it aside");
    }

    @Override
    public void progress(String file, long at, long size) {
        counts.merge(file, 0L, Long::sum);
        findings.progress(file, at, size);
    }

    /**
     * After all files: what is in one place alone. A record that neither log nor database knows, among the last of its
     * file, never counted as archived: it is what a running process, or a killed one, has not registered yet.
     */
    void end() {
        long fresh = 0;
        for (Miss miss : misses) {
            boolean isLate = counts.get(miss.where().file()) - miss.count() <= Archive.MAX_UNREGISTERED;
            boolean counted = archive.flatMap(rows -> rows.capture(miss.id())).isPresent();
            if (isLate && !counted) {
                fresh++;
            } else {
                findings.fault(where(miss.where()), "the capture " + miss.id() + " is not in the custody log");
            }
        }
        if (fresh > 0) {
            findings.note(fresh + " captures are not registered yet; a running process or the next start does that");
        }
        entries.unseen((id, number) -> findings.fault(
                "custody/" + Names.LOG + ":" + number * LogLine.LENGTH,
                "the record of capture " + id + place(id) + " is not in the WARC files"));
        archive.ifPresent(this::rows);
    }

    private String place(CaptureId id) {
        return archive.flatMap(rows -> rows.capture(id))
                .map(capture -> ", kept at " + where(capture.where()) + ",")
                .orElse("");
    }

    private void rows(Archive rows) {
        Optional<CaptureId> last = Optional.empty();
        while (true) {
            List<Capture> some = rows.captures(last, Archive.MAX_LINES);
            if (some.isEmpty()) {
                return;
            }
            for (Capture row : some) {
                if (entries.number(row.id()).isEmpty()
                        && misses.stream().noneMatch(miss -> miss.id().equals(row.id()))) {
                    findings.fault(
                            where(row.where()),
                            "the database names capture " + row.id() + " there, but neither file nor log has it");
                }
            }
            last = Optional.of(some.getLast().id());
        }
    }

    private static String where(WarcPosition where) {
        return WARC + where.file() + ":" + where.offset();
    }
}
