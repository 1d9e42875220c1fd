package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dateline.archive.Line;
import dateline.archive.Scope;
import dateline.cli.demo.DemoOutlets;
import dateline.model.Article;
import dateline.pipeline.Following;
import dateline.pipeline.Pipeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The demo from its outlets' HTTP to the archive's front page, with the pages read and with the feeds alone. */
class DemoTest {

    private static final int MAX_FRONT_PAGE = 30 * 1024;

    private enum From {
        FEEDS("never", 6, 8),
        PAGES("always", 7, 9);

        private final String pages;
        private final int start;
        private final int end;

        From(String pages, int start, int end) {
            this.pages = pages;
            this.start = start;
            this.end = end;
        }
    }

    @TempDir
    Path folder;

    private interface Look {
        void at(House house, URI front) throws IOException, InterruptedException;
    }

    @ParameterizedTest
    @EnumSource(From.class)
    void theSixDamagesAreMendedOnTheFrontPage(From from) throws IOException, InterruptedException {
        demo(from, (house, front) -> {
            Document page = Jsoup.connect(front.toString()).get();
            List<String> wrong = new ArrayList<>();
            for (String[] row : expected()) {
                check(page, row, from, wrong);
            }
            assertThat(wrong).isEmpty();
        });
    }

    private static void check(Document page, String[] row, From from, List<String> wrong) {
        Optional<Element> item = page.select("article").stream()
                .filter(article -> article.select("h2, h3").text().equals(row[2]))
                .findFirst();
        if (item.isEmpty()) {
            wrong.add(row[0] + ": no item with the headline " + row[2]);
            return;
        }
        String text = item.get().text();
        String teaser = item.get().select("p").first().text();
        Stream.of(row[3], row[4], row[5])
                .flatMap(names -> Stream.of(names.split("; ", -1)))
                .filter(name -> !name.equals("-") && !text.contains(name))
                .forEach(name -> wrong.add(row[0] + ": " + name + " is missing in: " + text));
        if (Stream.of(row[from.start].split("\\|\\|", -1)).noneMatch(teaser::startsWith)) {
            wrong.add(row[0] + ": the teaser begins otherwise: " + teaser);
        }
        if (Stream.of(row[from.end].split("\\|\\|", -1)).noneMatch(end -> endsWith(teaser, end))) {
            wrong.add(row[0] + ": the teaser ends otherwise: " + teaser);
        }
        if (teaser.contains("CDATA") || teaser.contains("[…]") || teaser.contains("\u00a0")) {
            wrong.add(row[0] + ": damage is left: " + teaser);
        }
    }

    /** An ellipsis may stand apart from its word. */
    private static boolean endsWith(String teaser, String end) {
        return teaser.replace(" …", "…").endsWith(end);
    }

    private static List<String[]> expected() throws IOException {
        try (InputStream in = DemoTest.class.getResourceAsStream("/dateline/demo/expected.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    @Test
    void everyPromiseOfTheDemoIsKept() throws IOException, InterruptedException {
        demo(From.PAGES, (house, front) -> {
            List<Line> lines = house.archive()
                    .list(new Scope.Everything(), Optional.empty(), 100)
                    .lines();
            Set<String> barred = new TreeSet<>();
            lines.forEach(line -> {
                if (line.source() instanceof Article.Source.Barred barrier) {
                    barred.add(barrier.why().replaceAll("127\\.0\\.0\\.1:\\d{1,5}", "HOST"));
                }
            });

            assertThat(lines).hasSizeGreaterThan(20);
            assertThat(lines)
                    .filteredOn(line -> line.version() == 2)
                    .as("edited later")
                    .hasSize(1);
            assertThat(barred).anyMatch(why -> why.contains("410")).anyMatch(why -> why.contains("robots.txt"));
            assertThat(lines.stream().map(Line::language).distinct()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(house.archive().channels())
                    .allMatch(state -> state.trouble().isEmpty());
            assertThat(house.archive().channels())
                    .as("the feed that moved for good")
                    .anyMatch(state -> !state.asked().equals(state.at()));
        });
    }

    @Test
    void theFrontPageIsLightAndAsksNobodyElse() throws IOException, InterruptedException {
        Path chromium = Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));
        assumeThat(Files.isExecutable(chromium)).as("a browser at " + chromium).isTrue();
        demo(From.PAGES, (house, front) -> {
            assertThat(Jsoup.connect(front.toString()).maxBodySize(0).execute().bodyAsBytes())
                    .hasSizeLessThanOrEqualTo(MAX_FRONT_PAGE);
            try (Playwright playwright = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                    Browser browser = playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(chromium)
                                    .setArgs(List.of(
                                            "--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
                Page page = browser.newPage();
                Set<String> asked = new TreeSet<>();
                page.onRequest(request -> asked.add(URI.create(request.url()).getAuthority()));
                for (String path : sights(house)) {
                    page.navigate(front.resolve(path).toString());
                    page.evaluate(axe());
                    assertThat(page.evaluate("async () => (await axe.run()).violations"
                                    + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                                    + ".map(v => v.id + ': ' + v.nodes[0].html)"))
                            .as(path)
                            .isEqualTo(List.of());
                }
                assertThat(asked).containsExactly(front.getAuthority());
            }
        });
    }

    private static List<String> sights(House house) {
        List<String> sights = new ArrayList<>(List.of("/", "/contents", "/search?q=lawyer"));
        house.archive().list(new Scope.Everything(), Optional.empty(), 100).lines().stream()
                .map(line -> "/article/" + line.id())
                .forEach(sights::add);
        return sights;
    }

    private static String axe() {
        try (InputStream in = DemoTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void demo(From from, Look look) throws IOException, InterruptedException {
        InstantSource clock = InstantSource.system();
        try (DemoOutlets outlets = DemoOutlets.start(clock)) {
            House.make(folder.resolve("demo"), Settings.standard());
            Settings settings = DemoCommand.settings(outlets, 0).with("ingest.pages", from.pages);
            try (House house = House.open(folder.resolve("demo"), settings, clock);
                    Pipeline pipeline = house.pipeline(clock, _ -> {});
                    Servers servers = Servers.start(house, pipeline, clock);
                    Following following = new Following(house.archive(), settings.fetching(), clock)) {
                outlets.homes()
                        .forEach(home -> assertThat(following.follow(home, Optional.empty()))
                                .isInstanceOf(Following.Answer.Followed.class));
                pipeline.round();
                outlets.later();
                pipeline.round();
                house.index().refresh();
                look.at(house, URI.create("http://127.0.0.1:" + servers.port() + "/"));
            }
        }
    }
}
