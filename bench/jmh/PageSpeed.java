package dateline.bench;

import dateline.model.Headers;
import dateline.page.PageReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Pages a CPU second: ours, everything read; jsoup's parse of the same bytes alone. An invocation is all pages. */
@State(Scope.Benchmark)
public class PageSpeed {

    static final URI ADDRESS = URI.create("https://outlet.example/2026/11/23/story.html");

    private final PageReader reader = new PageReader();
    private List<SavedPage> pages = List.of();

    @Setup
    public void load() throws IOException {
        pages = SavedPage.in(Path.of(System.getProperty("dateline.bench.data")));
    }

    @Benchmark
    public void dateline(Spent spent, Blackhole hole) throws Exception {
        spent.on(() -> {
            for (SavedPage page : pages) {
                hole.consume(reader.read(page.body(), Headers.none(), ADDRESS));
            }
            return pages.size();
        });
    }

    @Benchmark
    public void jsoup(Spent spent, Blackhole hole) throws Exception {
        spent.on(() -> {
            for (SavedPage page : pages) {
                hole.consume(Jsoup.parse(new ByteArrayInputStream(page.body()), null, ADDRESS.toString()));
            }
            return pages.size();
        });
    }
}
