package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Credit;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylinesTest {

    private static final Bylines BYLINES = new Bylines();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Roe|A:Jane Roe|",
                "By Jane Roe and John Doe|A:Jane Roe, A:John Doe|",
                "Jane Roe, Reuters|A:Jane Roe|Reuters",
                "Jane Roe (Reuters)|A:Jane Roe|Reuters",
                "AFP||AFP",
                "Associated Press||Associated Press",
                "Max Muster/dpa|A:Max Muster|dpa",
                "Par Anne Dupont avec AFP|A:Anne Dupont|AFP",
                "jane@example.org (Jane Roe)|A:Jane Roe|",
                "Jane Roe <jane@example.org>|A:Jane Roe|",
                "(Reporting by Jane Roe in Paris; Editing by John Doe)|A:Jane Roe, E:John Doe|",
                "Additional reporting by Jane Roe|C:Jane Roe|",
                "With reporting by Jane Roe and John Doe|C:Jane Roe, C:John Doe|",
                "Photos by Jane Roe|P:Jane Roe|",
                "Text: Max Muster, Fotos: Eva Beispiel|A:Max Muster, P:Eva Beispiel|",
                "Von Max Muster, Berlin|A:Max Muster|",
                "Автор: Иван Петров|A:Иван Петров|",
                "翻译：王小明|T:王小明|",
                "翻譯：王小明|T:王小明|",
                "记者 王小明 李华|A:王小明, A:李华|",
                "新华社记者王小明|A:王小明|新华社",
                "홍길동 기자|A:홍길동|",
                "이데일리 홍길동 기자|A:홍길동|이데일리",
                "Dr. Jane Roe|A:Jane Roe|",
                "JANE ROE|A:JANE ROE|",
                "'Roe, Jane'|A:Roe, Jane|",
                "By Jane Roe, Staff Writer|A:Jane Roe|",
                "admin||",
                "Redaktion||",
                "https://example.org/jane||",
                "@janeroe||",
                "''||",
            })
    void bylineIsRead(String byline, String people, String agency) {
        Credit credit = BYLINES.read(byline);
        String read = credit.people().stream()
                .map(person -> person.role().name().charAt(0) + ":" + person.name())
                .collect(Collectors.joining(", "));
        assertThat(read).isEqualTo(people == null ? "" : people);
        assertThat(credit.agency()).isEqualTo(Optional.ofNullable(agency));
    }

    @Test
    void theOutletsOwnNameIsNoPerson() {
        Context context = new Context(Optional.of("Valley Voice"), Optional.empty(), Optional.empty());
        assertThat(BYLINES.read("Valley Voice", context).agency()).contains("Valley Voice");
        assertThat(BYLINES.read("Valley Voice", context).people()).isEmpty();
    }

    @Test
    void nothingMakesItThrow() {
        Random random = new Random(5);
        String[] pieces = {
            "By", " ", "Jane", ",", ";", "|", "(", ")", "@", "and", "记者", "기자", "王", "/", "AFP", "\n", "：", "<", ".",
            "文/"
        };
        for (int n = 0; n < 20_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(BYLINES.read(text.toString()).people())
                    .allMatch(person -> !person.name().isBlank());
        }
    }
}
