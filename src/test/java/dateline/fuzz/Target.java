package dateline.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A line of {@code targets.tsv}, which {@code bench/fuzz} reads as well.
 *
 * @param name of the folder with its seeds
 * @param type fully qualified name of the class with {@code fuzzerTestOneInput(byte[])}
 */
record Target(String name, String type) {

    static List<Target> all() {
        try (InputStream in = Target.class.getResourceAsStream("targets.tsv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Target(cells[0], cells[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Method method() throws ReflectiveOperationException {
        return Class.forName(type).getMethod("fuzzerTestOneInput", byte[].class);
    }
}
