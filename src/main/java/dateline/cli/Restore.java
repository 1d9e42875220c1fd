package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.ArchiveException;
import dateline.archive.Stores;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Puts a backup back into an empty folder. Only files that its manifest names, under plain names, with the digests that
 * it tells; the settings file comes last, so that a folder half restored is no archive. What fails leaves the folder as
 * it was.
 */
final class Restore {

    private final Path file;
    private final Path folder;
    private final Deque<Path> made = new ArrayDeque<>();

    private Restore(Path file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /** @throws Complaint when the folder is not empty, or the backup is not whole, or the disk is too full */
    static Manifest read(Path file, Path folder) {
        Restore restore = new Restore(file, folder);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            restore.empty();
            Manifest manifest = restore.manifest(zip);
            restore.all(zip, manifest);
            return manifest;
        } catch (ZipException e) {
            throw restore.broken("it is no whole zip file (" + e.getMessage() + ")");
        } catch (IOException e) {
            throw new Complaint("nothing was restored: " + Complaint.reason(e));
        }
    }

    private Complaint broken(String why) {
        return new Complaint("nothing was restored: " + file + " is no whole backup: " + why);
    }

    private void empty() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new Complaint(folder + " is no folder");
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new Complaint(folder + " is not empty; a backup is restored into an empty folder alone");
            }
        }
    }

    private Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = Optional.ofNullable(zip.getEntry(Manifest.NAME)).orElseThrow(() -> broken("no manifest"));
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(Manifest.MAX_BYTES);
            return switch (Manifest.read(bytes)) {
                case Manifest.Read.Good good -> good.manifest();
                case Manifest.Read.Bad bad -> throw broken(bad.why());
            };
        }
    }

    private void all(ZipFile zip, Manifest manifest) throws IOException {
        nothingElse(zip, manifest);
        Disk.want(folder, manifest.bytes());
        try {
            folders(manifest);
            for (Manifest.Entry entry : settingsLast(manifest)) {
                if (entry.name().equals(Manifest.SETTINGS)) {
                    proveWhole();
                }
                put(zip, entry);
            }
            Disk.syncFolder(folder);
        } catch (IOException | RuntimeException e) {
            takeBack();
            throw e;
        }
    }

    /** A file that the manifest does not tell of was put in by somebody else. */
    private void nothingElse(ZipFile zip, Manifest manifest) {
        Set<String> told = new HashSet<>();
        manifest.entries().forEach(entry -> told.add(entry.name()));
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !told.contains(name) && !name.equals(Manifest.NAME))
                .findFirst()
                .ifPresent(name -> {
                    throw broken("it holds a file that its manifest does not name: " + Printable.of(name));
                });
    }

    private static List<Manifest.Entry> settingsLast(Manifest manifest) {
        return Stream.concat(
                        manifest.entries().stream()
                                .filter(entry -> !entry.name().equals(Manifest.SETTINGS)),
                        manifest.entries().stream().filter(entry -> entry.name().equals(Manifest.SETTINGS)))
                .toList();
    }

    private void folders(Manifest manifest) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            made.push(folder);
        }
        for (Manifest.Entry entry : manifest.entries()) {
            int slash = entry.name().indexOf('/');
            Path inner = folder.resolve(slash < 0 ? "" : entry.name().substring(0, slash));
            if (!Files.exists(inner)) {
                Files.createDirectory(inner);
                made.push(inner);
            }
        }
    }

    private void put(ZipFile zip, Manifest.Entry entry) throws IOException {
        ZipEntry packed =
                Optional.ofNullable(zip.getEntry(entry.name())).orElseThrow(() -> broken(entry.name() + " is missing"));
        Path path = folder.resolve(entry.name());
        made.push(path);
        try (InputStream in = zip.getInputStream(packed);
                OutputStream out = Manifest.isSecret(entry.name()) ? Disk.secret(path) : Disk.lasting(path)) {
            Disk.Copied copied = copied(in, out, entry);
            if (in.read() >= 0 || !copied.sha256().equals(entry.sha256())) {
                throw broken(entry.name() + " is not what the manifest says");
            }
        }
    }

    private Disk.Copied copied(InputStream in, OutputStream out, Manifest.Entry entry) throws IOException {
        try {
            return Disk.copy(in, out, entry.bytes());
        } catch (ZipException e) {
            throw broken(entry.name() + " is damaged");
        }
    }

    /** The database can be opened, has no damage, and every WARC file holds what it tells of. */
    private void proveWhole() throws IOException {
        for (String beside : List.of("-wal", "-shm")) {
            made.push(folder.resolve(Manifest.DATABASE + beside));
        }
        try (Archive archive = Stores.sqlite(folder.resolve(Manifest.DATABASE))) {
            archive.check().ifPresent(damage -> {
                throw broken("its database is damaged: " + damage);
            });
            archive.warcEnds().forEach((name, end) -> {
                if (!reaches(folder.resolve("warc").resolve(name), end)) {
                    throw broken("the evidence file " + name + " is missing or too short");
                }
            });
        } catch (ArchiveException e) {
            throw broken(String.valueOf(e.getMessage()));
        }
    }

    private static boolean reaches(Path warc, long end) {
        return Files.isRegularFile(warc) && warc.toFile().length() >= end;
    }

    private void takeBack() throws IOException {
        while (!made.isEmpty()) {
            Files.deleteIfExists(made.pop());
        }
    }
}
