package dateline.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code dateline-000001-20261123080000-1a2b3c4d.warc.gz}: sorted by a serial number, so that a clock set back does no
 * harm; unique by the moment and eight random digits even when older files have been moved away.
 */
final class FileNames {

    private static final Pattern FORM = Pattern.compile("dateline-[0-9]{6,9}-[0-9]{14}-[0-9a-f]{8}\\.warc\\.gz");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int SERIAL_AT = "dateline-".length();

    private FileNames() {}

    static boolean isOurs(String name) {
        return FORM.matcher(name).matches();
    }

    /** In the order they were begun; empty when there is no folder yet. */
    static List<String> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(FileNames::isOurs)
                    .sorted()
                    .toList();
        } catch (NoSuchFileException noneYet) {
            return List.of();
        }
    }

    static String next(List<String> names, Instant now) {
        long serial = names.stream().mapToLong(FileNames::serial).max().orElse(0) + 1;
        String random = UUID.randomUUID().toString().substring(0, 8);
        return String.format(Locale.ROOT, "dateline-%06d-%s-%s.warc.gz", serial, MOMENT.format(now), random);
    }

    private static long serial(String name) {
        return Long.parseLong(name.substring(SERIAL_AT, name.indexOf('-', SERIAL_AT)));
    }
}
