package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {

    private static final NameMatcher MATCHER = new NameMatcher();

    @ParameterizedTest
    @CsvSource({
        "高智晟, Gao Zhisheng, PINYIN",
        "高智晟, GAO Zhi-sheng, PINYIN",
        "林曉峰, Xiaofeng Lin, PINYIN",
        "蔡英文, Tsai Ing-wen, WADE_GILES",
        "梁振英, Leung Chun-ying, CANTONESE",
        "林鄭月娥, Carrie Lam Cheng Yuet-ngor, CANTONESE",
        "吴作栋, Goh Chok Tong, MIXED",
        "岸田文雄, Kishida Fumio, JAPANESE",
        "岸田文雄, Fumio Kishida, JAPANESE",
        "尹錫悅, Yoon Suk-yeol, KOREAN",
        "阮富仲, Nguyễn Phú Trọng, VIETNAMESE",
        "泽连斯基, Volodymyr Zelensky, TRANSCRIPTION",
        "澤連斯基, Zelenskyy, TRANSCRIPTION",
        "安东尼·布林肯, Antony Blinken, TRANSCRIPTION",
        "博索纳罗, Jair Bolsonaro, TRANSCRIPTION",
    })
    void formsOfOneName(String han, String latin, Voice voice) {
        assertThat(MATCHER.match(han, latin)).hasValueSatisfying(match -> {
            assertThat(match.isSame()).as("%s", match).isTrue();
            assertThat(match.whole()).isTrue();
            assertThat(match.voice()).isEqualTo(voice);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "高智晟, Gao Xingjian",
        "高智晟, Kao Ming-hui",
        "林晓峰, Lin Biao",
        "泽连斯基, Vladimir Putin",
        "泽连斯基, Andrzej Duda",
        "岸田文雄, Kim Jong-un",
        "布林肯, Boris Johnson",
    })
    void formsOfDifferentNames(String han, String latin) {
        assertThat(MATCHER.match(han, latin).filter(NameMatch::isSame)).isEmpty();
    }

    @Test
    void aSurnameAloneIsLessThanAWholeName() {
        NameMatch surname = MATCHER.match("陳朗", "Jimmy Chan").orElseThrow();
        NameMatch whole = MATCHER.match("陳朗", "Chan Long").orElseThrow();

        assertThat(surname.whole()).isFalse();
        assertThat(surname.probability()).isLessThan(whole.probability());
    }

    @Test
    void candidatesAreRanked() {
        assertThat(MATCHER.rank("高智晟", List.of("Gao Xingjian", "Angela Merkel", "Gao Zhisheng", "Chen Guangcheng")))
                .startsWith("Gao Zhisheng", "Gao Xingjian")
                .hasSize(4);
    }

    @Test
    void nothingToCompareIsNoMatch() {
        assertThat(MATCHER.match("", "Gao")).isEmpty();
        assertThat(MATCHER.match("Gao", "Gao")).isEmpty();
        assertThat(MATCHER.match("高智晟", "高智晟")).isEmpty();
        assertThat(MATCHER.match("高智晟", "").filter(NameMatch::isSame)).isEmpty();
    }

    @Test
    void anythingMayBeAskedAndNothingIsThrown() {
        Random random = new Random(7);
        String alphabet = "高王·ab-' .É\uD83D\uDE00\uD840é\u0301ßㄱ가あ\n\u0000ZzłØ";
        for (int i = 0; i < 3000; i++) {
            String one = word(random, alphabet);
            String other = word(random, alphabet);
            MATCHER.match(one, other)
                    .ifPresent(match -> assertThat(match.probability()).isBetween(0.0, 1.0));
        }
    }

    private static String word(Random random, String alphabet) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(90); length > 0; length--) {
            word.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return word.toString();
    }
}
