package dateline.custody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The time-stamps of an archive's heads: a response each (RFC 3161, DER), named by the head's size. */
final class Stamps {

    static final String FOLDER = "stamps";

    private static final Pattern FORM = Pattern.compile("head-([0-9]{12})\\.tsr");

    private final Path folder;

    Stamps(Path custody) {
        this.folder = custody.resolve(FOLDER);
    }

    static String name(long size) {
        return String.format(Locale.ROOT, "head-%012d.tsr", size);
    }

    void keep(Head head, byte[] response) throws IOException {
        Files.createDirectories(folder);
        Disk.write(folder.resolve(name(head.size())), response);
        Disk.syncFolder(folder.getParent());
    }

    /** By the size of their heads, smallest first. */
    Map<Long, Path> all() throws IOException {
        Map<Long, Path> all = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Matcher name = FORM.matcher(file.getFileName().toString());
                    if (name.matches()) {
                        all.put(Long.valueOf(name.group(1)), file);
                    }
                }
            }
        }
        return all;
    }

    Optional<Path> newest() throws IOException {
        List<Path> all = List.copyOf(all().values());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
}
