package dateline.capture;

import dateline.capture.Members.Member;
import dateline.model.WarcPosition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds out what the files hold beyond what is committed, and mends their ends. Belongs to one thread. */
final class Recovery {

    private record Good(Member.Whole member, Reading reading) {

        long end() {
            return member.offset() + member.length();
        }
    }

    private final Path folder;
    private final Map<String, Long> committed;
    private final Map<String, Long> ends;
    private final Set<String> cut = new TreeSet<>();
    private final List<Recovered.Found> found = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();

    /**
     * @param committed where in each file all before is registered
     * @param ends of the last record of each file that is registered
     */
    Recovery(Path folder, Map<String, Long> committed, Map<String, Long> ends) {
        this.folder = folder;
        this.committed = committed;
        this.ends = ends;
    }

    Recovered run() throws IOException {
        List<String> files = FileNames.in(folder);
        committed.keySet().stream()
                .filter(name -> !files.contains(name))
                .sorted()
                .forEach(name -> reports.add(name + " is missing"));
        for (String name : files) {
            file(name, committed.getOrDefault(name, 0L));
        }
        return new Recovered(found, reports);
    }

    /** Files that have lost what was registered. They stay as they are, so that a copy can take their place. */
    Set<String> cut() {
        return cut;
    }

    private void file(String name, long start) throws IOException {
        Path path = folder.resolve(name);
        long size = Files.size(path);
        long least = Math.max(start, ends.getOrDefault(name, 0L));
        if (size < least) {
            cut.add(name);
            reports.add(name + " is cut: " + size + " bytes are left of " + least + " committed ones");
        }
        long end = size < start ? size : walk(name, path, start);
        if (end < size && size >= least) {
            setAside(path, end, size);
        }
    }

    /** Gives the end of the last whole record. */
    private long walk(String name, Path path, long start) throws IOException {
        long end = start;
        try (Members members = new Members(path, start, Members.HEAD)) {
            for (Optional<Good> next = next(members); next.isPresent(); next = next(members)) {
                Good good = next.get();
                if (good.member().offset() > end) {
                    reports.add(name + " is damaged from byte " + end + " to "
                            + good.member().offset());
                }
                end = good.end();
                take(name, good);
            }
        }
        return end;
    }

    private void take(String name, Good good) {
        WarcPosition where =
                new WarcPosition(name, good.member().offset(), good.member().length());
        good.reading()
                .answer()
                .ifPresent(answer -> found.add(new Recovered.Found(
                        answer.capture(where), good.reading().header())));
    }

    /** The next whole record, past any damage. */
    private static Optional<Good> next(Members members) throws IOException {
        do {
            long at = members.position();
            Optional<Good> good = members.next().flatMap(Recovery::read);
            if (good.isPresent()) {
                return good;
            }
            members.position(at + 1);
        } while (members.seek());
        return Optional.empty();
    }

    private static Optional<Good> read(Member member) {
        return switch (member) {
            case Member.Damaged _ -> Optional.empty();
            case Member.Whole whole ->
                Reading.read(whole.head())
                        .filter(reading -> reading.size() == whole.size())
                        .map(reading -> new Good(whole, reading));
        };
    }

    /** Bytes after the last whole record are kept beside the file, for whoever wants to look at them. */
    private void setAside(Path path, long end, long size) throws IOException {
        Path torn = free(path);
        try (FileChannel from = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            from.position(end);
            try (InputStream tail = Channels.newInputStream(from)) {
                Files.copy(tail, torn);
            }
        }
        try (FileChannel kept = FileChannel.open(torn, StandardOpenOption.WRITE)) {
            kept.force(true);
        }
        try (FileChannel cut = FileChannel.open(path, StandardOpenOption.WRITE)) {
            cut.truncate(end);
            cut.force(true);
        }
        if (end == 0) {
            Files.delete(path);
        }
        WarcFile.syncFolder(folder);
        reports.add(path.getFileName() + " ends in a torn record: " + (size - end) + " bytes are set aside in "
                + torn.getFileName());
    }

    private static Path free(Path path) {
        Path torn = path.resolveSibling(path.getFileName() + ".torn");
        for (int i = 2; Files.exists(torn); i++) {
            torn = path.resolveSibling(path.getFileName() + ".torn" + i);
        }
        return torn;
    }
}
