package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds ARCHITECTURE.md to the code: every bound it names stands where it says. */
class LimitsTest {

    /** {@code `Class.CONSTANT`}, and constants of the same class after it. */
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)\\.([A-Z][A-Z_0-9]+)`((?:, `[A-Z][A-Z_0-9]+`)*)");

    private static final Pattern FURTHER = Pattern.compile("`([A-Z_0-9]+)`");

    @Test
    void everyBoundThatIsNamedStandsInItsClass() throws IOException {
        Map<String, String> sources = sources();
        List<MatchResult> named = NAMED.matcher(Files.readString(Path.of("ARCHITECTURE.md")))
                .results()
                .toList();
        TreeSet<String> missing = new TreeSet<>();
        for (MatchResult each : named) {
            Stream<String> constants = Stream.concat(
                    Stream.of(each.group(2)),
                    FURTHER.matcher(each.group(3)).results().map(more -> more.group(1)));
            String source = sources.getOrDefault(each.group(1), "");
            constants
                    .filter(constant -> !declares(source, constant))
                    .forEach(constant -> missing.add(each.group(1) + "." + constant));
        }
        assertThat(missing).isEmpty();
        assertThat(named).hasSizeGreaterThan(30);
    }

    private static boolean declares(String source, String constant) {
        return Pattern.compile("(?:int|long|float|double|Duration) " + constant + " =")
                .matcher(source)
                .find();
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString();
                sources.merge(
                        name.substring(0, name.length() - ".java".length()), Files.readString(file), String::concat);
            }
        }
        return sources;
    }
}
