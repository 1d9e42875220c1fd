package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.archive.Shelves;
import dateline.fetch.FetchSettings;
import dateline.pipeline.PipelineSettings;
import dateline.pipeline.PipelineSettings.Pages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class SettingsTest {

    private static final List<Setting> ALL = Setting.all();
    private static final Path DOCS = Path.of("docs", "settings.md");

    @TempDir
    private Path folder;

    private Settings.Read read(String toml, Map<String, String> environment) {
        try {
            Path file = Files.writeString(folder.resolve(Settings.FILE), toml);
            return Settings.read(file, environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Settings good(String toml, Map<String, String> environment) {
        return ((Settings.Read.Good) read(toml, environment)).settings();
    }

    private String wrong(String toml, Map<String, String> environment) {
        Settings.Read read = read(toml, environment);
        assertThat(read).isInstanceOf(Settings.Read.Wrong.class);
        List<String> complaints = ((Settings.Read.Wrong) read).complaints();
        assertThat(complaints)
                .singleElement()
                .satisfies(line -> assertThat(line).doesNotContain("\n"));
        return complaints.getFirst().replace(folder + "/", "");
    }

    private static void isStandard(Settings settings) {
        assertThat(settings.fetching()).isEqualTo(FetchSettings.defaults());
        assertThat(settings.ingest()).isEqualTo(PipelineSettings.defaults());
        assertThat(settings.site().title()).isEqualTo("Dateline");
        assertThat(settings.site()).isEqualTo(Settings.standard().site());
        assertThat(settings.listen("site.listen")).isEqualTo(new Values.Listen("127.0.0.1", 8080));
        assertThat(settings.listen("operator.listen")).isEqualTo(new Values.Listen("127.0.0.1", 8081));
        assertThat(settings.captureFileSize()).isEqualTo(1L << 30);
    }

    @Test
    void withoutAFileTheDefaultsHold() {
        isStandard(((Settings.Read.Good) Settings.read(folder.resolve("none.toml"), Map.of())).settings());
        isStandard(good("", Map.of()));
        isStandard(good("# nothing but a comment\n[fetch]\n", Map.of()));
    }

    @Test
    void theFileOfANewArchiveSaysTheDefaults() {
        isStandard(good(Settings.standard().file(), Map.of()));
        for (Setting setting : ALL) {
            assertThat(Settings.standard().file())
                    .contains("\n# " + setting.variable() + "\n" + setting.name() + " = " + setting.standard() + "\n")
                    .contains("\n[" + setting.section() + "]\n");
        }
    }

    @Test
    void theFileWinsOverTheDefaultsAndTheEnvironmentOverTheFile() {
        String toml = "[fetch]\ndelay = \"5s\"\nper-host = 3\nallow = [\"Outlet.local\", \"127.0.0.1:8900\"]\n"
                + "contact = \"mailto:desk@archive.example\"\nfeed-limit = \"1MB\"\n"
                + "[ingest]\npages = \"always\"\npictures = false\n[site]\nzone = \"Asia/Taipei\"\n";
        Settings settings = good(toml, Map.of("DATELINE_FETCH_PER_HOST", "4", "DATELINE_FETCH_DEADLINE", "500ms"));
        assertThat(settings.fetching().delay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.fetching().perHost()).isEqualTo(4);
        assertThat(settings.fetching().deadline()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.fetching().allow()).isEqualTo(Set.of("outlet.local", "127.0.0.1:8900"));
        assertThat(settings.fetching().contact()).contains("mailto:desk@archive.example");
        assertThat(settings.fetching().limits().feed()).isEqualTo(1 << 20);
        assertThat(settings.ingest()).isEqualTo(new PipelineSettings(Pages.ALWAYS, false));
        assertThat(settings.site().zone()).isEqualTo(ZoneId.of("Asia/Taipei"));
        assertThat(good("", Map.of("DATELINE_FETCH_ALLOW", "a.local, b.local:81"))
                        .fetching()
                        .allow())
                .isEqualTo(Set.of("a.local", "b.local:81"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[fetch]~dely = '2s'                | dateline.toml:2: unknown key fetch.dely; did you mean"
                        + " fetch.delay?",
                "[fech]~delay = '2s'                | dateline.toml:2: unknown key fech.delay; did you mean"
                        + " fetch.delay?",
                "~~site.titel = 'x'                 | dateline.toml:3: unknown key site.titel; did you mean"
                        + " site.title?",
                "titel = 'x'                        | dateline.toml:1: unknown key titel; did you mean site.title?",
                "[fetch]~delay = 2                  | dateline.toml:2: fetch.delay must be a time such as \"500ms\","
                        + " \"30s\", \"5m\" or \"1h\"",
                "[fetch]~delay = '2 s'              | dateline.toml:2: fetch.delay must be a time such as \"500ms\","
                        + " \"30s\", \"5m\" or \"1h\"",
                "[fetch]~delay = '40d'              | dateline.toml:2: fetch.delay must be a time such as \"500ms\","
                        + " \"30s\", \"5m\" or \"1h\"",
                "[fetch]~deadline = '0s'            | dateline.toml:2: fetch.deadline must be a time of more than"
                        + " nothing such as \"500ms\", \"30s\" or \"5m\"",
                "[fetch]~per-host = 0               | dateline.toml:2: fetch.per-host must be a whole number from 1 to"
                        + " 100000",
                "[fetch]~per-host = '1'             | dateline.toml:2: fetch.per-host must be a whole number from 1 to"
                        + " 100000",
                "[fetch]~per-host = 1.5             | dateline.toml:2: fetch.per-host must be a whole number from 1 to"
                        + " 100000",
                "[fetch]~feed-limit = '10 MB'       | dateline.toml:2: fetch.feed-limit must be a size such as"
                        + " \"500KB\", \"10MB\" or \"1GB\"",
                "[fetch]~feed-limit = '0B'          | dateline.toml:2: fetch.feed-limit must be a size such as"
                        + " \"500KB\", \"10MB\" or \"1GB\"",
                "[fetch]~allow = 'a.local'          | dateline.toml:2: fetch.allow must be a list such as"
                        + " [\"outlet.local\", \"127.0.0.1:8900\"]",
                "[fetch]~allow = [1]                | dateline.toml:2: fetch.allow must be a list such as"
                        + " [\"outlet.local\", \"127.0.0.1:8900\"]",
                "[ingest]~pages = 'sometimes'       | dateline.toml:2: ingest.pages must be \"never\", \"needed\" or"
                        + " \"always\"",
                "[ingest]~pictures = 'yes'          | dateline.toml:2: ingest.pictures must be true or false",
                "[site]~listen = '8080'             | dateline.toml:2: site.listen must be \"host:port\"",
                "[site]~listen = 'localhost:99999'  | dateline.toml:2: site.listen must be \"host:port\"",
                "[site]~base-url = 'archive'        | dateline.toml:2: site.base-url must be an http or https address"
                        + " without a path, such as \"https://archive.example\", or \"\"",
                "[site]~base-url = 'https://a.example/b' | dateline.toml:2: site.base-url must be an http or https"
                        + " address without a path, such as \"https://archive.example\", or \"\"",
                "[site]~base-url = 'https://a.example?b' | dateline.toml:2: site.base-url must be an http or https"
                        + " address without a path, such as \"https://archive.example\", or \"\"",
                "[site]~contact = 'desk'            | dateline.toml:2: site.contact must be an http, https or mailto:"
                        + " address in quotation marks, or \"\"",
                "[site]~contact = 'mailto:desk'     | dateline.toml:2: site.contact must be an http, https or mailto:"
                        + " address in quotation marks, or \"\"",
                "[site]~contact = 'javascript:x@y'  | dateline.toml:2: site.contact must be an http, https or mailto:"
                        + " address in quotation marks, or \"\"",
                "[site]~page-size = 201             | dateline.toml:2: site.page-size must be a whole number from 1 to"
                        + " 200",
                "[site]~zone = 'Mars/Base'          | dateline.toml:2: site.zone must be a time zone such as \"UTC\""
                        + " or \"Asia/Taipei\"",
                "[site]~title = 3                   | dateline.toml:2: site.title must be text in quotation marks",
                "site = 3                           | dateline.toml:1: unknown key site; did you mean site.zone?",
            })
    void whatIsWrongIsNamedWithItsLine(String toml, String complaint) {
        assertThat(wrong(toml.replace('~', '\n').replace('\'', '"'), Map.of())).isEqualTo(complaint);
    }

    @ParameterizedTest
    @CsvSource({
        "'[fetch', 1",
        "'[fetch]\ndelay = 2s', 2",
        "'a = \"\n', 1",
        "'[fetch]\ndelay = \"2s\"\ndelay = \"3s\"', 3"
    })
    void whatIsNoTomlIsNamedWithItsLine(String toml, int line) {
        assertThat(wrong(toml, Map.of())).startsWith("dateline.toml:" + line + ": ");
    }

    @Test
    void everyWrongLineIsNamedAtOnce() {
        Settings.Read read = read("[fetch]\ndely = 1\ntotal = 0\n", Map.of("DATELINE_FETCH_DELAY", "x"));
        assertThat(((Settings.Read.Wrong) read).complaints()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATELINE_FETCH_DELAY    | soon  | DATELINE_FETCH_DELAY must be a time such as 500ms, 30s, 5m or 1h",
                "DATELINE_FETCH_DELY     | 2s    | unknown variable DATELINE_FETCH_DELY; did you mean"
                        + " DATELINE_FETCH_DELAY?",
                "DATELINE_SITE_TITEL     | x     | unknown variable DATELINE_SITE_TITEL; did you mean"
                        + " DATELINE_SITE_TITLE?",
                "DATELINE_SITE_BASE_URL  | x     | DATELINE_SITE_BASE_URL must be an http or https address without a"
                        + " path, such as https://archive.example, or nothing",
                "DATELINE_WATCH_AFTER    | x     | DATELINE_WATCH_AFTER must be a list of at most 20 times such as"
                        + " 1h,6h,1d, or nothing",
                "DATELINE_INGEST_PICTURES| maybe | DATELINE_INGEST_PICTURES must be true or false",
            })
    void whatIsWrongInTheEnvironmentIsNamed(String variable, String value, String complaint) {
        assertThat(wrong("", Map.of(variable.strip(), value))).isEqualTo(complaint);
    }

    @Test
    void otherVariablesAreOthersBusiness() {
        isStandard(good(
                "", Map.of("PATH", "/bin", "DATELINE_DIR", "x", "DATELINE_LOG_LEVEL", "DEBUG", "FETCH_DELAY", "1")));
    }

    @Test
    void aFileThatIsNoSettingsFileIsRefused() throws IOException {
        Path large = Files.write(folder.resolve("large.toml"), new byte[2 << 20]);
        assertThat(Settings.read(large, Map.of())).isInstanceOf(Settings.Read.Wrong.class);
        assertThat(Settings.read(folder, Map.of())).isInstanceOf(Settings.Read.Wrong.class);
        Path latin = Files.write(folder.resolve("latin.toml"), new byte[] {'#', (byte) 0xe9, '\n'});
        assertThat(Settings.read(latin, Map.of())).isInstanceOf(Settings.Read.Wrong.class);
    }

    @Test
    void aPageIsNeverLongerThanTheShelvesGive() {
        assertThat(good("[site]\npage-size = 200\n", Map.of()).site().pageSize())
                .isEqualTo(Shelves.MAX_LINES);
        assertThat(wrong("", Map.of("DATELINE_SITE_PAGE_SIZE", "201")))
                .isEqualTo("DATELINE_SITE_PAGE_SIZE must be a whole number from 1 to 200");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everySettingIsDocumented(Setting setting) throws IOException {
        assumeTrue(Files.exists(DOCS), "docs/settings.md is not there");
        Optional<List<String>> row = Files.readAllLines(DOCS).stream()
                .filter(line -> line.startsWith("|"))
                .map(line -> Stream.of(line.replace("`", "").split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .filter(cells -> cells.size() == 7 && cells.get(1).equals(setting.key()))
                .findFirst();
        assertThat(row).as(setting.key()).isPresent();
        assertThat(row.get().get(2)).isEqualTo(setting.variable());
        assertThat(row.get().get(3).replace("\"", ""))
                .isEqualTo(setting.kind().form().replace("\"", ""));
        assertThat(row.get().get(5)).isEqualTo(String.join(" ", setting.doc()).replace("`", ""));
        assertThat(row.get().get(4).replace("\"", ""))
                .isEqualTo(setting.standard().replace("\"", ""));
    }

    @Test
    void everySettingSaysWhatItIsForAndNoTwoShareAName() {
        assertThat(ALL).allSatisfy(setting -> assertThat(setting.doc()).isNotEmpty());
        assertThat(ALL).extracting(Setting::key).doesNotHaveDuplicates();
        assertThat(ALL)
                .extracting(Setting::variable)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Z_]{1,60}"));
    }
}
