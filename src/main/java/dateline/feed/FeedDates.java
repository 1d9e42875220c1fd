package dateline.feed;

import dateline.model.Moment;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Dates as the world writes them: RFC 822 and 3339, what programs print, and what people of many languages write,
 * in any order of the parts that can be told apart. A date without a zone is taken for UTC, since nothing better is
 * known; a date without a time stays a {@link Moment.Day}; of a month or a year alone the first day counts. Words come
 * from {@code date-words.tsv} and {@code date-zones.tsv}.
 */
public final class FeedDates {

    /** Longer texts are no dates. */
    static final int MAX_LENGTH = 120;

    private static final long FIRST_EPOCH = 100_000_000L;

    private FeedDates() {}

    /** Empty when the text says no date, or one that no calendar has. */
    public static Optional<Moment> parse(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH || text.contains("://")) {
            return Optional.empty();
        }
        String digits = DateText.plain(text);
        return isNumber(digits) ? ofNumber(digits) : DateReading.of(digits).moment();
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Digits alone: seconds or milliseconds since 1970, or a date run together. */
    private static Optional<Moment> ofNumber(String digits) {
        return switch (digits.length()) {
            case 4 -> DateReading.of(digits).moment();
            case 6 -> day(DateText.year(digits.substring(0, 2)), digits.substring(2, 4), digits.substring(4));
            case 7 ->
                DateText.dayOfYear(Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4)))
                        .map(Moment.Day::new);
            case 8 -> day(Integer.parseInt(digits.substring(0, 4)), digits.substring(4, 6), digits.substring(6));
            case 9, 10, 11 -> epoch(Long.parseLong(digits));
            case 13 -> epoch(Long.parseLong(digits) / 1000);
            case 14 ->
                DateReading.of(digits.substring(0, 8) + "T" + digits.substring(8))
                        .moment();
            default -> Optional.empty();
        };
    }

    private static Optional<Moment> epoch(long seconds) {
        return seconds < FIRST_EPOCH
                ? Optional.empty()
                : Optional.of(new Moment.Exact(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC)));
    }

    private static Optional<Moment> day(int year, String month, String day) {
        return DateText.day(year, Integer.parseInt(month), Integer.parseInt(day))
                .map(Moment.Day::new);
    }
}
