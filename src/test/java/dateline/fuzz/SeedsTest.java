package dateline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All seeds and all findings go through their targets, whole and broken in a few ways. */
class SeedsTest {

    private static final int BROKEN_WAYS = 40;
    private static final byte[] MARKS =
            "<>&;'\"/=![]-().,: \n\t\0\u00ff".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @TestFactory
    Stream<DynamicContainer> seeds() {
        return Target.all().stream().map(target -> DynamicContainer.dynamicContainer(target.name(), tests(target)));
    }

    private static Stream<DynamicTest> tests(Target target) {
        List<Path> seeds = seeds(target.name());
        assertThat(seeds).as("seeds of %s", target.name()).hasSizeGreaterThan(3);
        return seeds.stream()
                .map(seed -> DynamicTest.dynamicTest(seed.getFileName().toString(), () -> run(target.method(), seed)));
    }

    private static List<Path> seeds(String name) {
        try (Stream<Path> files =
                Files.list(Path.of(SeedsTest.class.getResource(name).toURI()))) {
            return files.sorted().toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("no seeds of " + name, e);
        }
    }

    private static void run(Method target, Path seed) throws IOException {
        byte[] whole = Files.readAllBytes(seed);
        Random random = new Random(whole.length);
        assertThatCode(() -> target.invoke(null, (Object) whole)).doesNotThrowAnyException();
        for (int i = 0; i < BROKEN_WAYS && whole.length > 0; i++) {
            byte[] broken = broken(whole, random);
            assertThatCode(() -> target.invoke(null, (Object) broken))
                    .as("%s, broken in way %d", seed.getFileName(), i)
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] broken(byte[] whole, Random random) {
        byte[] broken = Arrays.copyOf(whole, random.nextBoolean() ? whole.length : 1 + random.nextInt(whole.length));
        for (int n = random.nextInt(6); n >= 0; n--) {
            broken[random.nextInt(broken.length)] = MARKS[random.nextInt(MARKS.length)];
        }
        return broken;
    }
}
