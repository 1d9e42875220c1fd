package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The examples of docs/library.md")
class LibraryExampleTest {

    private static final String FENCE = "```";
    private static final String IMPORTS = "import dateline.copy.*; import dateline.feed.*; import dateline.model.*;"
            + " import dateline.names.*; import dateline.page.*; import dateline.pipeline.*; import java.net.URI; import"
            + " java.time.*; import java.util.*;\n";
    private static final String GIVEN = "(byte[] body, Headers headers, URI address, String text,"
            + " List<Appearance> appearances, List<NameDecision> decisions, List<Dossier> before) throws Exception {\n";

    /** A class whose methods are the examples; what they speak of is given. */
    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        Source(List<String> examples) {
            super(URI.create("string:///Examples.java"), Kind.SOURCE);
            StringBuilder all = new StringBuilder(IMPORTS).append("class Examples {\n");
            for (int i = 0; i < examples.size(); i++) {
                all.append("static void example").append(i).append(GIVEN);
                all.append(examples.get(i)).append("\n}\n");
            }
            code = all.append("}\n").toString();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }

    private static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("docs/library.md"), StandardCharsets.UTF_8)) {
            if (inside && line.equals(FENCE)) {
                examples.add(open.toString());
                open.setLength(0);
                inside = false;
            } else if (inside) {
                open.append(line).append('\n');
            } else {
                inside = line.equals(FENCE + "java");
            }
        }
        return examples;
    }

    @Test
    void compile(@TempDir Path classes) throws IOException {
        List<String> examples = examples();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        List<JavaFileObject> sources = List.of(new Source(examples));
        boolean sound =
                compiler.getTask(said, null, null, options, null, sources).call();
        assertThat(sound).as(said.toString()).isTrue();
    }
}
