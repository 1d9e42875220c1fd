package dateline.copy;

import java.util.Optional;

/**
 * Reads the date that begins at a place of a text, in the orders and words of many languages, with a weekday before it;
 * never a year or a month alone.
 */
final class DateReader {

    private static final String DAY_SUFFIXES = "日号號일";
    private static final int CENTURY_SPLIT = 70;

    private final Calendar calendar = new Calendar();

    Optional<WrittenDate> read(String text, int at) {
        int start = at;
        int weekday = calendar.weekday(text, at);
        if (weekday > at + 2 || weekday > 0 && !Chars.isLower(text, at)) {
            int next = Chars.is(text, weekday, ',') ? weekday + 1 : weekday;
            start = skipWords(text, Chars.skipBlanks(text, next));
        }
        Optional<WrittenDate> date = Chars.isDigit(text, start)
                ? numberFirst(text, start)
                : isHanDigit(text, start) ? HanDate.read(text, start) : wordFirst(text, start);
        return date.map(d -> new WrittenDate(at, d.end(), d.year(), d.month(), d.day()));
    }

    /** Behind a weekday that follows a date and a comma; the same index where none does. */
    int behindWeekday(String text, int end) {
        int start = Chars.is(text, end, ',') ? Chars.skipBlanks(text, end + 1) : end;
        int weekday = start > end ? calendar.weekday(text, start) : -1;
        return weekday > start + 2 ? weekday : end;
    }

    private static boolean isArabic(String text, int at) {
        return at < text.length() && text.charAt(at) >= '\u0600' && text.charAt(at) <= '\u06ff';
    }

    private static boolean isHanDigit(String text, int at) {
        return at < text.length() && HanDate.isDigit(text.charAt(at));
    }

    /** "el", "le", "den", "the" between a weekday and its date. */
    private static int skipWords(String text, int at) {
        for (String word : new String[] {"den ", "the ", "le ", "el ", "d. ", "dem "}) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return at;
    }

    /** "January 5", or "पाँच जनवरी" with its day in words. */
    private Optional<WrittenDate> wordFirst(String text, int at) {
        int word = calendar.day(text, at);
        return word > 0 ? namedMonth(text, at, word, calendar.dayNumber(text, at, word)) : monthFirst(text, at);
    }

    private Optional<WrittenDate> monthFirst(String text, int at) {
        int month = calendar.month(text, at);
        if (month < 0
                || Chars.isLower(text, at)
                        && text.charAt(at) < 0x250
                        && text.charAt(month - 1) != '.'
                        && month - at <= 3) {
            return Optional.empty();
        }
        int dayStart = Chars.skipBlanks(text, month);
        int dayEnd = digitsEnd(text, dayStart, 2);
        int day = number(text, dayStart, dayEnd);
        if (day < 1 || day > 31 || Chars.isDigit(text, dayEnd)) {
            return Optional.empty();
        }
        int number = calendar.number(text, at, month);
        int end = behindOrdinal(text, dayEnd);
        boolean marked = Chars.is(text, end, ',') || Chars.is(text, end, '/');
        int yearStart = Chars.skipBlanks(text, marked ? end + 1 : end);
        int year = year(text, yearStart);
        return Optional.of(
                year == 0
                        ? new WrittenDate(at, end, 0, number, day)
                        : new WrittenDate(at, yearStart + 4, year, number, day));
    }

    private static int behindOrdinal(String text, int end) {
        for (String suffix : new String[] {"st", "nd", "rd", "th", " d."}) {
            if (text.startsWith(suffix, end) && !Chars.inWord(text, end + suffix.length())) {
                return end + suffix.length();
            }
        }
        return end;
    }

    private Optional<WrittenDate> numberFirst(String text, int at) {
        int end = digitsEnd(text, at, 4);
        int first = number(text, at, end);
        if (Chars.isDigit(text, end)) {
            return Optional.empty();
        }
        if (end - at == 4) {
            return yearFirst(text, at, end, first);
        }
        if (end - at > 2 || first == 0 || first > 31) {
            return Optional.empty();
        }
        Optional<WrittenDate> hijri =
                isArabic(text, Chars.skipBlanks(text, end)) ? HijriDate.read(text, at, this) : Optional.empty();
        if (hijri.isPresent()) {
            return hijri;
        }
        Optional<WrittenDate> east = eastAsianMonth(text, at, end, 0, first);
        if (east.isPresent()) {
            return east;
        }
        Optional<WrittenDate> named = namedMonth(text, at, end, first);
        return named.isPresent() ? named : numericMonth(text, at, end, first);
    }

    /** "2024年3月5日", "2024-03-05", "2024/3/5", "2024.3.5", "2024년 3월 5일". */
    private Optional<WrittenDate> yearFirst(String text, int at, int yearEnd, int year) {
        int end = beforeSuffix(text, yearEnd);
        if (!isYear(year) || end >= text.length()) {
            return Optional.empty();
        }
        char mark = text.charAt(end);
        int monthStart = Chars.skipBlanks(text, end + 1);
        Optional<WrittenDate> named = mark == '.' ? monthFirst(text, monthStart) : Optional.empty();
        if (named.isPresent()) {
            return named.map(date -> withYear(text, at, date, year));
        }
        int monthEnd = digitsEnd(text, monthStart, 2);
        int month = number(text, monthStart, monthEnd);
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        if (mark == '年' || mark == '년') {
            return eastAsianMonth(text, at, monthEnd, year, month);
        }
        if (mark != '-' && mark != '/' && mark != '.') {
            return Optional.empty();
        }
        return Chars.is(text, monthEnd, mark)
                ? dayLast(text, at, Chars.skipBlanks(text, monthEnd + 1), year, month)
                : Optional.empty();
    }

    /** "2023. január 5." with the stop at its end. */
    private static WrittenDate withYear(String text, int at, WrittenDate date, int year) {
        int end = Chars.is(text, date.end(), '.') ? date.end() + 1 : date.end();
        return new WrittenDate(at, end, year, date.month(), date.day());
    }

    private static Optional<WrittenDate> dayLast(String text, int at, int dayStart, int year, int month) {
        int dayEnd = digitsEnd(text, dayStart, 2);
        int day = number(text, dayStart, dayEnd);
        return day >= 1 && day <= 31 && !Chars.isDigit(text, dayEnd)
                ? Optional.of(new WrittenDate(at, dayEnd, year, month, day))
                : Optional.empty();
    }

    /** From behind a number: "月5日", "日" or nothing of the kind. */
    private static Optional<WrittenDate> eastAsianMonth(String text, int at, int numberEnd, int year, int number) {
        int end = beforeSuffix(text, numberEnd);
        if (year == 0 && end < text.length() && DAY_SUFFIXES.indexOf(text.charAt(end)) >= 0) {
            return Optional.of(new WrittenDate(at, end + 1, 0, 0, number));
        }
        if (!Chars.is(text, end, '月') && !Chars.is(text, end, '월')) {
            return Optional.empty();
        }
        int dayStart = Chars.skipBlanks(text, end + 1);
        int digits = digitsEnd(text, dayStart, 2);
        int day = number(text, dayStart, digits);
        int dayEnd = beforeSuffix(text, digits);
        boolean marked = dayEnd < text.length() && DAY_SUFFIXES.indexOf(text.charAt(dayEnd)) >= 0;
        return day >= 1 && day <= 31 && marked && number <= 12
                ? Optional.of(new WrittenDate(at, dayEnd + 1, year, number, day))
                : Optional.empty();
    }

    /** Before "年", "月" or "日" where a blank parts it from its number. */
    private static int beforeSuffix(String text, int end) {
        boolean parted =
                Chars.is(text, end, ' ') && end + 1 < text.length() && "年月日".indexOf(text.charAt(end + 1)) >= 0;
        return parted ? end + 1 : end;
    }

    /** "5 January 2024", "5. Januar", "5 de enero de 2024", "1er mai", "5th of May". */
    private Optional<WrittenDate> namedMonth(String text, int at, int end, int day) {
        int i = behindOrdinal(text, end);
        i = text.startsWith("er ", i) ? i + 2 : i;
        i = Chars.is(text, i, '.') || Chars.is(text, i, 'º') || Chars.is(text, i, '-') ? i + 1 : i;
        i = skipOf(text, Chars.skipBlanks(text, i));
        int month = calendar.month(text, i);
        if (month < 0) {
            return Optional.empty();
        }
        int number = calendar.number(text, i, month);
        int next = Chars.is(text, month, ',') || Chars.is(text, month, '-') ? month + 1 : month;
        int yearStart = skipOf(text, Chars.skipBlanks(text, next));
        int year = year(text, yearStart);
        if (year == 0) {
            boolean stop = text.charAt(month - 1) == '.' && endsSentence(text, month);
            return Optional.of(new WrittenDate(at, stop ? month - 1 : month, 0, number, day));
        }
        return Optional.of(new WrittenDate(at, behindYearWord(text, yearStart + 4), year, number, day));
    }

    /** A stop that a word follows ends a head or a sentence and is no part of the date. */
    private static boolean endsSentence(String text, int end) {
        int next = Chars.skipBlanks(text, end);
        return next >= text.length()
                || Character.isLetterOrDigit(text.charAt(next))
                || text.charAt(next) == '/'
                || Chars.isOpeningQuote(text.charAt(next));
    }

    private static int skipOf(String text, int at) {
        for (String of : new String[] {"de ", "of ", "del ", "di "}) {
            if (text.regionMatches(true, at, of, 0, of.length())) {
                return at + of.length();
            }
        }
        return at;
    }

    private static int behindYearWord(String text, int end) {
        for (String word : new String[] {" года", " г.", " року", " р.", "г.", " г"}) {
            if (text.startsWith(word, end) && !Chars.inWord(text, end + word.length())) {
                return end + word.length();
            }
        }
        return end;
    }

    /** "5.1.2024", "05/01/24", "5-1-2024"; a dot form may lack its year: "5.1.". */
    private static Optional<WrittenDate> numericMonth(String text, int at, int end, int first) {
        if (end >= text.length() || "./-".indexOf(text.charAt(end)) < 0) {
            return Optional.empty();
        }
        char mark = text.charAt(end);
        int monthStart = mark == '.' ? Chars.skipBlanks(text, end + 1) : end + 1;
        int monthEnd = digitsEnd(text, monthStart, 2);
        int second = number(text, monthStart, monthEnd);
        if (second < 1 || second > 31 || !Chars.is(text, monthEnd, mark)) {
            boolean telegram = mark == '/' && second >= 1 && second <= 12 && text.startsWith(" (", monthEnd);
            return telegram ? Optional.of(new WrittenDate(at, monthEnd, 0, second, first)) : Optional.empty();
        }
        return numericYear(text, at, monthEnd, mark, new int[] {first, second});
    }

    private static Optional<WrittenDate> numericYear(String text, int at, int monthEnd, char mark, int[] numbers) {
        int first = numbers[0];
        int second = numbers[1];
        int yearStart = mark == '.' ? Chars.skipBlanks(text, monthEnd + 1) : monthEnd + 1;
        int yearEnd = digitsEnd(text, yearStart, 4);
        boolean long4 = yearEnd - yearStart == 4 && isYear(number(text, yearStart, yearEnd));
        boolean short2 = yearEnd - yearStart == 2 && yearStart == monthEnd + 1;
        if (!long4 && !short2) {
            return mark == '.' && second <= 12 && !Chars.isDigit(text, yearStart)
                    ? Optional.of(new WrittenDate(at, monthEnd + 1, 0, second, first))
                    : Optional.empty();
        }
        int year = number(text, yearStart, yearEnd);
        int full = long4 ? year : year + (year < CENTURY_SPLIT ? 2000 : 1900);
        boolean dayFirst = second <= 12;
        return Optional.of(new WrittenDate(at, yearEnd, full, dayFirst ? second : first, dayFirst ? first : second));
    }

    private static int year(String text, int at) {
        int end = digitsEnd(text, at, 4);
        int year = number(text, at, end);
        return end - at == 4 && isYear(year) && !Chars.isDigit(text, end) ? year : 0;
    }

    private static boolean isYear(int number) {
        return number >= 1900 && number <= 2100;
    }

    private static int digitsEnd(String text, int at, int most) {
        int end = at;
        while (end - at < most && Chars.isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = 10 * number + Character.digit(text.charAt(i), 10);
        }
        return end > start ? number : 0;
    }
}
