package dateline.copy;

import dateline.text.WordFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of months, weekdays and numbers of days in many languages. */
final class Calendar {

    private final Lexicon months;
    private final Lexicon weekdays;
    private final Lexicon days;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> dayNumbers = new HashMap<>();

    Calendar() {
        months = read("months.txt", numbers);
        weekdays = read("weekdays.txt", new HashMap<>());
        days = read("daywords.txt", dayNumbers);
    }

    private static Lexicon read(String file, Map<String, Integer> numbers) {
        List<String> lines = WordFile.lines(Calendar.class, file);
        for (String line : lines) {
            numbers.put(name(line), Integer.valueOf(line.substring(0, line.indexOf(' '))));
        }
        return Lexicon.of(lines.stream().map(Calendar::name).toList());
    }

    private static String name(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    /** Behind the name of a month and the stop of its short form; -1 when there is none. */
    int month(String text, int at) {
        return behindStop(text, months.match(text, at));
    }

    /** Behind the name of a weekday and the stop of its short form; -1 when there is none. */
    int weekday(String text, int at) {
        return behindStop(text, weekdays.match(text, at));
    }

    /** Behind the number of a day in words; -1 when there is none. */
    int day(String text, int at) {
        return days.match(text, at);
    }

    int dayNumber(String text, int start, int end) {
        return dayNumbers.getOrDefault(text.substring(start, end), 0);
    }

    /** The month whose name, perhaps with a stop, stands here. */
    int number(String text, int start, int end) {
        int stop = text.charAt(end - 1) == '.' ? end - 1 : end;
        return numbers.getOrDefault(text.substring(start, stop).toLowerCase(Locale.ROOT), 0);
    }

    private static int behindStop(String text, int end) {
        return end > 0 && Chars.is(text, end, '.') ? end + 1 : end;
    }
}
