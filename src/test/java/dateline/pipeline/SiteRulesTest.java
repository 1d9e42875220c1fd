package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Article;
import dateline.model.Headers;
import dateline.page.BlockText;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteRulesTest {

    private static final String RULE = """
            hosts = ["lowtide.example"]
            keep = ["div.words"]
            [fields]
            headline = "p.name"
            """;

    private static final String PAGE = """
            <html><head><title>Low Tide</title></head><body><h1>Low Tide, the paper of the coast</h1>
            <p class="name">The pier is mended</p>
            <div class="words"><p>The pier was mended on Friday, a year after the storm took its planks and rails away.</p>
            <p>The ferry will call there again from the first of the month, the harbour master said.</p></div>
            <div class="more"><p>The paper of the coast is made by four people in a room above the chandler's shop.</p>
            <p>It has come out on every Friday since the lighthouse was lit, and costs as much as a loaf.</p></div>
            </body></html>
            """;

    @TempDir
    private Path folder;

    @Test
    void aRuleSaysWhatOfItsSiteIsKept() throws IOException {
        Files.writeString(folder.resolve("lowtide.toml"), RULE);
        Files.writeString(folder.resolve("notes.txt"), "not a rule");

        Article read = read(good(SiteRules.in(folder)), "https://www.lowtide.example/pier");

        assertThat(read.title()).isEqualTo("The pier is mended");
        assertThat(BlockText.plain(read.body()))
                .startsWith("The pier was mended")
                .doesNotContain("chandler");
    }

    @Test
    void anotherSiteIsReadAsBefore() throws IOException {
        Files.writeString(folder.resolve("lowtide.toml"), RULE);

        Article read = read(good(SiteRules.in(folder)), "https://hightide.example/pier");

        assertThat(read).isEqualTo(read(SiteRules.none(), "https://hightide.example/pier"));
    }

    @Test
    void withoutAFolderThereAreNoRules() {
        assertThat(good(SiteRules.in(folder.resolve("rules")))).isEqualTo(SiteRules.none());
    }

    @Test
    void eachBrokenRuleIsALineWithItsFile() throws IOException {
        Files.writeString(folder.resolve("a.toml"), "hosts = [");
        Files.writeString(folder.resolve("b.toml"), RULE);
        Files.writeString(folder.resolve("c.toml"), "hosts = [\"c.example\"]\nkeep = [\"div[\"]");
        Files.writeString(folder.resolve("d.toml"), "#".repeat(1 << 17));

        assertThat(SiteRules.in(folder))
                .isInstanceOfSatisfying(
                        SiteRules.Read.Wrong.class,
                        wrong -> assertThat(wrong.complaints())
                                .hasSize(3)
                                .allSatisfy(line -> assertThat(line).doesNotContain("\n"))
                                .satisfiesExactly(
                                        line -> assertThat(line).contains("a.toml: "),
                                        line -> assertThat(line).contains("c.toml: "),
                                        line -> assertThat(line).contains("d.toml: longer than")));
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        assertThat(SiteRules.of(List.of(folder.resolve("none.toml"))))
                .isInstanceOfSatisfying(
                        SiteRules.Read.Wrong.class,
                        wrong -> assertThat(wrong.complaints())
                                .singleElement()
                                .satisfies(line -> assertThat(line).contains("none.toml: cannot be read")));
    }

    private static SiteRules good(SiteRules.Read read) {
        return ((SiteRules.Read.Good) read).rules();
    }

    private static Article read(SiteRules rules, String address) {
        Preview.Seen seen = new Preview(rules)
                .read(
                        PAGE.getBytes(StandardCharsets.UTF_8),
                        Headers.none(),
                        URI.create(address),
                        Preview.As.PAGE,
                        Instant.EPOCH);
        return ((Preview.Seen.OfPage) seen).article();
    }
}
