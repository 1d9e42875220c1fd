package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import dateline.archive.Cursor;
import dateline.archive.Line;
import dateline.archive.Listing;
import dateline.archive.Scope;
import dateline.model.ArticleId;
import dateline.pipeline.Following;
import dateline.pipeline.Newsstand;
import dateline.pipeline.Pipeline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Published forms of cross-site scripting, through feeds and pages into an archive, and its pages in Chromium: nothing
 * runs and nobody else is asked, with the site's policy and without it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileContentTest {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

    /** Tells of every call that a form makes. */
    private static final String HOOK = "for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])"
            + " window[name] = () => console.error('RAN ' + name)";

    /** Every page of every form, which takes minutes; else one page of each form, and some of each kind of page. */
    private static final boolean ALL = "all".equals(System.getenv("HOSTILE"));

    private final List<String> forms = HostileForms.all();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final List<ArticleId> articles = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();
    private final List<String> evidence = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final AtomicReference<URI> site = new AtomicReference<>();
    private long edited;

    @BeforeAll
    void fill(@TempDir Path folder) throws InterruptedException {
        InstantSource clock = now::get;
        HostileOutlet outlet = opened(new HostileOutlet(forms));
        Settings settings = Settings.standard()
                .with("site.listen", "127.0.0.1:0")
                .with("operator.listen", "127.0.0.1:0")
                .with("fetch.allow", outlet.host())
                .with("fetch.delay", "0s")
                .with("fetch.per-host", "4");
        House.make(folder.resolve("archive"), settings);
        House house = opened(House.open(folder.resolve("archive"), settings, clock));
        Pipeline pipeline = opened(house.pipeline(clock, _ -> {}));
        Servers servers = opened(Servers.start(house, pipeline, clock));
        try (Following following = new Following(house.archive(), settings.fetching(), clock)) {
            following.follow(outlet.feeds().getFirst(), Optional.of("Evil <script>alert(1)</script>\" onx="));
            following.follow(outlet.feeds().getLast(), Optional.of("Worse '><img src=x onerror=alert(1)>"));
        }
        pipeline.round();
        outlet.edit();
        now.updateAndGet(then -> then.plus(Duration.ofHours(2)));
        pipeline.round();
        edited = pipeline.sums().versions();
        house.index().refresh();
        site.set(URI.create("http://127.0.0.1:" + servers.port() + "/"));
        collect(house);
    }

    private <T extends AutoCloseable> T opened(T each) {
        open.add(each);
        return each;
    }

    private void collect(House house) {
        lists.addAll(List.of("/", "/contents", "/about", "/search", "/search?q=alert", "/search?q=script&page=2"));
        house.archive().outlets().forEach(outlet -> lists.add("/outlet/" + outlet.id()));
        house.archive().contents().languages().forEach(of -> lists.add("/language/" + of.tag()));
        house.archive().contents().months().forEach(of -> lists.add("/month/" + of.month()));
        Optional<Cursor> after = Optional.empty();
        do {
            Listing listing = house.archive().list(new Scope.Everything(), after, 40);
            for (Line line : listing.lines()) {
                articles.add(line.id());
                if (line.version() > 1) {
                    changed.add("/article/" + line.id() + "/changes/2");
                }
                evidence.add("/evidence/"
                        + house.archive().article(line.id()).orElseThrow().evidence());
            }
            after = listing.next();
            after.ifPresent(cursor -> lists.add("/?after=" + cursor));
        } while (after.isPresent());
    }

    @AfterAll
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void everyFormIsInTheArchiveTwiceAndWasEditedOnce() {
        assertThat(forms).hasSizeGreaterThanOrEqualTo(300);
        assertThat(articles).hasSize(2 * forms.size());
        assertThat(edited).isGreaterThan(forms.size() * 9L / 10);
    }

    @Test
    void nothingRunsOnAnyPageEvenWithoutThePolicy() throws IOException {
        try (Unguarded unguarded = new Unguarded(site.get())) {
            visit(unguarded.base(), paths(ALL ? 1 : 2));
        }
    }

    /** @param share one of so many articles, with fewer of what they lead to */
    private List<String> paths(int share) {
        List<String> paths = new ArrayList<>(lists);
        for (int i = 0; i < articles.size(); i += share) {
            String article = "/article/" + articles.get(i);
            paths.add(article);
            if (ALL || i % (10 * share) == 0) {
                paths.addAll(List.of(evidence.get(i), article + "/version/1"));
            }
        }
        changed.stream().filter(_ -> ALL).forEach(paths::add);
        changed.stream().filter(_ -> !ALL).limit(forms.size() / 10).forEach(paths::add);
        for (int i = 0; i < forms.size(); i += ALL ? 1 : 5 * share) {
            paths.add("/search?q=" + URLEncoder.encode(forms.get(i), StandardCharsets.UTF_8));
        }
        return paths;
    }

    @Test
    void theBrowserWouldTell() throws IOException {
        try (Newsstand stand = new Newsstand()) {
            stand.page("/ran", "<main></main><img src=x onerror=alert(1)>");
            stand.page("/asks", "<main></main><img src=https://evil.example/p>");
            stand.page("/holds", "<main></main><svg></svg>");
            stand.page("/leads", "<main></main><meta http-equiv=refresh content='0;url=https://evil.example/'>");
            for (String path : List.of("/ran", "/asks", "/holds", "/leads")) {
                assertThatThrownBy(() -> visit(stand.at("/"), List.of(path)))
                        .as(path)
                        .isInstanceOfAny(AssertionError.class, PlaywrightException.class);
            }
        }
    }

    @Test
    void thePolicyIsNeverNeeded() throws IOException {
        visit(site.get(), paths(ALL ? 1 : 25));
    }

    /** Any message in the console is a complaint: of the policy, of a script that broke, of a call that was made. */
    private void visit(URI base, List<String> paths) throws IOException {
        Path chromium = Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));
        assumeThat(Files.isExecutable(chromium)).as("a browser at " + chromium).isTrue();
        String look = resource("look.js");
        List<String> wrong = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        AtomicReference<String> at = new AtomicReference<>("");
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(FLAGS));
                BrowserContext context = browser.newContext()) {
            context.addInitScript(HOOK);
            Page page = context.newPage();
            page.onRequest(request -> asked.add(request.url()));
            page.onDialog(dialog -> {
                wrong.add(at + ": dialog " + dialog.message());
                dialog.dismiss();
            });
            page.onConsoleMessage(message -> wrong.add(at + ": " + message.text()));
            page.onPageError(error -> wrong.add(at + ": " + error));
            page.onPopup(popup -> wrong.add(at + ": popup " + popup.url()));
            page.onDownload(download -> wrong.add(at + ": download " + download.url()));
            for (String path : paths) {
                at.set(path);
                page.navigate(base.resolve(path).toString());
                wrongOf(page.evaluate(look)).forEach(each -> wrong.add(at + ": " + each));
                if (!page.url().equals(base.resolve(path).toString())) {
                    wrong.add(at + ": led to " + page.url());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).hasSizeGreaterThanOrEqualTo(paths.size());
        assertThat(asked).allMatch(url -> url.startsWith(base.toString()));
    }

    private static List<String> wrongOf(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    @Test
    void everyFeedAndSitemapHoldsTheFormsAsText() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        for (String path : feeds().toList()) {
            byte[] bytes = bytes(path);
            if (path.contains(".json")) {
                assertThat(JsonMapper.shared().readTree(bytes).get("items")).isNotEmpty();
            } else {
                var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
                assertThat(document.getElementsByTagNameNS("*", "script").getLength())
                        .as(path)
                        .isZero();
            }
            assertThat(new String(bytes, StandardCharsets.UTF_8)).as(path).doesNotContain("<script", "<img", "<svg");
        }
    }

    private Stream<String> feeds() {
        List<String> places = lists.stream()
                .filter(path -> path.matches("/(outlet|language|month)/[^?]*"))
                .toList();
        return Stream.concat(Stream.of(""), places.stream())
                .flatMap(path -> Stream.of(path + "/feed.rss", path + "/feed.atom", path + "/feed.json"));
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(site.get().resolve(path)).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HostileContentTest.class.getResourceAsStream("/dateline/hostile/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
