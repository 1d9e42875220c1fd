package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {

    /** written in | declared | header | text */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTF-8        | UTF-8        |              | Ёлка – naïve",
                "UTF-8        | iso-8859-1   |              | Ёлка – naïve",
                "UTF-8        | UTF-8        | iso-8859-1   | Ёлка – naïve",
                "UTF-8        | utf-16       |              | Ёлка – naïve",
                "UTF-8        |              |              | Ёлка – naïve",
                "windows-1252 | UTF-8        |              | Café à l’été — garçon",
                "windows-1252 | iso-8859-1   |              | Café à l’été — garçon",
                "windows-1251 | windows-1251 |              | Вести",
                "windows-1251 | UTF-8        | windows-1251 | Вести",
                "GB18030      |              | gb2312       | 科技新闻",
                "Big5         | big5         |              | 中文新聞",
                "EUC-KR       | euc-kr       |              | 한국 소식",
                "Shift_JIS    | x-sjis       |              | 日本の新聞",
                "UTF-16LE     | utf-16       |              | Ёлка – naïve",
                "UTF-16BE     |              |              | Ёлка – naïve",
                "UTF-32BE     |              |              | Ёлка – naïve",
            })
    void theTextIsReadWhateverIsClaimed(String charset, String declared, String header, String text) {
        String declaration = declared == null ? "" : "<?xml version='1.0' encoding='" + declared + "' ?>";
        byte[] body = (declaration + "<rss><channel><title>" + text + "</title></channel></rss>")
                .getBytes(Charset.forName(charset));
        String type = "text/xml" + (header == null ? "" : "; charset=\"" + header + "\"");
        assertThat(Reading.read(body, type).feed().name()).isEqualTo(text);
    }

    @Test
    void aMarkWinsOverAllClaims() {
        byte[] body =
                "\ufeff<?xml version='1.0' encoding='windows-1251'?><rss><channel><title>ü</title></channel></rss>"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(Reading.read(body, "text/xml; charset=koi8-r").feed().name()).isEqualTo("ü");
    }

    @Test
    void aFewSpoiledBytesDoNotSpoilTheRest() {
        byte[] body = "<rss><channel><title>Привет, мир</title><description>x#y</description></channel></rss>"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == '#' ? (byte) 0xff : body[i];
        }
        FeedAnswer.Read read = Reading.read(body, "text/xml");
        assertThat(read.feed().name()).isEqualTo("Привет, мир");
        assertThat(read.feed().subtitle().orElseThrow().value()).isEqualTo("x\ufffdy");
        assertThat(read.flaws()).containsExactly("some bytes are no UTF-8");
    }

    @Test
    void anUnknownCharsetIsGuessedFromTheText() {
        String text =
                "Сегодня в городе открыли новый мост через реку, и все жители пришли посмотреть на него. ".repeat(5);
        byte[] body = ("<?xml version='1.0' encoding='x-klingon'?><rss><channel><title>" + text
                        + "</title></channel></rss>")
                .getBytes(Charset.forName("windows-1251"));
        assertThat(Reading.read(body, "text/xml").feed().name()).isEqualTo(text.strip());
    }
}
