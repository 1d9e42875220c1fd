package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    /** Ends are marked with a bar. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge is closed.| It opens in spring.|",
                "Mr. Smith met Dr. Roe in St. Louis.| They spoke.|",
                "The U.S. Senate met at 5 p.m. on Monday.| It voted.|",
                "J. Smith wrote it.| Nobody read it.|",
                "Am 15. Januar wird die Brücke z.B. für Räder geöffnet.| Danach nicht.|",
                "“Close it.”| She left.|",
                "She said “close it.”| Then she left.|",
                "Really?!| Yes…| Never.|",
                "Prices rose 3.5 percent.| Nobody minded.|",
                "大桥关闭。|市长说：“开放。”|他走了。|",
                "「橋は閉鎖。」と話した。|次の文。|",
                "पुल बंद है।| लोग नाराज हैं।|",
                "هل الجسر مغلق؟| نعم.|",
                "No end here",
                "Мост закрыт в 2020 г. до весны.| Это всё.|",
            })
    void endsAreFound(String marked) {
        String text = marked.replace("|", "");
        List<Integer> expected = new ArrayList<>();
        for (int i = 0, bars = 0; i < marked.length(); i++) {
            if (marked.charAt(i) == '|') {
                expected.add(i - bars++);
            }
        }
        assertThat(Sentences.ends(text, text.length())).isEqualTo(expected);
    }

    @Test
    void endsRiseAndStayWithinTheLimit() {
        Random random = new Random(3);
        String alphabet = "aA1.!?…。”“\" \n中の";
        for (int n = 0; n < 5_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            int limit = random.nextInt(70);
            assertThat(Sentences.ends(text.toString(), limit))
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(end -> end <= limit);
        }
    }
}
