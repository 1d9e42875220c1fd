package dateline.copy;

import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.Found;
import dateline.model.Person;
import dateline.model.Remark;
import dateline.text.Clean;
import dateline.text.Cleaned;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the head of a text as feeds and pages give it: what belongs to the credit, what to the dateline, and where the
 * article's own words begin. Thread-safe; its word lists are read once, when it is made.
 */
public final class CopyDesk {

    private final HeadReader heads = new HeadReader();

    /**
     * Works on the text as {@link Clean#text} leaves it. The lead is the end of that text: nothing in it is changed.
     *
     * <p>Dates without a year are resolved to the day nearest to publication, and not at all when that is not known. A
     * headline that the text repeats on a line of its own goes with the head. No language is asked for: script and words tell.
     *
     * @param text a body, a teaser or a description; any length, of which the first 500 characters can hold a head
     */
    public Head read(String text, Context context) {
        Cleaned cleaned = Clean.traced(text);
        String plain = cleaned.text();
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        if (cleaned.leaked()) {
            remarks.add(Remark.LEAKED_MARKUP);
        }
        int from = behindHeadline(plain, context);
        String body = plain.substring(from);
        HeadReader.Reading reading = heads.read(body, context.outlet().orElse(""), context.others());
        if (reading.unsure()) {
            remarks.add(Remark.CREDIT_UNSURE);
        }
        return new Head(
                credit(reading.items()),
                dateline(body, reading.items(), context),
                body.substring(reading.end()),
                cleaned.origin(from + reading.end()),
                remarks);
    }

    /** Behind the headline where the text repeats it on a line of its own; 0 where it does not. */
    private static int behindHeadline(String text, Context context) {
        String headline = context.headline().map(Clean::line).orElse("");
        boolean repeated = !headline.isEmpty() && text.startsWith(headline) && Chars.is(text, headline.length(), '\n');
        return repeated ? headline.length() + 1 : 0;
    }

    private static Found<Credit> credit(List<Item> items) {
        List<Person> people = items.stream()
                .flatMap(i -> i instanceof Item.By by ? by.people().stream() : Stream.empty())
                .distinct()
                .toList();
        Credit credit = new Credit(people, agency(items));
        return credit.isEmpty()
                ? Found.missing()
                : Found.known(credit, people.isEmpty() ? "copy:wire-head" : "copy:byline");
    }

    /** The tag nearest the text; but not "this paper" or a short form where the outlet was named before. */
    private static Optional<String> agency(List<Item> items) {
        Optional<String> agency = Optional.empty();
        for (Item item : items) {
            if (item instanceof Item.From from
                    && agency.filter(a -> isSame(a, from.name()) || isOurs(from.name()))
                            .isEmpty()) {
                agency = Optional.of(from.name());
            }
        }
        return agency;
    }

    private static boolean isSame(String named, String again) {
        return named.startsWith(again) || !again.equals(named) && again.endsWith(named);
    }

    private static boolean isOurs(String name) {
        return name.startsWith("本");
    }

    private static Found<Dateline> dateline(String text, List<Item> items, Context context) {
        Optional<String> place = Optional.empty();
        Optional<WrittenDate> date = Optional.empty();
        for (Item item : items) {
            place = item instanceof Item.At at ? Optional.of(at.name()) : place;
            date = item instanceof Item.On on ? Optional.of(on.date()) : date;
        }
        Dateline dateline = new Dateline(
                place,
                date.map(d -> text.substring(d.start(), d.end())),
                date.flatMap(d -> d.resolve(context.published())));
        return dateline.isEmpty() ? Found.missing() : Found.known(dateline, "copy:dateline");
    }
}
