package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadyCacheTest {

    private final SettableClock clock = new SettableClock();
    private final AtomicLong generation = new AtomicLong(1);
    private final ReadyCache cache = new ReadyCache(clock, generation::get);

    @Test
    void itIsBoundedInNumber() {
        for (int i = 0; i < ReadyCache.MAX_ENTRIES + 500; i++) {
            cache.put(place(i), ready("page " + i), 1);
        }
        assertThat(cache.size()).isEqualTo(ReadyCache.MAX_ENTRIES);
        assertThat(cache.fresh(place(0))).isEmpty();
        assertThat(cache.fresh(place(ReadyCache.MAX_ENTRIES + 499))).isPresent();
    }

    @Test
    void itIsBoundedInBytes() {
        String large = "x".repeat(1 << 20);
        for (int i = 0; i < 100; i++) {
            cache.put(place(i), ready(i + large), 1);
        }
        assertThat(cache.bytes()).isPositive().isLessThanOrEqualTo(ReadyCache.MAX_BYTES);
        assertThat(cache.size()).isLessThan(100);
    }

    @Test
    void anAnswerLargerThanAllRoomIsNotKept() {
        Ready huge = ready("x".repeat((int) ReadyCache.MAX_BYTES + 1));
        assertThat(cache.put(place(1), huge, 1)).isEqualTo(huge);
        assertThat(cache.size()).isZero();
        assertThat(cache.bytes()).isZero();
    }

    @Test
    void replacingDoesNotCountTwice() {
        cache.put(place(1), ready("one"), 1);
        long once = cache.bytes();
        cache.put(place(1), ready("two"), 2);
        assertThat(cache.bytes()).isEqualTo(once);
    }

    @Test
    void whatIsAskedForStays() {
        cache.put(place(0), ready("front"), 1);
        for (int i = 1; i < ReadyCache.MAX_ENTRIES + 500; i++) {
            cache.put(place(i), ready("page " + i), 1);
            assertThat(cache.fresh(place(0))).isPresent();
        }
    }

    @Test
    void onlyOneOfACrowdMakesAnOldAnswerAnew() {
        cache.put(place(1), ready("old"), 1);
        generation.set(2);
        clock.pass(Answer.Keeping.PAGE.lag());
        assertThat(cache.fresh(place(1))).isEmpty();
        assertThat(cache.fresh(place(1))).isPresent();
        clock.pass(Answer.Keeping.PAGE.lag());
        assertThat(cache.fresh(place(1))).as("the first never came back").isEmpty();
        cache.put(place(1), ready("new"), 2);
        clock.pass(Answer.Keeping.PAGE.lag().multipliedBy(100));
        assertThat(cache.fresh(place(1)).orElseThrow().answer().bytes())
                .isEqualTo("new".getBytes(StandardCharsets.UTF_8));
    }

    private static Place place(int number) {
        return new Place.SitemapPart(YearMonth.of(2026, 1), number + 1);
    }

    private Ready ready(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Ready.of(new Answer.Whole("image/x-icon", bytes, Answer.Keeping.PAGE), clock.instant());
    }
}
