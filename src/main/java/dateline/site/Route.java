package dateline.site;

/** What a reader's address means. */
sealed interface Route {

    record To(Place place) implements Route {}

    /** No such address. */
    record Nowhere() implements Route {}

    /** @param why one line for the reader */
    record Senseless(String why) implements Route {}
}
