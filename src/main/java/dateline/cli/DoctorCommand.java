package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.ArchiveException;
import dateline.archive.ChannelState;
import dateline.custody.KeyState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        description =
                "Looks for what could go wrong: settings, folder, space, database, evidence files, key, clock, names"
                        + " of outlets. One line for each, `ok` or what to do. Exit code 1 when something is wrong.")
final class DoctorCommand extends AtFolder implements Callable<Integer> {

    private static final long LITTLE_SPACE = 1L << 30;
    private static final Instant NO_CLOCK_IS_BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Integer call() {
        Path folder = folder();
        settings();
        say("ok     settings: every key and value is understood");
        boolean well = check("folder", () -> writable(folder))
                & check("space", () -> space(folder))
                & check("clock", DoctorCommand::clock)
                & check("evidence", () -> evidence(folder))
                & check("key", () -> key(folder))
                & check("database and names", this::database);
        keyChange(folder);
        return well ? 0 : 1;
    }

    @FunctionalInterface
    private interface Check {
        /** What is well; a complaint is what is not. */
        String look() throws IOException;
    }

    private boolean check(String what, Check check) {
        try {
            say("ok     " + what + ": " + check.look());
            return true;
        } catch (Complaint | ArchiveException e) {
            say("wrong  " + what + ": " + e.getMessage());
            return false;
        } catch (IOException e) {
            say("wrong  " + what + ": " + Complaint.reason(e));
            return false;
        }
    }

    private static String writable(Path folder) throws IOException {
        Files.delete(Files.createTempFile(folder, "doctor", ".tmp"));
        return folder + " can be written";
    }

    private static String space(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        long free = store.getUsableSpace();
        if (free < LITTLE_SPACE) {
            throw new Complaint(
                    "only " + (free >> 20) + " MB are free; the archive stops keeping when the disk is full");
        }
        return (free >> 30) + " GB free";
    }

    private static String clock() {
        Instant now = Instant.now();
        if (now.isBefore(NO_CLOCK_IS_BEFORE)) {
            throw new Complaint("the machine's clock says " + now + ", which cannot be");
        }
        return now.toString();
    }

    /** Every file that the database names is there and long enough. */
    private String evidence(Path folder) throws IOException {
        try (Archive archive = archive()) {
            Map<String, Long> ends = archive.warcEnds();
            for (Map.Entry<String, Long> end : ends.entrySet()) {
                Path file = folder.resolve("warc").resolve(end.getKey());
                if (!Files.exists(file)) {
                    throw new Complaint("the evidence file " + file + " is missing");
                }
                if (!Files.isReadable(file)) {
                    throw new Complaint("no permission to read the evidence file " + file);
                }
                if (Files.size(file) < end.getValue()) {
                    throw new Complaint("the evidence file " + file + " is shorter than what is kept in it");
                }
            }
            return ends.isEmpty()
                    ? "none yet"
                    : Progress.count(ends.size(), "WARC file") + " as long as what is kept in them";
        }
    }

    /** The custody log's secret key is there, goes on from the newest head, and only its owner can read it. */
    private static String key(Path folder) throws IOException {
        KeyState state = keyState(folder);
        state.wrong().ifPresent(wrong -> {
            throw new Complaint(wrong);
        });
        Path key = folder.resolve(House.CUSTODY).resolve("key");
        boolean knowsOwners = Files.getFileStore(key).supportsFileAttributeView("posix");
        if (knowsOwners && !Files.getPosixFilePermissions(key).equals(PosixFilePermissions.fromString("rw-------"))) {
            throw new Complaint("the key " + key + " can be read by others; chmod 600 it");
        }
        return "it signs the custody log, and only its owner can read " + key;
    }

    /** An operator may have meant it, so it is told and not counted. */
    private void keyChange(Path folder) {
        keyState(folder).changed().ifPresent(changed -> say("note   key: " + changed));
    }

    private static KeyState keyState(Path folder) {
        try {
            return KeyState.of(folder.resolve(House.CUSTODY));
        } catch (UncheckedIOException e) {
            throw new Complaint(String.valueOf(e.getMessage()));
        }
    }

    private String database() {
        House.needWritable(settings().location(folder()));
        try (Archive archive = archive()) {
            archive.check().ifPresent(damage -> {
                throw new Complaint("the database is damaged: " + damage);
            });
            Optional<String> nameless = archive.channels().stream()
                    .map(ChannelState::asked)
                    .map(at -> Optional.ofNullable(at.getHost()).orElse(""))
                    .distinct()
                    .filter(host -> !resolves(host))
                    .findFirst();
            if (nameless.isPresent()) {
                throw new Complaint("the name " + nameless.get() + " cannot be looked up; is there a network?");
            }
            return "whole; every outlet's name can be looked up";
        }
    }

    private static boolean resolves(String host) {
        try {
            InetAddress.getByName(host);
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
