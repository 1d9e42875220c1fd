package dateline.copy;

import dateline.model.Person;
import java.util.List;

/**
 * A part of a head.
 *
 * @param start of its first character, brackets included
 * @param end behind its last character
 */
sealed interface Item {

    int start();

    int end();

    /**
     * @param known whether the place data know its first part
     * @param placed whether they know any of its parts
     * @param capitals whether it is written in capitals only
     */
    record At(int start, int end, String name, boolean known, boolean placed, boolean capitals) implements Item {}

    /** A date or a time stamp. */
    record On(int start, int end, WrittenDate date) implements Item {}

    /**
     * @param known whether it is on the list of agencies
     * @param bracketed whether it stands in brackets or between slashes
     */
    record From(int start, int end, String name, boolean known, boolean bracketed) implements Item {}

    /** @param firm whether its by-word or its end makes it surely a byline */
    record By(int start, int end, List<Person> people, boolean firm) implements Item {}

    /**
     * A share button, a rubric, a time of day: gone, not told.
     *
     * @param known whether it is on a list, not just a short line
     */
    record Furniture(int start, int end, boolean known) implements Item {}
}
