package dateline.search;

import java.util.List;

/** What a query asks for, as its words say it. */
sealed interface Asked {

    /** Where a word may stand. */
    enum Part {
        ANYWHERE,
        HEADLINE,
        CREDIT,
        PLACE
    }

    /** @param text holds no blank */
    record Word(Part part, String text) implements Asked {}

    /** Every word that starts so. */
    record Prefix(Part part, String text) implements Asked {}

    /** The words in this order. */
    record Phrase(Part part, String text) implements Asked {}

    /** Somebody's name: its words beside each other in any order, with up to one other among them. */
    record Name(String text) implements Asked {}

    record FromOutlet(String id) implements Asked {}

    /** @param tag primary language subtag */
    record InLanguage(String tag) implements Asked {}

    /** Sorted by a time within these days. */
    record Within(Days days) implements Asked {}

    /** @param words that may stand between the two, which may come in any order */
    record Near(Asked one, Asked other, int words) implements Asked {}

    record All(List<Asked> parts) implements Asked {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Asked> parts) implements Asked {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Asked part) implements Asked {}
}
