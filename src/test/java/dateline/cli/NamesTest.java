package dateline.cli;

import static dateline.cli.Typed.dateline;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.NameUse;
import dateline.model.Draft;
import dateline.model.NameKind;
import dateline.pipeline.Naming;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor types on names. */
class NamesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void init() {
        folder = temp.resolve("my-archive");
        assertThat(dateline("init", folder).exit()).isZero();
    }

    private Typed in(Object... words) {
        return Typed.at(folder, words);
    }

    /** Two articles, each with one form. */
    private void fill() {
        try (Archive archive = House.archive(folder, Settings.standard())) {
            name(archive, 1, "Shen Weilan");
            name(archive, 2, "沈維嵐");
            new Naming(archive, Naming.Of.OFF).join();
        }
    }

    private static void name(Archive archive, int number, String form) {
        Draft said = Draft.of("harbour-post", Integer.toString(number), "Said");
        archive.commit(List.of(
                new Change.Stored(said.article(), NOON),
                new Change.Named(
                        said.id(), List.of(new NameUse(NameKind.PERSON, form, Optional.empty(), 1, "names:title")))));
    }

    @Test
    void anArchiveWithoutNamesSaysWhatFindsThem() {
        assertThat(in("name", "list").out()).startsWith("No name yet. The setting names.find");
        assertThat(in("name", "show", "Shen Weilan").complaints())
                .containsExactly("dateline: no dossier has the id or form Shen Weilan");
    }

    @Test
    void twoFormsAreMadeOneAndPartedAgain() {
        fill();
        assertThat(in("name", "list").lines()).hasSize(2);

        Typed same = in("name", "same", "沈維嵐", "Shen Weilan");
        assertThat(same.exit()).isZero();
        assertThat(same.lines()).hasSize(2).first().isEqualTo("kept: person 沈維嵐 is the same as Shen Weilan");
        assertThat(in("name", "list").lines())
                .singleElement()
                .asString()
                .contains("person")
                .endsWith("2  Shen Weilan");
        assertThat(in("name", "show", "沈維嵐").out())
                .contains("link     沈維嵐 = Shen Weilan: an editor says so")
                .contains("decided  person 沈維嵐 is the same as Shen Weilan (");

        assertThat(in("name", "apart", "沈維嵐", "Shen Weilan").lines()).hasSize(3);
        assertThat(in("name", "list", "--kind", "person").lines()).hasSize(2);
        assertThat(in("name", "list", "--kind", "place").out()).startsWith("No name yet.");
    }

    @Test
    void aWordMayComeBeforeTheNames() {
        assertThat(in("name", "same", "沈維嵐", "Shen Weilan").out()).contains("no article names 沈維嵐 yet as a person");

        fill();

        assertThat(in("name", "list").lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "same a a                   | 1 | two different forms",
                "same a                     | 2 | Missing required parameter: 'OTHER'",
                "apart a b --kind ship      | 2 | Invalid value for option '--kind'",
                "list --lines many          | 2 | Invalid value for option '--lines'",
                "show                       | 2 | Missing required parameter",
            })
    void whatIsNotUnderstoodIsOneLine(String words, int exit, String complaint) {
        Typed typed =
                in(Stream.concat(Stream.of("name"), Stream.of(words.strip().split(" +", -1)))
                        .toArray());

        assertThat(typed.exit()).isEqualTo(exit);
        assertThat(typed.complaints()).singleElement().asString().contains(complaint);
    }
}
