package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.Person;
import dateline.model.Remark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeadsTest {

    private static final CopyDesk DESK = new CopyDesk();

    record Row(String language, String head, String author, String agency, String place, String date, String lead) {

        static Row of(String line) {
            String[] f = line.replace("\\n", "\n").split("\t", -1);
            return new Row(f[0], f[1], f[2], f[3], f[4], f[5], f[6]);
        }
    }

    static Stream<Row> heads() {
        return Stream.of("heads.tsv", "heads-world.tsv", "han-agencies.tsv")
                .flatMap(HeadsTest::lines)
                .map(Row::of);
    }

    static Stream<String> texts() {
        return Stream.of("no-heads.txt", "han-no-agencies.txt").flatMap(HeadsTest::lines);
    }

    private static Stream<String> lines(String file) {
        try (InputStream in = HeadsTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("heads")
    void headIsRead(Row row) {
        Head head = DESK.read(row.head() + row.lead(), Context.none());
        assertThat(authors(head)).isEqualTo(row.author());
        assertThat(head.credit().get().flatMap(Credit::agency).orElse("")).isEqualTo(row.agency());
        assertThat(head.dateline().get().flatMap(Dateline::place).orElse("")).isEqualTo(row.place());
        assertThat(head.dateline().get().flatMap(Dateline::dateAsWritten).orElse(""))
                .isEqualTo(row.date());
        assertThat(head.lead()).isEqualTo(row.lead());
        assertThat(head.start()).isEqualTo(row.head().length());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textIsLeftAlone(String text) {
        Head head = DESK.read(text, Context.none());
        assertThat(head.isPresent()).isFalse();
        assertThat(head.lead()).isEqualTo(text);
        assertThat(head.start()).isZero();
    }

    private static String authors(Head head) {
        return head.credit().get().stream()
                .flatMap(credit -> credit.people().stream())
                .filter(person -> person.role() == Person.Role.AUTHOR)
                .map(Person::name)
                .collect(Collectors.joining("; "));
    }

    @Test
    void datesWithoutYearAreResolvedAgainstPublication() {
        Context january = new Context(Optional.empty(), Optional.of(LocalDate.of(2024, 1, 2)), Optional.empty());
        assertThat(date("OSLO, Dec 30 (Reuters) - The bridge is closed.", january))
                .contains(LocalDate.of(2023, 12, 30));
        assertThat(date("（中央社記者王小明台北31日電）大橋關閉。", january)).contains(LocalDate.of(2023, 12, 31));
        assertThat(date("Bern, 25. Mai 2020 – Die Brücke ist gesperrt.", january))
                .contains(LocalDate.of(2020, 5, 25));
        assertThat(date("OSLO, Dec 30 (Reuters) - The bridge is closed.", Context.none()))
                .isEmpty();
    }

    private static Optional<LocalDate> date(String text, Context context) {
        return DESK.read(text, context).dateline().get().flatMap(Dateline::date);
    }

    @Test
    void anOutletsOwnNameIsKnownInItsHeads() {
        Context context = new Context(Optional.of("Hill Country Voice"), Optional.empty(), Optional.empty());
        Head head = DESK.read("Hill Country Voice – The bridge is closed.", context);
        assertThat(head.credit().get().flatMap(Credit::agency)).contains("Hill Country Voice");
        assertThat(head.lead()).isEqualTo("The bridge is closed.");
    }

    @Test
    void aRepeatedHeadlineGoesWithTheHead() {
        Context context = new Context(Optional.empty(), Optional.empty(), Optional.of("Bridge  closed"));
        String text = "Bridge closed\nOSLO (AP) — The bridge is closed.";
        Head head = DESK.read(text, context);
        assertThat(head.lead()).isEqualTo("The bridge is closed.");
        assertThat(head.start()).isEqualTo(text.indexOf("The bridge"));
        assertThat(DESK.read("Bridge closed by storm.", context).start()).isZero();
    }

    @Test
    void peopleWhoAreNoAuthorsKeepTheirRoles() {
        Head head = DESK.read("Story by Ann Smith\nPhotos by Bob Jones\nThe bridge is closed.", Context.none());
        assertThat(head.credit().get().map(Credit::people))
                .contains(List.of(Person.author("Ann Smith"), new Person("Bob Jones", Person.Role.PHOTOGRAPHER)));
    }

    @Test
    void startCountsInTheTextAsGiven() {
        String text = "  <p>OSLO&nbsp;(AP) —  The bridge is closed.";
        Head head = DESK.read(text, Context.none());
        assertThat(head.start()).isEqualTo(text.indexOf("The"));
        assertThat(head.remarks()).containsExactly(Remark.LEAKED_MARKUP);
    }

    @Test
    void aCreditThatIsLeftInTheTextIsReported() {
        Head head = DESK.read("By Ann Smith, the mayor of the town, a bridge was promised.", Context.none());
        assertThat(head.start()).isZero();
        assertThat(head.remarks()).containsExactly(Remark.CREDIT_UNSURE);
    }
}
