package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Credit;
import dateline.text.Clean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CopyDeskPropertiesTest {

    private static final CopyDesk DESK = new CopyDesk();

    private static final String[] PIECES = {
        "LONDON",
        "Paris",
        ", ",
        ". ",
        " - ",
        " — ",
        ": ",
        "(",
        ")",
        "AP",
        "Reuters",
        "By ",
        "Von ",
        "Jane Roe",
        " and ",
        "\n",
        " | ",
        "May 4",
        "2021",
        "/",
        "【",
        "】",
        "（",
        "）",
        "记者",
        "王小明",
        "台北",
        "5日",
        "電",
        "新华社",
        "讯",
        "＝",
        "=",
        "서울",
        "홍길동",
        " 기자",
        "[",
        "]",
        "МОСКВА",
        "25 мая",
        "ТАСС",
        "دبي",
        "وام",
        "दिल्ली",
        "।",
        "<b>",
        "&amp;",
        "The bridge is closed.",
        " ",
        "\u00a0",
        "\ud83d\ude00",
        "«",
        "»",
        "“",
        "”",
        "12:30",
        "Uhr",
        "·"
    };

    private static String random(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @Test
    void theLeadIsTheEndOfTheCleanText() {
        Random random = new Random(1);
        for (int n = 0; n < 50_000; n++) {
            String text = random(random, 16);
            Head head = DESK.read(text, Context.none());
            assertThat(Clean.text(text)).endsWith(head.lead());
            assertThat(head.start()).isBetween(0, text.length());
            assertThat(Clean.text(text.substring(head.start()))).as("%s", text).isEqualTo(Clean.text(head.lead()));
            assertThat(head.credit().get().map(Credit::isEmpty)).isNotEqualTo(Optional.of(true));
        }
    }

    @Test
    void cleaningTwiceIsCleaningOnce() {
        Random random = new Random(3);
        for (int n = 0; n < 20_000; n++) {
            String clean = Clean.text(random(random, 16));
            assertThat(Clean.text(clean)).isEqualTo(clean);
            assertThat(Clean.line(Clean.line(clean))).isEqualTo(Clean.line(clean));
        }
    }

    @Test
    void aLeadThatIsReadAgainIsAPieceOfItself() {
        Random random = new Random(4);
        for (int n = 0; n < 10_000; n++) {
            String lead = DESK.read(random(random, 16), Context.none()).lead();
            assertThat(lead).endsWith(DESK.read(lead, Context.none()).lead());
        }
    }

    @Test
    void thePartsOfAHeadAreItsOwnWords() {
        Random random = new Random(2);
        for (int n = 0; n < 20_000; n++) {
            String text = random(random, 12);
            String clean = Clean.text(text);
            Head head = DESK.read(text, Context.none());
            head.dateline()
                    .get()
                    .flatMap(d -> d.place())
                    .ifPresent(place -> assertThat(clean).contains(place));
            head.credit().get().stream()
                    .flatMap(credit -> credit.people().stream())
                    .forEach(person -> assertThat(clean).contains(person.name()));
        }
    }

    @Test
    void noTextTakesLong() {
        String[] seeds = {
            "(",
            "【",
            "LONDON, ",
            "By A ",
            "By Jane Roe, ",
            "a ",
            "A. ",
            "5 May ",
            "＝",
            "记者",
            "文/",
            "新华社",
            "來源：",
            "원",
            "홍길동 ",
            "&amp;",
            "<b",
            "<",
            "&",
            "[CDATA[",
            "»",
            "| ",
            "- ",
            "\n",
            "Facebook\n",
            "teilen",
            "1",
            "AP/",
            "/AP",
            "/",
            "“",
            "\u00a0",
            "Jane Roe and "
        };
        Teasers teasers = new Teasers();
        Random random = new Random(5);
        Stream<String> mixed =
                Stream.generate(() -> random(random, 6).repeat(2_000)).limit(15);
        Stream<String> repeated = Stream.of(seeds).map(seed -> seed.repeat(10_000));
        for (String seed : Stream.concat(repeated, mixed).toList()) {
            String text = seed.substring(0, Math.min(seed.length(), 10_000));
            Duration least = Duration.ofDays(1);
            for (int run = 0; run < 20; run++) {
                long start = cpuTime();
                Head head = DESK.read(text, Context.none());
                teasers.of(head.lead(), Optional.empty());
                Duration took = Duration.ofNanos(cpuTime() - start);
                least = took.compareTo(least) < 0 ? took : least;
            }
            assertThat(least).as(text.substring(0, Math.min(text.length(), 40))).isLessThan(Duration.ofMillis(5));
        }
    }

    /** Of this thread, so that a busy machine does not count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
