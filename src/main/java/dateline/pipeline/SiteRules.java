package dateline.pipeline;

import dateline.page.PageReader;
import dateline.page.SiteRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What an archive's keeper wrote for sites that general rules misread; see {@link SiteRule} for the form. */
public record SiteRules(List<SiteRule> rules) {

    private static final String SUFFIX = ".toml";
    private static final int MAX_FILES = 1_000;
    private static final long MAX_BYTES = 1 << 16;

    public SiteRules {
        rules = List.copyOf(rules);
    }

    public static SiteRules none() {
        return new SiteRules(List.of());
    }

    /** What became of the files. */
    public sealed interface Read {

        record Good(SiteRules rules) implements Read {}

        /** @param complaints one line each, with the file's name */
        record Wrong(List<String> complaints) implements Read {
            public Wrong {
                complaints = List.copyOf(complaints);
            }
        }
    }

    /**
     * All files of a folder that end in {@code .toml}, in the order of their names: the first rule for a host counts.
     * None when there is no such folder.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    public static Read in(Path folder) {
        return Files.isDirectory(folder) ? of(files(folder)) : new Read.Good(none());
    }

    public static Read of(List<Path> files) {
        List<SiteRule> rules = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (Path file : files) {
            switch (parsed(file)) {
                case SiteRule.Parsed.Sound sound -> rules.add(sound.rule());
                case SiteRule.Parsed.Broken broken -> complaints.add(file + ": " + broken.why());
            }
        }
        return complaints.isEmpty() ? new Read.Good(new SiteRules(rules)) : new Read.Wrong(complaints);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .limit(MAX_FILES)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SiteRule.Parsed parsed(Path file) {
        try {
            return Files.size(file) > MAX_BYTES
                    ? new SiteRule.Parsed.Broken("longer than " + MAX_BYTES + " bytes")
                    : SiteRule.parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new SiteRule.Parsed.Broken("cannot be read: " + e.getMessage());
        }
    }

    PageReader reader() {
        return new PageReader(rules);
    }
}
