package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Credit;
import dateline.model.Moment;
import dateline.model.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the site words dates, names, languages and long texts. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "en, en, ltr, English", "zh-Hant-TW, zh-Hant-TW, ltr, 中文", "ar, ar, rtl, العربية",
                "az-Arab, az-Arab, rtl, Azərbaycan",
        "ur, ur, rtl, اردو", "ug, ug, rtl, ئۇيغۇرچە", "he-IL, he-IL, rtl, עברית", "ku-Arab, ku-Arab, rtl, Kurdî",
        "EN_us!, und, auto, ''", "'', und, auto, ''", "und, und, auto, ''", "en-u-ca-buddhist, en, ltr, English"
    })
    void languagesAreCalledAsTheirSpeakersDo(String tag, String lang, String dir, String name) {
        Tongue tongue = Tongue.of(tag);
        assertThat(tongue.lang()).isEqualTo(lang);
        assertThat(tongue.dir()).isEqualTo(dir);
        if (!tag.startsWith("ku")) {
            assertThat(tongue.name()).isEqualToIgnoringCase(name);
        }
    }

    @Test
    void aDayStaysADayAndATimeNamesItsZone() {
        Times times = new Times(ZoneId.of("Asia/Taipei"));
        assertThat(times.asPublished(Moment.parse("2026-11-23").orElseThrow()).text())
                .isEqualTo("23 November 2026");
        assertThat(times.asPublished(Moment.parse("2026-11-23T08:00:00-05:30").orElseThrow())
                        .text())
                .isEqualTo("23 November 2026, 08:00 UTC−05:30");
        assertThat(times.precise(Instant.parse("2026-11-23T08:00:01Z")).text())
                .isEqualTo("23 November 2026, 16:00:01 UTC+08:00");
        assertThat(times.inList(Instant.parse("2026-11-23T20:00:01Z")).text()).isEqualTo("24 Nov 2026, 04:00");
        assertThat(times.zoneName()).isEqualTo("Asia/Taipei");
        assertThat(new Times(ZoneOffset.UTC).zoneName()).isEqualTo("UTC");
    }

    @Test
    void creditsNameWhoDidWhat() {
        Credit credit = new Credit(
                List.of(Person.author("Ann Lee"), new Person("Bo Ek", Person.Role.PHOTOGRAPHER)),
                Optional.of("Northwire"));
        assertThat(Credits.line(credit, "The Courier")).isEqualTo("Ann Lee, Bo Ek (photographer), Northwire");
        assertThat(Credits.line(credit, "NORTHWIRE")).isEqualTo("Ann Lee, Bo Ek (photographer)");
        assertThat(Credits.line(new Credit(List.of(), Optional.of("Northwire")), ""))
                .isEqualTo("Northwire");
        assertThat(Credits.line(new Credit(List.of(), Optional.empty()), "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short, 10, short",
        "one two three, 9, one two…",
        "one two three, 7, one two…",
        "unbrokenlongword, 5, unbro…",
        "山中茶农四十年, 3, 山中茶…",
        "ab😀cd, 3, ab…"
    })
    void longTextsAreCutBetweenWords(String text, int max, String cut) {
        assertThat(Clip.words(text, max)).isEqualTo(cut);
    }
}
