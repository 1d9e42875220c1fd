package dateline.bench;

import dateline.copy.Context;
import dateline.copy.CopyDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.json.JsonMapper;

/** Heads a second: each text of a file of JSON lines, cleaned and read. An invocation is all heads, ten times. */
@State(Scope.Benchmark)
public class HeadSpeed {

    private static final int TIMES = 10;

    private final CopyDesk desk = new CopyDesk();
    private List<String> heads = List.of();

    @Setup
    public void load() throws IOException {
        JsonMapper json = new JsonMapper();
        heads = Files.readAllLines(Path.of(System.getProperty("dateline.bench.data"))).stream()
                .filter(line -> !line.isBlank())
                .map(line -> json.readTree(line).get("input").asString())
                .toList();
    }

    @Benchmark
    public void dateline(Spent spent, Blackhole hole) throws Exception {
        spent.on(() -> {
            for (int i = 0; i < TIMES; i++) {
                for (String head : heads) {
                    hole.consume(desk.read(head, Context.none()));
                }
            }
            return TIMES * heads.size();
        });
    }
}
