package dateline.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the demo's texts from the class path. */
final class Resource {

    private static final String ROOT = "/dateline/demo/";

    private Resource() {}

    /** @throws IllegalStateException when the build has left it out */
    static String text(String path) {
        try (var in = Resource.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + ROOT + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
