package dateline.story;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What was taught.
 *
 * @param belongs whether an article belongs to a story, by {@link Features}
 * @param one whether two groups of articles are one story, by {@link Unions}
 * @param couple whether two articles tell one event, by {@link Couple}
 */
record Judges(Judge belongs, Judge one, Judge couple) {

    private static final String FILE = "judge.model";

    static Judges taught() {
        try (InputStream file = Judges.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("no resource " + FILE);
            }
            return read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    static Judges read(byte[] model) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(model));
        return new Judges(new Judge(in, Features.COUNT), new Judge(in, Unions.COUNT), new Judge(in, Couple.COUNT));
    }
}
