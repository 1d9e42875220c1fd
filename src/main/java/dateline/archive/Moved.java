package dateline.archive;

import java.util.List;

/** How a move of all tables ended. */
public sealed interface Moved {

    /** Each table in its new place holds what it held before: read back and compared. */
    record Whole(List<Table> tables) implements Moved {}

    /** Nothing was changed. @param why one line */
    record Refused(String why) implements Moved {}

    /** @param digest of all rows in any order, hexadecimal */
    record Table(String name, long rows, String digest) {}
}
