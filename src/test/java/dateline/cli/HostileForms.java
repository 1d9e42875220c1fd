package dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The forms of {@code hostile/forms.tsv}, with what they would do filled in. */
final class HostileForms {

    /** Told by a hook in the browser when it is called. */
    private static final String CALL = "alert(1)";

    private static final String ELSEWHERE = "https://evil.example/p";

    private HostileForms() {}

    static List<String> all() {
        try (InputStream in = HostileForms.class.getResourceAsStream("/dateline/hostile/forms.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(line.indexOf('\t') + 1))
                    .map(form -> unescaped(form).replace("{X}", CALL).replace("{U}", ELSEWHERE))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String form) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c != '\\' || i + 1 == form.length()) {
                text.append(c);
                continue;
            }
            char kind = form.charAt(++i);
            switch (kind) {
                case 't' -> text.append('\t');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case '0' -> text.append('\0');
                case 'u' -> {
                    text.append((char) Integer.parseInt(form.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(kind);
            }
        }
        return text.toString();
    }
}
