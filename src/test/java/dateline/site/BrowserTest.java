package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dateline.model.Block;
import dateline.model.Draft;
import dateline.model.Prose;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser: Chromium as {@code CHROMIUM} names it, or Debian's. Skipped where there is none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final SampleArchive archive = new SampleArchive();
    private final TestSite site = TestSite.of(archive);
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Browser> browsers = new ArrayList<>();

    @BeforeAll
    void launch() {
        Path chromium = Path.of(Optional.ofNullable(System.getProperty("CHROMIUM", System.getenv("CHROMIUM")))
                .orElse("/usr/bin/chromium"));
        assumeThat(Files.isExecutable(chromium)).as("a browser at " + chromium).isTrue();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        open.add(playwright);
        browsers.add(playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS)));
    }

    @AfterAll
    void quit() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        site.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 390, 768, 1280, 1680})
    void everyPageFitsEveryWidthAndAsksNobodyElse(int width) {
        try (BrowserContext context = context(width, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            List<String> asked = new ArrayList<>();
            List<String> complaints = new ArrayList<>();
            page.onRequest(request -> asked.add(URI.create(request.url()).getAuthority()));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            for (String path : pages()) {
                page.navigate(site.base() + path);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(path)
                        .isEqualTo(true);
            }
            assertThat(asked).isNotEmpty().containsOnly("127.0.0.1:" + site.port());
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280})
    void nothingAnOutletWritesWidensThePage(int width) {
        SampleArchive wide = new SampleArchive();
        String word = "Donaudampfschiff".repeat(30);
        Draft draft = Draft.of("harbour-courier", word, word)
                .standfirst(word)
                .by(word)
                .place(word)
                .teaser(word)
                .tags(word)
                .body(
                        new Block.Heading(2, Prose.plain(word)),
                        new Block.Items(false, List.of(Prose.plain(word))),
                        new Block.Preformatted(word),
                        new Block.Table(true, List.of(Collections.nCopies(30, Prose.plain("cell of a table")))),
                        new Block.Quotation(List.of(new Block.Preformatted(word + " " + word))),
                        new Block.Embed(
                                URI.create("https://" + "a".repeat(60) + "." + "b".repeat(60) + ".example/"), word));
        wide.keep(draft.version(1), word);
        wide.keep(draft.version(2), word);
        try (TestSite other = TestSite.of(wide);
                BrowserContext context = context(width, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            for (String path : List.of(
                    "/",
                    "/article/" + draft.id(),
                    "/article/" + draft.id() + "/changes/2",
                    "/evidence/" + draft.version(2).evidence(),
                    "/search?q=" + word,
                    "/search?q=Donau",
                    "/outlet/harbour-courier")) {
                page.navigate(other.base() + path);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(path)
                        .isEqualTo(true);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nothingKeepsAnybodyFromReading(ColorScheme scheme) throws IOException {
        String axe = axe();
        try (BrowserContext context = context(1280, scheme)) {
            Page page = context.newPage();
            for (String path :
                    Stream.concat(pages().stream(), Stream.of("/nowhere")).toList()) {
                page.navigate(site.base() + path);
                page.evaluate(axe);
                Object serious = page.evaluate("async () => (await axe.run()).violations"
                        + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                        + ".map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ').slice(0, 300))");
                assertThat((List<?>) serious).as(path + " " + scheme).isEmpty();
            }
            page.evaluate("document.querySelector('h1').style.color = 'rgba(128, 128, 128, .2)'");
            assertThat(page.evaluate("async () => (await axe.run()).violations.map(v => v.id)")
                            .toString())
                    .as("that axe sees what is wrong")
                    .contains("color-contrast");
        }
    }

    @Test
    void theSearchButtonIsOneLine() {
        try (BrowserContext context = context(360, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(site.base() + "/");
            assertThat(((Number) page.evaluate("document.querySelector('button').getBoundingClientRect().height"))
                            .intValue())
                    .isEqualTo(44);
        }
    }

    @Test
    void aThumbCanHitTheNavigation() {
        try (BrowserContext context = context(360, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(site.base() + "/");
            Object low =
                    page.evaluate("[...document.querySelectorAll('.mast nav a, button, input, footer a, .day h2 a')]"
                            + ".map(e => e.getBoundingClientRect()).filter(r => r.height < 44).length");
            assertThat(low).isEqualTo(0);
        }
    }

    @Test
    void readersFindTheirWayByKeyboardAndSearch() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(site.base() + "/");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to the main part");
            page.fill("#q", "harbour");
            page.press("#q", "Enter");
            assertThat(page.url()).isEqualTo(site.base() + "/search?q=harbour");
            page.click("main h3 a");
            assertThat(page.textContent("h1")).isEqualTo(SampleArchive.FERRY.headline());
            page.click("text=The evidence");
            assertThat(page.textContent("h1")).isEqualTo("Evidence");
            page.click("ul.read a");
            assertThat(page.textContent("h1")).isEqualTo(SampleArchive.FERRY.headline());
        }
    }

    @Test
    void arabicRunsFromTheRightAndChineseHasItsOwnFace() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(site.base() + "/article/" + SampleArchive.ARABIC.id());
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.body p')).direction"))
                    .isEqualTo("rtl");
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.record')).direction"))
                    .isEqualTo("ltr");
            page.navigate(site.base() + "/article/" + SampleArchive.CHINESE.id());
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.body')).fontFamily")
                            .toString())
                    .contains("CJK SC");
        }
    }

    @Test
    void noDotStandsAtALinesStartOrEnd() {
        try (BrowserContext context = context(360, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            for (String path : List.of("/", "/outlet/manar", "/article/" + SampleArchive.ARABIC.id())) {
                page.navigate(site.base() + path);
                // The first piece of each line begins where the text above begins: its dot is outside and clipped.
                Object shifted = page.evaluate("""
                    [...document.querySelectorAll('.m')].filter(m => {
                      const rtl = getComputedStyle(m).direction === 'rtl', box = m.getBoundingClientRect();
                      const dot = parseFloat(getComputedStyle(m).getPropertyValue('--dot'))
                          * parseFloat(getComputedStyle(m).fontSize);
                      const above = m.parentElement.getBoundingClientRect();
                      return getComputedStyle(m).clipPath === 'none'
                          || Math.abs((rtl ? box.right - above.right : above.left - box.left) - dot) > 1;
                    }).length\
                    """);
                assertThat(shifted).as(path).isEqualTo(0);
            }
        }
    }

    @Test
    void theWholeRecordStandsThereWithoutScrollingInIt() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(site.base() + "/article/" + SampleArchive.FERRY.id());
            assertThat(page.evaluate("(r => r.scrollHeight <= r.clientHeight + 4)(document.querySelector('.record'))"))
                    .isEqualTo(true);
        }
    }

    @Test
    void whatChangedStandsInTheMiddle() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(site.base() + "/article/" + SampleArchive.FERRY.id() + "/changes/2");
            Object off = page.evaluate(
                    "(b => Math.round(Math.abs(b.left - (document.documentElement.clientWidth - b.right))))"
                            + "(document.querySelector('.full').getBoundingClientRect())");
            assertThat(((Number) off).intValue()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void aPrintedPageLosesNoWordOfItsNotices() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.navigate(site.base() + "/article/" + SampleArchive.FERRY.id() + "/version/1");
            assertThat(page.innerText(".notice")).contains("Read the newest version");
            assertThat(page.isVisible(".mast nav")).isFalse();
        }
    }

    @Test
    void aChineseHeadlineBreaksWhereItPauses() {
        try (BrowserContext context = context(360, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(site.base() + "/article/" + SampleArchive.CHINESE.id());
            Object lines = page.evaluate("""
                (h => { h.textContent = '一二三四五六七八九 甲乙：丙丁戊己庚辛壬癸子丑';
                  const r = document.createRange(), t = h.firstChild, tops = [];
                  for (let i = 0; i < t.length; i++) {
                    r.setStart(t, i); r.setEnd(t, i + 1);
                    const y = r.getBoundingClientRect().top;
                    if (t.data[i] !== ' ' && tops.at(-1)?.y !== y) tops.push({y, s: t.data[i]});
                  }
                  return tops.map(l => l.s).join('') })(document.querySelector('h1'))\
                """);
            assertThat(lines).asString().startsWith("一甲");
        }
    }

    @Test
    void headingsStandInOrder() {
        for (String path : pages()) {
            int before = 0;
            for (Element heading : site.get(path).page().select("h1, h2, h3, h4, h5, h6")) {
                int level = heading.tagName().charAt(1) - '0';
                assertThat(level).as(path + " " + heading).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        }
    }

    @Test
    void aColdFrontPageWithItsStyleIsLight() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(site.base() + "/");
            Object bytes = page.evaluate("performance.getEntries().reduce((sum, e) => sum + (e.transferSize || 0), 0)");
            assertThat(((Number) bytes).intValue()).isPositive().isLessThan(30 * 1024);
        }
    }

    private List<String> pages() {
        return List.of(
                "/",
                "/article/" + SampleArchive.FERRY.id(),
                "/article/" + SampleArchive.FERRY.id() + "/version/1",
                "/article/" + SampleArchive.FERRY.id() + "/changes/2",
                "/article/" + SampleArchive.ARABIC.id(),
                "/article/" + SampleArchive.CHINESE.id(),
                "/outlet/manar",
                "/day/2026-11-19",
                "/month/2026-10",
                "/contents",
                "/about",
                "/search",
                "/search?q=harbour",
                "/evidence/" + SampleArchive.FERRY.evidence());
    }

    private BrowserContext context(int width, ColorScheme scheme) {
        return browsers.getFirst()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme));
    }

    private static String axe() throws IOException {
        try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            assumeThat(in).as("axe-core on the class path").isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
