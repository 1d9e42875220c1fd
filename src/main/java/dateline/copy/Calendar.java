package dateline.copy;

import dateline.text.WordFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of months and weekdays in many languages. */
final class Calendar {

    private final Lexicon months;
    private final Lexicon weekdays;
    private final Map<String, Integer> numbers = new HashMap<>();

    Calendar() {
        months = read("months.txt");
        weekdays = read("weekdays.txt");
    }

    private Lexicon read(String file) {
        List<String> lines = WordFile.lines(Calendar.class, file);
        boolean counts = file.startsWith("months");
        for (String line : lines) {
            if (counts) {
                numbers.put(name(line), Integer.valueOf(line.substring(0, line.indexOf(' '))));
            }
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

    /** The month whose name, perhaps with a stop, stands here. */
    int number(String text, int start, int end) {
        int stop = text.charAt(end - 1) == '.' ? end - 1 : end;
        return numbers.getOrDefault(text.substring(start, stop).toLowerCase(Locale.ROOT), 0);
    }

    private static int behindStop(String text, int end) {
        return end > 0 && Chars.is(text, end, '.') ? end + 1 : end;
    }
}
