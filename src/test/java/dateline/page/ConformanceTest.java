package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.model.Found;
import dateline.model.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Runs over the real pages that lie beside the project, where they do; the floors lie a little under what is reached. */
@DisplayName("Real pages are read")
class ConformanceTest {

    private static final Path SHARED = Path.of(System.getProperty("dateline.shared", "../shared"));
    private static final Path TRUTH = SHARED.resolve("data/pages/truth.jsonl");
    private static final URI NOWHERE = URI.create("http://page.invalid/");

    /** Every so many pages are read, so that the test ends soon. */
    private static final int STEP = 5;

    private int wanted;
    private int found;
    private int unwanted;
    private int titles;
    private int titlesRight;
    private int days;
    private int daysRight;

    @Test
    void mostOfThemRightly() throws IOException {
        assumeTrue(Files.exists(TRUTH), "the real pages are not here");
        List<String> lines = new ArrayList<>(Files.readAllLines(TRUTH));
        for (int i = 0; i < lines.size(); i += STEP) {
            compare(LooseJson.read(lines.get(i)).getFirst());
        }
        assertThat((double) found / wanted).as("wanted texts found").isGreaterThan(.93);
        assertThat((double) found / (found + unwanted)).as("precision").isGreaterThan(.93);
        assertThat((double) titlesRight / titles).as("headlines").isGreaterThan(.74);
        assertThat((double) daysRight / days).as("days").isGreaterThan(.82);
    }

    private void compare(Json truth) throws IOException {
        Optional<PageArticle> article = read(truth);
        String body = article.map(a -> fold(BlockText.plain(a.body()))).orElse("");
        for (Json text : truth.at("wanted").each()) {
            wanted++;
            found += body.contains(fold(text.text())) ? 1 : 0;
        }
        for (Json text : truth.at("unwanted").each()) {
            unwanted += body.contains(fold(text.text())) ? 1 : 0;
        }
        String title = truth.at("title").text();
        if (!title.isEmpty()) {
            titles++;
            titlesRight += article.map(PageArticle::headline)
                            .flatMap(Found::get)
                            .filter(headline -> fold(headline).equals(fold(title)))
                            .isPresent()
                    ? 1
                    : 0;
        }
        String date = truth.at("date").text() + truth.at("published").text();
        if (date.length() >= 10) {
            days++;
            daysRight += article.flatMap(a -> a.published().get())
                            .filter(moment -> moment.day().toString().equals(date.substring(0, 10)))
                            .isPresent()
                    ? 1
                    : 0;
        }
    }

    private static Optional<PageArticle> read(Json truth) throws IOException {
        Path file = TRUTH.resolveSibling("html").resolve(truth.at("id").text() + ".html.gz");
        URI address = new Links(NOWHERE).resolveWeb(truth.at("url").text()).orElse(NOWHERE);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return switch (new PageReader().read(in.readAllBytes(), Headers.none(), address)) {
                case PageAnswer.Read(PageArticle article) -> Optional.of(article);
                case PageAnswer.Stub stub -> Optional.of(stub.article());
                case PageAnswer.NotAnArticle _ -> Optional.empty();
            };
        }
    }

    private static String fold(String text) {
        return text.replaceAll("[\\s\u00a0\u3000]{1,1000}", " ").strip();
    }
}
