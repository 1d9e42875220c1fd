package dateline.fetch;

import crawlercommons.robots.SimpleRobotRules;
import dateline.fuzz.Bounded;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first line is a path that is asked for, the rest a robots.txt. */
public final class RobotsFuzz {

    private static final URI AT = URI.create("https://outlet.example/robots.txt");

    private RobotsFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Bounded.run(() -> {
            int line = 0;
            while (line < input.length && input[line] != '\n') {
                line++;
            }
            String path = new String(input, 0, line, StandardCharsets.UTF_8);
            byte[] rest = Arrays.copyOfRange(input, line, input.length);
            for (String type : new String[] {"text/plain", "text/html"}) {
                SimpleRobotRules rules = Robots.parse(AT, rest, type);
                rules.isAllowed("https://outlet.example/" + Locations.ascii(path));
            }
        });
    }
}
