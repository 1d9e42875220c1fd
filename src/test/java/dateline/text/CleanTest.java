package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTest {

    private static final String[] PIECES = {
        "&", "amp;", "lt;", "gt;", "#", "x3c;", "<", ">", "!", "[CDATA[", "]]>", "<b>", "</p>", "<br/>", "--", "–", " ",
        "\n", "\u00a0", "a", "Zug", "漢", "\u200b", "\u0000", "\ud83d", "\ude00", "\"", "'", ";", "&nbsp;", "&quot;",
        "<!–", "b>", "(", "]"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "one two|one two",
                "  one   two  |one two",
                "one\u00a0\u00a0two|one two",
                "one\u200b\u00adtwo|onetwo",
                "one\u0007two|onetwo",
                "<!–[CDATA[ One two|One two",
                "<![CDATA[ One ]]> two|One two",
                "&lt;!--[CDATA[One|One",
                "<!—[CDATA[One]]–> two|One two",
                "Black &amp; white|Black & white",
                "Black &amp;amp;amp; white|Black & white",
                "A &amp;lt;b&amp;gt;bold&amp;lt;/b&amp;gt; step|A bold step",
                "A <b>bold</b> step|A bold step",
                "Go <a href='x'>home</a>|Go home",
                "if a < b and c > d|if a < b and c > d",
                "<Name> said|<Name> said",
                "R&D; and more|R&D; and more",
                "one <!-- two --> three|one three",
                "emoji \ud83d\ude00 stays|emoji \ud83d\ude00 stays",
                "lone \ud83d high|lone high",
                "|",
            })
    void textIsMadePlain(String raw, String clean) {
        assertThat(Clean.text(raw == null ? "" : raw)).isEqualTo(clean == null ? "" : clean);
    }

    @Test
    void lineBreaksStayAsOne() {
        assertThat(Clean.text(" one \r\n\r\n two<br>three<p>four ")).isEqualTo("one\ntwo\nthree\nfour");
        assertThat(Clean.line("one\ntwo")).isEqualTo("one two");
    }

    @Test
    void originsLeadBack() {
        Cleaned cleaned = Clean.traced("<![CDATA[ By Jane ]]> The  mayor");
        assertThat(cleaned.text()).isEqualTo("By Jane The mayor");
        assertThat(cleaned.leaked()).isTrue();
        assertThat(cleaned.origin(0)).isEqualTo(10);
        assertThat(cleaned.origin(cleaned.text().indexOf("The"))).isEqualTo(22);
        assertThat(cleaned.origin(cleaned.text().length())).isEqualTo(32);
    }

    @Test
    void cleaningIsIdempotentAndNeverGrows() {
        Random random = new Random(7);
        for (int n = 0; n < 20_000; n++) {
            StringBuilder raw = new StringBuilder();
            for (int i = random.nextInt(24); i > 0; i--) {
                raw.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String once = Clean.text(raw.toString());
            assertThat(Clean.text(once)).as("%s", raw).isEqualTo(once);
            assertThat(once.length()).isLessThanOrEqualTo(raw.length());
            assertOriginsRise(Clean.traced(raw.toString()), raw.length());
        }
    }

    private static void assertOriginsRise(Cleaned cleaned, int length) {
        int before = -1;
        for (int i = 0; i <= cleaned.text().length(); i++) {
            assertThat(cleaned.origin(i)).isBetween(before, length);
            before = cleaned.origin(i);
        }
    }
}
