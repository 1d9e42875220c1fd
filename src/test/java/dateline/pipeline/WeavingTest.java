package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Stores;
import dateline.archive.StoryKin;
import dateline.model.Article;
import dateline.model.Draft;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stories of one event in several languages. */
class WeavingTest {

    private static final Instant START = Instant.parse("2026-11-20T06:00:00Z");

    private final Archive archive = Stores.memory();

    @AfterEach
    void close() {
        archive.close();
    }

    /** A line of the file. */
    private record Sample(String event, String language, long hours, String headline, String text) {

        static List<Sample> all(String file) {
            try (InputStream in = WeavingTest.class.getResourceAsStream(file)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("\t", 5))
                        .map(parts -> new Sample(parts[0], parts[1], Long.parseLong(parts[2]), parts[3], parts[4]))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String name() {
            return event + "-" + language;
        }

        Article article() {
            Instant at = START.plus(Duration.ofHours(hours));
            return Draft.of("courier", name() + (headline.startsWith("Again") ? "-again" : ""), headline)
                    .in(language)
                    .published(at.toString())
                    .seen(at)
                    .paragraphs(text)
                    .article();
        }

        StoryId story() {
            return new StoryId(article().id());
        }
    }

    private static Sample sample(String event, String language) {
        return Sample.all("kin.tsv").stream()
                .filter(sample -> sample.name().equals(event + "-" + language))
                .findFirst()
                .orElseThrow();
    }

    /** Each opens a story of its own. */
    private void keep(List<Sample> samples) {
        samples.forEach(sample -> archive.commit(List.of(
                new Change.Stored(sample.article(), START),
                new Change.Storied(new StoryChange.Opened(sample.story(), START, new StoryReason.Nothing())))));
    }

    private void weave() {
        Naming naming = new Naming(archive, Naming.Of.ALL);
        naming.all();
        naming.join();
    }

    /** "event-language event-language" of each pair of stories that are linked. */
    private Set<String> linked(List<Sample> samples) {
        Map<StoryId, String> names = new HashMap<>();
        samples.forEach(sample -> names.put(sample.story(), sample.name()));
        return archive.kinships(1_000).stream()
                .filter(kinship -> !kinship.isApart())
                .map(kinship ->
                        String.join(" ", new TreeSet<>(List.of(names.get(kinship.one()), names.get(kinship.other())))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isRight(String link) {
        List<String> both = List.of(link.split(" ", 2));
        return event(both.getFirst()).equals(event(both.getLast()));
    }

    private static String event(String name) {
        return name.substring(0, name.indexOf('-'));
    }

    private static Set<String> pairs(List<Sample> samples) {
        Set<String> pairs = new TreeSet<>();
        for (Sample one : samples) {
            for (Sample other : samples) {
                if (one.event().equals(other.event()) && one.name().compareTo(other.name()) < 0) {
                    pairs.add(one.name() + " " + other.name());
                }
            }
        }
        return pairs;
    }

    /** {@code kin.tsv} was tuned on, {@code kin-held.tsv} was not. */
    @ParameterizedTest
    @CsvSource({"kin.tsv, 28, 38", "kin-held.tsv, 14, 19"})
    void reportsOfOneEventAreLinkedAcrossScriptsAndOthersAreNot(String file, int least, int all) {
        List<Sample> samples = Sample.all(file);
        keep(samples);

        weave();

        Set<String> linked = linked(samples);
        assertThat(linked).allMatch(WeavingTest::isRight);
        assertThat(pairs(samples)).hasSize(all);
        assertThat(linked).hasSizeGreaterThanOrEqualTo(least);
    }

    @Test
    void theReasonNamesWhatBothName() {
        keep(List.of(sample("vanished", "en"), sample("vanished", "zh")));

        weave();

        StoryKin kin = archive.kin(sample("vanished", "zh").story()).getFirst();
        assertThat(kin.first().headline()).startsWith("Lawyer Shen Weilan");
        assertThat(kin.count().story()).isEqualTo(sample("vanished", "en").story());
        assertThat(((StoryReason.SameNames) kin.why()).shared())
                .extracting(both -> both.one() + " " + both.other())
                .contains("沈維嵐 Shen Weilan", "台北 Taipei", "47 47")
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void formsOfANameInLinkedStoriesAreOneDossier() {
        keep(List.of(sample("vanished", "en"), sample("vanished", "zh")));

        weave();

        assertThat(archive.names().withForm("沈維嵐"))
                .isEqualTo(archive.names().withForm("Shen Weilan"))
                .hasSize(1);
    }

    @Test
    void aPersonAloneIsNoEvent() {
        keep(List.of(sample("film", "en"), sample("vanished", "zh"), sample("trial", "zh")));

        weave();

        assertThat(archive.kinships(10)).isEmpty();
    }

    @Test
    void whatAnEditorTookApartStaysApartWhenAllIsReadAgain() {
        keep(List.of(sample("vanished", "en"), sample("vanished", "zh")));
        weave();
        archive.commit(List.of(new Change.Storied(new StoryChange.Unlinked(
                sample("vanished", "zh").story(),
                sample("vanished", "en").story(),
                START,
                new StoryReason.Editor("two lawyers")))));

        keep(List.of(sample("vanished", "ru")));
        weave();

        assertThat(archive.kinships(10)).anyMatch(Archive.Kinship::isApart);
        assertThat(archive.kin(sample("vanished", "zh").story()))
                .extracting(kin -> kin.first().language().orElse(""))
                .doesNotContain("en");
    }

    @Test
    void aStoryHasOneOtherInALanguage() {
        Sample english = sample("vanished", "en");
        Sample again = new Sample("vanished", "en", 1, "Again: " + english.headline(), english.text() + " Again.");
        keep(List.of(english, sample("vanished", "zh"), again));

        weave();

        assertThat(archive.kin(sample("vanished", "zh").story())).hasSize(1);
    }

    @Test
    void nothingIsLinkedTwiceOrWithoutAStory() {
        keep(List.of(sample("vanished", "en")));
        archive.commit(List.of(new Change.Stored(sample("vanished", "zh").article(), START)));
        weave();
        assertThat(archive.kinships(10)).isEmpty();

        keep(List.of(sample("vanished", "zh")));
        weave();
        weave();

        assertThat(archive.kinships(10)).hasSize(1);
        assertThat(archive.changes(sample("vanished", "zh").story())).hasSize(1);
    }
}
