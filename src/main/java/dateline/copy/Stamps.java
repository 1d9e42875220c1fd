package dateline.copy;

import dateline.text.WordFile;
import java.util.Optional;

/** Reads date lines and time stamps: "Stand: 24.04.2024 22:58 Uhr", "17:41 JST, October 13, 2024", "Posted: …". */
final class Stamps {

    private static final int MAX_TIME_WORDS = 3;

    private final Lexicon labels = Lexicon.of(WordFile.lines(Stamps.class, "stamps.txt"));
    private final Lexicon timeWords = Lexicon.of(WordFile.lines(Stamps.class, "timewords.txt"));
    private final DateReader dates;

    Stamps(DateReader dates) {
        this.dates = dates;
    }

    /** A date with its label and its time of day; the item ends behind both. */
    Optional<Item.On> read(String text, int at) {
        int start = behindLabel(text, at);
        Optional<WrittenDate> date = dates.read(text, start);
        if (date.isEmpty()) {
            int time = time(text, start);
            if (time < 0) {
                return Optional.empty();
            }
            start = Gap.after(text, time).end();
            date = dates.read(text, start);
        }
        return date.map(d -> new Item.On(at, behindTime(text, dates.behindWeekday(text, d.end())), d));
    }

    /** A time of day alone. */
    int time(String text, int at) {
        int start = behindWords(text, at);
        int hour = digits(text, start);
        if (hour == start || hour - start > 2) {
            return -1;
        }
        boolean colon = Chars.is(text, hour, ':')
                || Chars.is(text, hour, '.')
                || Chars.is(text, hour, 'h')
                || Chars.is(text, hour, 'H');
        int minute = colon ? digits(text, hour + 1) : hour;
        if (colon && minute - hour != 3) {
            return -1;
        }
        int second = Chars.is(text, minute, ':') && colon ? digits(text, minute + 1) : minute;
        int end = second - minute == 3 ? second : minute;
        int words = behindWords(text, end);
        return colon || words > end ? words : -1;
    }

    private int behindLabel(String text, int at) {
        int label = labels.match(text, at);
        if (label < 0) {
            return at;
        }
        int colon = Chars.skipBlanks(text, label);
        return Chars.skipBlanks(text, Chars.is(text, colon, ':') || Chars.is(text, colon, '：') ? colon + 1 : colon);
    }

    private int behindTime(String text, int end) {
        Gap gap = Gap.after(text, end);
        int time = gap.kind() == Gap.Kind.BREAK ? -1 : time(text, gap.end());
        return time > 0 ? time : end;
    }

    /** "Uhr", "pm", "CET", "um": words beside a time of day. */
    private int behindWords(String text, int at) {
        int i = at;
        for (int n = 0; n < MAX_TIME_WORDS; n++) {
            int word = timeWords.match(text, Chars.skipBlanks(text, i));
            if (word < 0) {
                break;
            }
            i = Chars.is(text, word, '.') && Chars.is(text, word - 2, '.') ? word + 1 : word;
        }
        return i == at ? at : Chars.isDigit(text, Chars.skipBlanks(text, i)) ? Chars.skipBlanks(text, i) : i;
    }

    private static int digits(String text, int at) {
        int end = at;
        while (Chars.isDigit(text, end)) {
            end++;
        }
        return end;
    }
}
