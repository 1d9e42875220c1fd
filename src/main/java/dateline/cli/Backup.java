package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.Counts;
import dateline.archive.Snapshot;
import dateline.archive.Stores;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything of an archive that cannot be made anew, in one zip file, while another process may go on fetching into it.
 * The archive writes evidence, then custody log, then rows; so the backup copies rows first, as they stand at one moment,
 * then the log, its signed heads before it, then the evidence. What a restored archive has more of evidence than of rows
 * it registers at its first start, as after a crash. Views are left out: the first start makes them anew.
 */
final class Backup {

    /** In this order: a head covers what the log held before it. */
    private static final List<String> CUSTODY_FIRST = List.of("heads", "log");

    private static final String CUSTODY_VIEW = "tree";
    private static final String WARC_END = ".warc.gz";

    /** Space that is wanted beyond what is copied. */
    private static final long MARGIN = 16 << 20;

    private final Path folder;
    private final Instant now;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    private Backup(Path folder, Instant now) {
        this.folder = folder;
        this.now = now;
    }

    /**
     * @param replace whether a file that is there is replaced
     * @throws Complaint when the disk is too full or a file cannot be read or written; nothing is left behind then
     */
    static Manifest write(Path folder, Path file, boolean replace, Instant now) {
        try {
            Backup backup = new Backup(folder, now);
            Disk.want(file, backup.estimate());
            List<Manifest> written = new ArrayList<>();
            Disk.placeSecret(file, replace, out -> written.add(backup.into(out, file)));
            return written.getFirst();
        } catch (IOException e) {
            throw new Complaint("no backup was made: " + Complaint.reason(e));
        }
    }

    /** The database may stand twice on the disk for a while. */
    private long estimate() throws IOException {
        long bytes = MARGIN + 2 * Files.size(database());
        for (Path file : warcs()) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    private Path database() {
        return folder.resolve(Manifest.DATABASE);
    }

    private Manifest into(OutputStream out, Path file) throws IOException {
        Path copy = file.resolveSibling(file.getFileName() + ".db.part");
        delete(copy);
        try {
            Disk.secret(copy).close(); // SQLite takes an empty file, and so nobody else may read it
            Snapshot.sqlite(database(), copy);
            return into(out, copy, counts(copy));
        } finally {
            delete(copy);
        }
    }

    private record Known(Counts counts, Map<String, Long> ends) {}

    /** What the copy knows; asked of it and not of the archive, which goes on. */
    private static Known counts(Path copy) {
        try (Archive archive = Stores.sqlite(copy)) {
            return new Known(archive.counts(), new TreeMap<>(archive.warcEnds()));
        }
    }

    private Manifest into(OutputStream out, Path copy, Known known) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, Manifest.DATABASE, copy, Deflater.BEST_SPEED);
            for (Path file : custody()) {
                add(zip, House.CUSTODY + "/" + file.getFileName(), file, Deflater.BEST_SPEED);
            }
            known.ends().forEach(this::prove);
            for (Path file : warcs()) {
                add(zip, House.WARCS + "/" + file.getFileName(), file, Deflater.NO_COMPRESSION);
            }
            add(zip, Manifest.SETTINGS, folder.resolve(Manifest.SETTINGS), Deflater.BEST_SPEED);
            Manifest manifest = new Manifest(
                    now.toString(), known.counts().articles(), known.counts().captures(), entries);
            add(zip, manifest.write());
            return manifest;
        }
    }

    private List<Path> custody() throws IOException {
        List<Path> files = new ArrayList<>(files(House.CUSTODY));
        files.removeIf(file -> file.getFileName().toString().equals(CUSTODY_VIEW));
        files.sort(Comparator.comparingInt(Backup::custodyRank).thenComparing(Comparator.naturalOrder()));
        return files;
    }

    private static int custodyRank(Path file) {
        int rank = CUSTODY_FIRST.indexOf(file.getFileName().toString());
        return rank < 0 ? CUSTODY_FIRST.size() : rank;
    }

    private List<Path> warcs() throws IOException {
        return files(House.WARCS).stream()
                .filter(file -> file.getFileName().toString().endsWith(WARC_END))
                .toList();
    }

    private void prove(String name, long end) {
        Path file = folder.resolve(House.WARCS).resolve(name);
        if (!Files.isRegularFile(file) || file.toFile().length() < end) {
            throw new Complaint("no backup was made: the evidence file " + file
                    + " is missing or shorter than what is kept in it; `doctor` tells more");
        }
    }

    private List<Path> files(String beside) throws IOException {
        Path from = folder.resolve(beside);
        if (!Files.isDirectory(from)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(from)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Manifest.isPlace(beside + "/" + file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** A file that grows meanwhile is copied as far as it reaches now. */
    private void add(ZipOutputStream zip, String name, Path from, int level) throws IOException {
        long bytes = Files.size(from);
        zip.setLevel(level);
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream in = Files.newInputStream(from)) {
            Disk.Copied copied = Disk.copy(in, zip, bytes);
            entries.add(new Manifest.Entry(name, copied.bytes(), copied.sha256()));
        }
        zip.closeEntry();
    }

    private static void add(ZipOutputStream zip, byte[] manifest) throws IOException {
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        new ByteArrayInputStream(manifest).transferTo(zip);
        zip.closeEntry();
    }

    private static void delete(Path copy) throws IOException {
        for (String end : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + end));
        }
    }
}
