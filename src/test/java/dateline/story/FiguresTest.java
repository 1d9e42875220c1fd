package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and days, equal in every language. */
class FiguresTest {

    private static final Figures FIGURES = new Figures();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | All 212 passengers | 212",
                "ar | جميع الركاب وعددهم ٢١٢ | 212",
                "zh | 共二百一十二人獲救 | 212",
                "zh | 全部212人獲救 | 212",
                "en | 13,400 signatures | 13400",
                "fr | 25 000 euros | 25000",
                "de | 1.150 Haushalte | 1150",
                "en | a leak of 3.5 metres | 3.5",
                "ru | длиной 3,5 метра | 3.5",
                "zh | 約1.2萬人 | 12000",
                "zh | 罚款2.5亿雷亚尔 | 250000000",
                "zh | 三萬五千人 | 35000",
                "ru | Около 40 тысяч человек | 40000",
                "en | 890 million dollars | 890000000",
                "es | 890 millones de dólares | 890000000",
                "ar | 38 مليون | 38000000",
                "en | on November 20 | 11-20",
                "en | on Nov. 20 | 11-20",
                "en | on 20 November | 11-20",
                "en | the 20th of November | 11-20",
                "es | el 22 de noviembre | 11-22",
                "ru | утром 21 ноября | 11-21",
                "ar | فجر 21 نوفمبر | 11-21",
                "zh | 沈維嵐8月12日 | 08-12",
                "ja | 11月23日に | 11-23",
                "ko | 11월 21일 | 11-21",
                "uk | 21 листопада 17 нових | 11-21 17",
                "en | Forty men and six hundred women | 40 600",
                "en | fifty-four of twenty thousand | 54 20000",
                "fr | soixante-dix personnes | 70",
                "de | rund sechshundert Menschen | 600",
                "en | fortyish sixth often | ",
                "en | it was 2019 | ",
                "en | three of 12 men | ",
                "en | the A320 and B-52s | 52",
                "zh | 千万不要，万一 | ",
                "en | 9999999999999999999999999 | ",
                "en | | ",
            })
    void figuresAreReadAlike(String language, String text, String figures) {
        Set<String> wanted = figures == null ? Set.of() : Set.of(figures.split(" ", -1));

        assertThat(FIGURES.of(text == null ? "" : text, Optional.of(language)).keySet())
                .isEqualTo(wanted);
    }

    @Test
    void languagesThatAreNoneCostNoMoreAndNoLess() {
        for (int i = 0; i < 400; i++) {
            assertThat(FIGURES.of("forty or 212", Optional.of("" + (char) ('a' + i % 20) + (char) ('a' + i / 20))))
                    .containsKey("212");
        }
    }

    @Test
    void aFigureIsShownAsItIsWritten() {
        assertThat(FIGURES.of("On November 20 some 890 million.", Optional.of("en")))
                .containsEntry("11-20", "November 20")
                .containsEntry("890000000", "890 million");
    }

    @Test
    void nothingMakesItThrowAndItsResultIsBounded() {
        String parts = "0123456789٣٤５一二百千萬亿〇十.,  月日年November тысяч20-/\u00a0é\ud83d\ude00";
        Random random = new Random(7);
        Set<Integer> sizes = new TreeSet<>();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(300); j > 0; j--) {
                text.append(parts.charAt(random.nextInt(parts.length())));
            }
            sizes.add(FIGURES.of(text.toString(), Optional.of(random.nextBoolean() ? "zh" : "?!"))
                    .size());
        }
        assertThat(sizes).allMatch(size -> size <= Figures.MOST);
    }
}
