package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Moment;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A date is found in text")
class DateTextTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("2026-03-14", "", "2026-03-14"),
                Arguments.of("2026-03-14T07:30:00Z", "", "2026-03-14T07:30:00Z"),
                Arguments.of("2026-03-14T07:30:00.123+0100", "", "2026-03-14T07:30:00.123+01:00"),
                Arguments.of("2026-03-14 07:30:00 +0100", "", "2026-03-14T07:30:00+01:00"),
                Arguments.of("2026-03-14T07:30:00", "", "2026-03-14"),
                Arguments.of("20260314", "", "2026-03-14"),
                Arguments.of("Sat, 14 Mar 2026 07:30:00 GMT", "", "2026-03-14T07:30:00Z"),
                Arguments.of("March 14, 2026", "en", "2026-03-14"),
                Arguments.of("14th of March 2026", "en", "2026-03-14"),
                Arguments.of("3/4/2026", "en-US", "2026-03-04"),
                Arguments.of("3/4/2026", "en-GB", "2026-04-03"),
                Arguments.of("3/14/2026", "fr", "2026-03-14"),
                Arguments.of("Stand: 14.03.2026, 07:30 Uhr", "de", "2026-03-14"),
                Arguments.of("14. März 2026", "de", "2026-03-14"),
                Arguments.of("14.3.26", "de", "2026-03-14"),
                Arguments.of("le 14 mars 2026 à 7h30", "fr", "2026-03-14"),
                Arguments.of("14 de marzo de 2026", "es", "2026-03-14"),
                Arguments.of("14 marca 2026", "pl", "2026-03-14"),
                Arguments.of("14 марта 2026 г.", "ru", "2026-03-14"),
                Arguments.of("14 Mart 2026", "tr", "2026-03-14"),
                Arguments.of("2026年3月14日 07:30", "zh", "2026-03-14"),
                Arguments.of("2026년 3월 14일", "ko", "2026-03-14"),
                Arguments.of("ngày 14 tháng 3 năm 2026", "vi", "2026-03-14"),
                Arguments.of("4 tháng 3, 2026", "en-US", "2026-03-04"),
                Arguments.of("07:30, 14 মার্চ ২০২৬", "bn", "2026-03-14"),
                Arguments.of("14 มีนาคม 2569", "th", "2026-03-14"),
                Arguments.of("السبت 14 آذار/مارس 2026", "ar", "2026-03-14"),
                Arguments.of("14 במרץ 2026", "he", "2026-03-14"),
                Arguments.of("2026. gada 14. marts", "lv", "2026-03-14"),
                Arguments.of("2026 m. kovo 14 d.", "lt", "2026-03-14"),
                Arguments.of("Sat Mar 14 07:30:00 CET 2026", "", "2026-03-14T07:30:00+01:00"),
                Arguments.of("Sat Mar 14 07:30:00 XYZ 2026", "", "2026-03-14"),
                Arguments.of("March 14, 2026 07:30 EDT", "en", "2026-03-14T07:30:00-04:00"),
                Arguments.of("1773473400", "", "2026-03-14T07:30:00Z"),
                Arguments.of("1773473400000", "", "2026-03-14T07:30:00Z"),
                Arguments.of("No. 1773473400", "en", ""),
                Arguments.of("No. 14 (March/April 2026)", "en", ""),
                Arguments.of("2026-27 mar", "", ""),
                Arguments.of("31.02.2026", "de", ""),
                Arguments.of("12.12.1812", "de", ""),
                Arguments.of("call 0800 123 456", "en", ""),
                Arguments.of("", "", ""));
    }

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource("texts")
    void isFound(String text, String language, String iso) {
        assertThat(DateText.find(text, language).map(Moment::iso).orElse("")).isEqualTo(iso);
    }
}
