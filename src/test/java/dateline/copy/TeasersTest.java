package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Remark;
import dateline.model.Teaser;
import dateline.text.Clean;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeasersTest {

    private static final Teasers TEASERS = new Teasers();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40|The bridge is closed. It opens in spring.|The bridge is closed.",
                "40|The bridge is closed|The bridge is closed…",
                "30|The bridge over the river stays closed until spring.|The bridge over the river…",
                "60|The bridge is closed. “It opens in spring,” the mayor said to us.|The bridge is closed.",
                "60|The bridge is closed, “and it will not open before spring comes,” she said.|The bridge is closed…",
                "90|Closed. The bridge over the river opens in […]|Closed. The bridge over the river opens in…",
                "90|The bridge over the river is closed for now. It opens […]|The bridge over the river is closed for now.",
                "90|The bridge is closed...|The bridge is closed…",
                "90|The bridge is closed. [...]|The bridge is closed.",
                "20|大桥关闭。市长说明天开放，人们很高兴，商店也开放。|大桥关闭。",
                "12|川に架かる橋は春まで通行止めとなる。|川に架かる橋は春まで…",
                "24|สะพานข้ามแม่น้ำจะปิดจนถึงฤดูใบไม้ผลิ|สะพานข้ามแม่น้ำจะปิด…",
                "90|The bridge is closed for the (first time|The bridge is closed for the…",
                "90|„Die Brücke bleibt zu“, sagte sie. „Wir warten.“|„Die Brücke bleibt zu“, sagte sie. „Wir warten.“",
                "90|« Le pont est fermé », dit-elle.|« Le pont est fermé », dit-elle.",
            })
    void teaserIsCut(int length, String lead, String teaser) {
        assertThat(TEASERS.of(lead, Optional.empty(), length).text()).isEqualTo(teaser);
    }

    @Test
    void nothingGivesNothing() {
        assertThat(TEASERS.of(" \n", Optional.empty())).isEqualTo(Teaser.none());
    }

    @Test
    void whatCannotBeBalancedIsReported() {
        Teaser teaser = TEASERS.of("“We never closed the bridge and we never will", Optional.of("en"));
        assertThat(teaser.text()).isEqualTo("“We never closed the bridge and we never will…");
        assertThat(teaser.remarks()).containsExactly(Remark.UNCLOSED_QUOTATION);
    }

    @Test
    void teaserIsAPieceOfTheLeadWithinItsLength() {
        Random random = new Random(11);
        String[] words = {
            "The", "bridge", "“closed", "river”", "said.", "(in", "town)", "…", "桥。", "\"", "e.g.", "«Oui»", "U.S.",
            "\n", "[…]", "א"
        };
        for (int n = 0; n < 5_000; n++) {
            StringBuilder lead = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                lead.append(words[random.nextInt(words.length)]).append(random.nextInt(5) == 0 ? "" : " ");
            }
            int length = 10 + random.nextInt(200);
            String teaser =
                    TEASERS.of(lead.toString(), Optional.of("en"), length).text();
            assertThat(teaser.length()).isLessThanOrEqualTo(length);
            String piece = teaser.endsWith("…") ? teaser.substring(0, teaser.length() - 1) : teaser;
            assertThat(Clean.line(lead.toString())).contains(piece);
        }
    }
}
