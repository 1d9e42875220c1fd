package dateline.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value as pages hold it. Numbers, booleans and null are words like any other. */
sealed interface Json {

    record Members(Map<String, Json> map) implements Json {}

    record Elements(List<Json> list) implements Json {}

    record Word(String raw) implements Json {}

    Word NOTHING = new Word("");

    /** The member of that name; {@link #NOTHING} where there is none. */
    default Json at(String name) {
        return this instanceof Members(Map<String, Json> map) ? map.getOrDefault(name, NOTHING) : NOTHING;
    }

    /** The text of a word, or of the first element that has one; empty for the rest and for null. */
    default String text() {
        return switch (this) {
            case Word(String raw) -> "null".equals(raw) ? "" : raw;
            case Elements(List<Json> list) ->
                list.isEmpty() ? "" : list.getFirst().text();
            case Members(Map<String, Json> map) ->
                map.getOrDefault("@value", NOTHING) instanceof Word(String raw) ? raw : "";
        };
    }

    /** The elements of an array; anything else is its own only element, nothing is none. */
    default List<Json> each() {
        return switch (this) {
            case Elements(List<Json> list) -> list;
            case Word _ -> text().isEmpty() ? List.of() : List.of(this);
            case Members _ -> List.of(this);
        };
    }

    default Optional<Members> members() {
        return this instanceof Members members ? Optional.of(members) : Optional.empty();
    }

    default boolean isNothing() {
        return this instanceof Word(String raw) && raw.isEmpty();
    }
}
