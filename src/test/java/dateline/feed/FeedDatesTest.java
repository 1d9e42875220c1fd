package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dateline.model.Moment;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 23 Nov 2026 08:15:30 GMT               | 2026-11-23T08:15:30Z",
                "Mon, 23 Nov 26 08:15 EST                    | 2026-11-23T08:15:00-05:00",
                "MON,23 NOV 2026 08:15:30                    | 2026-11-23T08:15:30Z",
                "23 Nov 2026 8:15 PM +0530                   | 2026-11-23T20:15:00+05:30",
                "Mon Nov 23 08:15:30 +0100 2026              | 2026-11-23T08:15:30+01:00",
                "Mon Nov 23 2026 08:15:30 GMT+0100 (CET)     | 2026-11-23T08:15:30+01:00",
                "Nov. 23, 2026, 12:05 a.m.                   | 2026-11-23T00:05:00Z",
                "November 23rd, 2026 at 12:05 p.m. PST       | 2026-11-23T12:05:00-08:00",
                "2026-11-23T08:15:30.250+08:00               | 2026-11-23T08:15:30.25+08:00",
                "2026-11-23 08:15                            | 2026-11-23T08:15:00Z",
                "20261123T081530Z                            | 2026-11-23T08:15:30Z",
                "2026-11-23T24:00:00Z                        | 2026-11-24T00:00:00Z",
                "2026-11-23T08:15:30-05:00Z                  | 2026-11-23T08:15:30-05:00",
                "2026/11/23 08:15:30                         | 2026-11-23T08:15:30Z",
                "Mon, 11/23/2026 - 08:15                     | 2026-11-23T08:15:00Z",
                "Mon, 23/11/2026                             | 2026-11-23",
                "23.11.26                                    | 2026-11-23",
                "Thu, 05/11/2026                             | 2026-11-05",
                "Mon, 05/11/2026                             | 2026-05-11",
                "2026-11-23                                  | 2026-11-23",
                "2026-11-23T08Z                              | 2026-11-23T08:00:00Z",
                "2026-327                                    | 2026-11-23",
                "2026327                                     | 2026-11-23",
                "Nov 2026                                    | 2026-11-01",
                "2026                                        | 2026-01-01",
                "1795421730                                  | 2026-11-23T08:15:30Z",
                "1795421730000                               | 2026-11-23T08:15:30Z",
                "Sat, 23 Nov 2026 08:15:30 America/New_York  | 2026-11-23T08:15:30-05:00",
                "Mo, 23 Nov 2026 08:15:30 +0100              | 2026-11-23T08:15:30+01:00",
                "Montag, 23. November 2026, 08:15 Uhr        | 2026-11-23T08:15:00Z",
                "lun., 23 févr. 2026 08:15:30 +0000          | 2026-02-23T08:15:30Z",
                "mar., 03 mars 2026 08:15:30 +0100           | 2026-03-03T08:15:30+01:00",
                "23 de noviembre de 2026 12:30               | 2026-11-23T12:30:00Z",
                "Пн, 23 ноября 2026 08:15:30 +0300           | 2026-11-23T08:15:30+03:00",
                "Δευ, 23 Νοέ 2026 08:15:30 EET               | 2026-11-23T08:15:30+02:00",
                "2026년 11월 23일 오후 3:04:05               | 2026-11-23T15:04:05+09:00",
                "2026年11月23日 08:15                        | 2026-11-23T08:15:00Z",
                "23 พฤศจิกายน 2026                           | 2026-11-23",
                "٢٣ نوفمبر ٢٠٢٦                              | 2026-11-23",
            })
    void datesOfAllKinds(String written, String expected) {
        assertThat(FeedDates.parse(written).map(Moment::iso)).contains(iso(expected));
    }

    private static String iso(String expected) {
        return Moment.parse(expected).orElseThrow().iso();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "Tue,",
                "soon",
                "0",
                "12345",
                "99 Jun 2026",
                "31 Feb 2026 10:00",
                "Mon, 16 zzz 2026 10:00 GMT",
                "Sun, 16 Dec 2026 1:2:3:4 GMT",
                "2026-11-23T25:00:00Z",
                "2026-11-23T10:61:00Z",
                "2026-11-23T10:14:61Z",
                "2026-11-23T10:14:00-99:99",
                "2026-11-23T10:14:00+zz:00",
                "2026-11-23T10:14:00Zebra",
                "2026-11-23-01",
                "2026-xx-23",
                "2026-400",
                "2026-11-23T0",
                "10:15",
                "http://x.example/2026/11/23/a",
                "::::",
                "T1234",
                "-",
                "--",
                "+",
            })
    void whatIsNoDate(String written) {
        assertThat(FeedDates.parse(written)).isEmpty();
    }

    @Test
    void whatProgramsPrintIsReadBack() {
        Random random = new Random(23);
        DateTimeFormatter mail = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);
        for (int i = 0; i < 2_000; i++) {
            OffsetDateTime at = OffsetDateTime.of(
                    LocalDate.ofEpochDay(random.nextInt(40_000))
                            .atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60)),
                    ZoneOffset.ofTotalSeconds((random.nextInt(97) - 48) * 900));
            assertThat(FeedDates.parse(mail.format(at))).contains(new Moment.Exact(at));
            assertThat(FeedDates.parse(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at)))
                    .contains(new Moment.Exact(at));
            assertThat(FeedDates.parse(at.toLocalDate().toString())).contains(new Moment.Day(at.toLocalDate()));
        }
    }

    @Test
    void nothingThrows() {
        Random random = new Random(7);
        String[] parts = {
            "2026",
            "11",
            "-",
            ":",
            "T",
            "Z",
            "+",
            " ",
            "Nov",
            "mar",
            ",",
            "/",
            ".",
            "PM",
            "(",
            ")",
            "99999999999",
            "é",
            "時",
            "h",
            "\\",
            "GMT"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            assertThatCode(() -> FeedDates.parse(text.toString()))
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }
}
