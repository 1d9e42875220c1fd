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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything of an archive that cannot be made anew, in one zip file, while another process may go on fetching into it.
 * The database is copied first, as it stands at one moment; then of each WARC file what that copy knows of, which was
 * on disk before it was committed; then what lies beside. The index is left out: the first start makes it anew.
 */
final class Backup {

    /** Folders whose files come along: signing keys and what they signed. */
    private static final List<String> BESIDE = List.of("keys", "custody");

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
            Disk.place(file, replace, out -> written.add(backup.into(out, file)));
            return written.getFirst();
        } catch (IOException e) {
            throw new Complaint("no backup was made: " + Complaint.reason(e));
        }
    }

    /** The database may stand twice on the disk for a while. */
    private long estimate() throws IOException {
        long bytes = MARGIN + 2 * Files.size(database());
        for (Path file : files("warc")) {
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
            add(zip, Manifest.DATABASE, copy, Files.size(copy), Deflater.BEST_SPEED);
            for (Map.Entry<String, Long> end : known.ends().entrySet()) {
                add(zip, "warc/" + end.getKey(), warc(end), end.getValue(), Deflater.NO_COMPRESSION);
            }
            Path settings = folder.resolve(Manifest.SETTINGS);
            add(zip, Manifest.SETTINGS, settings, Files.size(settings), Deflater.BEST_SPEED);
            for (String beside : BESIDE) {
                for (Path file : files(beside)) {
                    add(zip, beside + "/" + file.getFileName(), file, Files.size(file), Deflater.BEST_SPEED);
                }
            }
            Manifest manifest = new Manifest(
                    now.toString(), known.counts().articles(), known.counts().captures(), entries);
            add(zip, manifest.write());
            return manifest;
        }
    }

    private Path warc(Map.Entry<String, Long> end) throws IOException {
        Path file = folder.resolve("warc").resolve(end.getKey());
        if (!Files.isRegularFile(file) || Files.size(file) < end.getValue()) {
            throw new Complaint("no backup was made: the evidence file " + file
                    + " is missing or shorter than what is kept in it; `doctor` tells more");
        }
        return file;
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

    private void add(ZipOutputStream zip, String name, Path from, long bytes, int level) throws IOException {
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
