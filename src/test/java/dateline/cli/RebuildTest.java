package dateline.cli;

import static dateline.cli.Typed.dateline;
import static dateline.pipeline.Wording.rss;
import static dateline.pipeline.Wording.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.pipeline.Newsstand;
import dateline.pipeline.Wording;
import dateline.pipeline.Wording.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code dateline rebuild} makes of the evidence is what was there before. */
class RebuildTest {

    private static final byte[] PICTURE = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1
    };

    @TempDir
    private Path temp;

    private Path folder;
    private Newsstand stand;

    @BeforeEach
    void make() throws IOException {
        folder = temp.resolve("archive");
        stand = new Newsstand();
        Typed.init(folder, stand.host());
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private Typed in(Object... words) {
        return Typed.at(folder, words);
    }

    /** Of every kind: from the feed, from pages, in two feeds, with a version, a picture, a barred and a missing page. */
    private void fill() {
        Item whole = Item.of("Ferry stays", stand.at("/ferry"), whole("ferry"));
        Item cut = Item.of("Bridge opens", stand.at("/bridge"), "<p>Amira Sole | Harbour News The bridge [...]</p>");
        Item gone = Item.of("Notice of a sale", stand.at("/gone"), "<p>Short notice.</p>");
        Item pictured =
                Item.of("Gull seen", stand.at("/gull"), whole("gull") + "<img src=\"" + stand.at("/gull.png") + "\">");
        Item nameless = Item.of("No link at all", "", whole("tide")).guid("tag:7");
        Item cracked = Item.of("Robots keep out", stand.at("/private/1"), "<p>Short too.</p>");
        stand.on("/robots.txt", Newsstand.text("text/plain", "User-agent: *\nDisallow: /private/\n"));
        stand.on("/gull.png", Newsstand.bytes("image/png", PICTURE));
        stand.page("/bridge", Wording.page("The bridge opens", "Amira Sole", "bridge"));
        stand.on("/moved", Newsstand.redirect(301, "/moved-here"));
        stand.page("/moved-here", Wording.page("It moved", "", "ferry"));
        Item moved = Item.of("It moved", stand.at("/moved"), "<p>Short.</p>");
        stand.feed("/feed.xml", rss("Harbour News", whole, cut, gone, pictured, nameless, cracked, moved));
        stand.feed("/second.xml", rss("Harbour News", whole, cut));
        assertThat(in("follow", stand.at("/feed.xml")).exit()).isZero();
        assertThat(in("follow", stand.at("/second.xml")).exit()).isZero();
        assertThat(in("fetch").exit()).isZero();
        assertThat(in("fetch").exit()).isZero();
        Item edited = Item.of("Ferry stays after all", stand.at("/ferry"), whole("ferry and quay"));
        Item again = Item.of("Bridge opens", stand.at("/bridge"), "<p>The bridge is open, say [...]</p>");
        stand.page("/bridge", Wording.page("The bridge has opened", "Amira Sole", "bridge and road"));
        stand.feed("/feed.xml", rss("Harbour News", edited, again, gone, pictured, nameless, cracked, moved));
        assertThat(in("fetch").exit()).isZero();
    }

    private void run(String... changes) throws SQLException {
        try (Connection rows = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
                Statement statement = rows.createStatement()) {
            for (String change : changes) {
                statement.executeUpdate(change);
            }
        }
    }

    private void removeIndex() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("index"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void the_site_is_the_same_byte_for_byte() throws IOException, InterruptedException, SQLException {
        fill();
        Map<String, Crawl.Page> before = Crawl.of(folder);
        assertThat(before)
                .hasSizeGreaterThan(30)
                .allSatisfy((_, page) -> assertThat(page.status()).isIn(200, 404));
        assertThat(before.keySet()).anyMatch(at -> at.contains("/version/"));
        run("delete from article", "delete from version");
        removeIndex();
        assertThat(Crawl.of(folder).get("/").text()).doesNotContain("Ferry");

        Typed typed = in("rebuild");
        assertThat(typed.exit()).as(typed.out() + typed.err()).isZero();
        assertThat(typed.out()).contains("7 articles with 9 versions made anew");
        assertThat(typed.err()).contains("rebuilt");
        assertThat(Crawl.of(folder)).isEqualTo(before);
        assertThat(in("verify").exit()).isZero();
    }

    @Test
    void it_may_run_twice_and_over_what_is_there_and_after_a_stop_in_the_middle()
            throws IOException, InterruptedException, SQLException {
        fill();
        Map<String, Crawl.Page> before = Crawl.of(folder);
        assertThat(in("rebuild").exit()).isZero();
        assertThat(Crawl.of(folder)).isEqualTo(before);
        run(
                "delete from article where id in (select id from article order by id limit 3)",
                "delete from version where article not in (select id from article)");
        assertThat(in("rebuild").exit()).isZero();
        assertThat(Crawl.of(folder)).isEqualTo(before);
        assertThat(in("fetch").out()).contains("0 new articles, 0 new versions");
    }

    @Test
    void an_article_whose_evidence_is_gone_stays_as_it_was() throws IOException, InterruptedException, SQLException {
        fill();
        Map<String, Crawl.Page> before = Crawl.of(folder);
        run("update capture set file = 'dateline-000009-20260101000000-00000000.warc.gz' where uri like '%/bridge'");
        Typed typed = in("rebuild");
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out())
                .contains("stays as it was: version 1 cannot be read from capture")
                .contains("1 could not be");
        List<String> changed = new ArrayList<>();
        Crawl.of(folder).forEach((at, page) -> {
            if (!page.equals(before.get(at)) && !at.contains("/evidence/")) {
                changed.add(at);
            }
        });
        assertThat(changed).isEmpty();
    }
}
