package dateline.cli;

import static dateline.cli.Typed.dateline;
import static dateline.pipeline.Wording.rss;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.pipeline.Newsstand;
import dateline.pipeline.Wording;
import dateline.pipeline.Wording.Item;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code dateline verify} tells of an archive that somebody, or a disk, has changed. */
class VerifyTest {

    private static final int LINE = 110;

    @TempDir
    private static Path made;

    @TempDir
    private Path temp;

    private Path folder;

    /** Two rounds of a feed with pages, the second after the first was closed. */
    @BeforeAll
    static void make() throws IOException {
        Path folder = made.resolve("archive");
        try (Newsstand stand = new Newsstand()) {
            Typed.init(folder, stand.host());
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                items.add(Item.of("Notice " + i, stand.at("/" + i), "<p>Short.</p>"));
                stand.page("/" + i, Wording.page("Notice " + i, "", "ferry"));
            }
            stand.feed("/feed.xml", rss("Harbour News", items.subList(0, 3)));
            dateline("follow", stand.at("/feed.xml"), "--dir", folder);
            dateline("fetch", "--dir", folder);
            Files.copy(folder.resolve("custody/heads"), made.resolve("heads-before"));
            stand.feed("/feed.xml", rss("Harbour News", items));
            dateline("fetch", "--dir", folder);
        }
    }

    @BeforeEach
    void copy() throws IOException {
        folder = temp.resolve("archive");
        copy(made.resolve("archive"), folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private Typed verify(Object... words) {
        return dateline(Stream.concat(Stream.of("verify", "--dir", folder), Stream.of(words))
                .toArray());
    }

    private static List<String> faults(Typed typed) {
        assertThat(typed.exit()).as(typed.out() + typed.err()).isEqualTo(1);
        List<String> faults =
                typed.lines().stream().filter(line -> line.startsWith("wrong ")).toList();
        return faults.subList(0, faults.size() - 1);
    }

    private Path warc() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("warc"))) {
            return files.filter(file -> file.toString().endsWith(".warc.gz"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path log() {
        return folder.resolve("custody/log");
    }

    private String key() throws IOException {
        return Files.readString(folder.resolve("custody/key.pub")).strip();
    }

    private Connection rows() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
    }

    /** The n-th response of an article's page: its offset and length. */
    private long[] page(int number) throws SQLException {
        try (Connection rows = rows();
                Statement statement = rows.createStatement();
                ResultSet row =
                        statement.executeQuery("select start, length from capture where uri like '%/" + number + "'")) {
            row.next();
            return new long[] {row.getLong(1), row.getLong(2)};
        }
    }

    private void run(String change) throws SQLException {
        try (Connection rows = rows();
                Statement statement = rows.createStatement()) {
            statement.executeUpdate(change);
        }
    }

    @Test
    void an_untouched_archive_is_proved() throws IOException {
        Typed typed = verify();
        assertThat(typed.exit()).as(typed.out()).isZero();
        assertThat(typed.lines().getLast())
                .startsWith("ok ")
                .contains("captures in 1 WARC file")
                .contains("2 signed heads: nothing is wrong");
        assertThat(verify("--key", key(), "--head", made.resolve("heads-before"))
                        .exit())
                .isZero();
        assertThat(verify("--key", folder.resolve("custody/key.pub")).exit()).isZero();
    }

    @Test
    void without_a_database_and_settings_the_evidence_is_proved_all_the_same() throws IOException {
        String key = key();
        for (String name : List.of("archive.db", "dateline.toml", "custody/key", "custody/key.pub", "custody/tree")) {
            Files.delete(folder.resolve(name));
        }
        Typed typed = verify("--key", key);
        assertThat(typed.exit()).as(typed.out()).isZero();
        assertThat(typed.out()).contains("note   there is no database here");
        assertThat(verify().out()).contains("signed by none of the keys");
    }

    @Test
    void a_flipped_bit_is_told_with_its_place_and_the_rest_is_read() throws IOException, SQLException {
        long[] place = page(1);
        byte[] bytes = Files.readAllBytes(warc());
        bytes[(int) (place[0] + place[1] / 2)] ^= 4;
        Files.write(warc(), bytes);
        assertThat(faults(verify()))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("wrong  warc/" + warc().getFileName() + ":" + place[0] + ": damaged up to byte "
                                + (place[0] + place[1])))
                .anySatisfy(line -> assertThat(line).contains("custody/log:").contains("is not in the WARC files"));
    }

    @Test
    void a_record_that_was_written_anew_is_not_the_one_in_the_log() throws IOException, SQLException {
        long[] place = page(2);
        byte[] bytes = Files.readAllBytes(warc());
        byte[] record = Arrays.copyOfRange(bytes, (int) place[0], (int) (place[0] + place[1]));
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(record)).readAllBytes(), StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream forged = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(forged)) {
            packed.write(text.replaceFirst("WARC-Date: 20..", "WARC-Date: 2019").getBytes(StandardCharsets.ISO_8859_1));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, (int) place[0]);
        all.writeBytes(forged.toByteArray());
        int end = (int) (place[0] + place[1]);
        all.write(bytes, end, bytes.length - end);
        Files.write(warc(), all.toByteArray());
        assertThat(faults(verify()))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("wrong  warc/" + warc().getFileName() + ":" + place[0])
                        .contains("is not the one that the custody log names"));
    }

    @Test
    void a_changed_body_has_not_its_digest() throws IOException, SQLException {
        long[] place = page(2);
        byte[] bytes = Files.readAllBytes(warc());
        byte[] record = Arrays.copyOfRange(bytes, (int) place[0], (int) (place[0] + place[1]));
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(record)).readAllBytes(), StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream forged = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(forged)) {
            packed.write(text.replace("ferry", "Ferry").getBytes(StandardCharsets.ISO_8859_1));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, (int) place[0]);
        all.writeBytes(forged.toByteArray());
        int end = (int) (place[0] + place[1]);
        all.write(bytes, end, bytes.length - end);
        Files.write(warc(), all.toByteArray());
        assertThat(faults(verify()))
                .anySatisfy(line -> assertThat(line).contains("its block has not the digest"))
                .anySatisfy(line -> assertThat(line).contains("its payload has not the digest"));
    }

    @Test
    void a_missing_file_is_told_for_each_record() throws IOException {
        Files.delete(warc());
        assertThat(faults(verify()))
                .hasSizeGreaterThan(6)
                .allSatisfy(line -> assertThat(line)
                        .contains("kept at warc/dateline-000001-")
                        .contains("is not in the WARC files"));
    }

    @Test
    void entries_that_change_places_break_the_head() throws IOException {
        byte[] log = Files.readAllBytes(log());
        byte[] swapped = log.clone();
        System.arraycopy(log, 0, swapped, LINE, LINE);
        System.arraycopy(log, LINE, swapped, 0, LINE);
        Files.write(log(), swapped);
        assertThat(faults(verify()))
                .anySatisfy(line -> assertThat(line).contains("entries were removed, reordered or changed"));
    }

    @Test
    void an_entry_that_is_removed_breaks_the_head() throws IOException {
        byte[] log = Files.readAllBytes(log());
        Files.write(log(), Arrays.copyOfRange(log, LINE, log.length));
        assertThat(faults(verify()))
                .anySatisfy(line -> assertThat(line).contains("removed, reordered or changed"))
                .anySatisfy(line -> assertThat(line).contains("ends after"));
    }

    @Test
    void an_older_state_of_everything_is_told_by_a_head_kept_elsewhere() throws IOException {
        Path first = made.resolve("heads-before");
        String heads = Files.readString(folder.resolve("custody/heads"));
        Path kept = Files.writeString(
                temp.resolve("kept"), heads.substring(Files.readString(first).length()));
        Files.copy(first, folder.resolve("custody/heads"), StandardCopyOption.REPLACE_EXISTING);
        byte[] log = Files.readAllBytes(log());
        Files.write(log(), Arrays.copyOf(log, log.length / LINE / 2 * LINE));
        assertThat(faults(verify("--key", key(), "--head", kept)))
                .anySatisfy(line -> assertThat(line).contains("ends after"));
    }

    @Test
    void another_key_is_not_believed() throws IOException {
        String key = key();
        Files.delete(folder.resolve("custody/key"));
        Files.delete(folder.resolve("custody/key.pub"));
        Files.delete(folder.resolve("custody/heads"));
        assertThat(dateline("fetch", "--dir", folder).err()).contains("had no key");
        assertThat(verify().exit()).isZero();
        assertThat(faults(verify("--key", key)))
                .allSatisfy(line -> assertThat(line).contains("signed by none of the keys"));
    }

    @Test
    void a_row_that_tells_otherwise_is_told() throws SQLException {
        run("update capture set sha256 = '00', leaf = 0 where uri like '%/4'");
        assertThat(faults(verify()))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("the database tells otherwise"))
                .anySatisfy(line -> assertThat(line).contains("the database has entry 0"));
    }

    @Test
    void a_row_without_a_record_and_a_version_without_a_row_are_told() throws SQLException {
        run("insert into capture select '00000000-0000-0000-0000-000000000001', uri, at, status, sha256,"
                + " media_type, file, start, length, null from capture where uri like '%/4'");
        run("update version set evidence = '00000000-0000-0000-0000-000000000002' where headline = 'Notice 3'");
        assertThat(faults(verify()))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("neither file nor log has it"))
                .anySatisfy(line -> assertThat(line).contains("version 1 rests on capture 00000000"));
    }

    @Test
    void what_a_crash_leaves_at_the_ends_is_no_fault() throws IOException {
        Files.write(log(), new byte[] {'c', 'a', 'p'}, StandardOpenOption.APPEND);
        Files.write(warc(), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0}, StandardOpenOption.APPEND);
        Typed typed = verify();
        assertThat(typed.exit()).as(typed.out()).isZero();
        assertThat(typed.out())
                .contains("note   the custody log ends in a torn line")
                .contains("ends in a torn record");
    }

    @Test
    void an_archive_from_before_the_log_gets_one_at_the_next_start() throws IOException, SQLException {
        for (String name : List.of("key", "key.pub", "heads", "log", "tree")) {
            Files.delete(folder.resolve("custody").resolve(name));
        }
        run("update capture set leaf = null");
        assertThat(verify().exit()).isEqualTo(1);
        assertThat(dateline("fetch", "--dir", folder).err())
                .contains("had no key")
                .contains("captures that were not in the custody log joined it");
        assertThat(verify().exit()).isZero();
        assertThat(dateline("fetch", "--dir", folder).err()).doesNotContain("joined");
    }

    @Test
    void a_wrong_word_is_one_line() {
        assertThat(verify("--key", "nonsense").complaints())
                .singleElement()
                .asString()
                .contains("--key");
        assertThat(verify("--head", temp.resolve("none")).complaints()).hasSize(1);
        assertThat(dateline("verify", "--dir", temp).complaints()).hasSize(1);
    }
}
