package dateline.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a command printed, and how it ended. */
record Typed(int exit, String out, String err) {

    static Typed dateline(Object... words) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int exit =
                    Main.execute(List.of(words).stream().map(Object::toString).toArray(String[]::new));
            return new Typed(exit, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** What the program itself complained of, without the hint and without log lines. */
    List<String> complaints() {
        return err.lines().filter(line -> line.startsWith("dateline: ")).toList();
    }
}
