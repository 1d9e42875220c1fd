package dateline.model;

import java.util.List;
import java.util.Optional;

/**
 * Who made an article.
 *
 * @param people in the order of the page; empty when none is named
 * @param agency the agency or outlet that the head names, as written; the outlet that carried the article is elsewhere
 */
public record Credit(List<Person> people, Optional<String> agency) {

    public Credit {
        people = List.copyOf(people);
    }

    public boolean isEmpty() {
        return people.isEmpty() && agency.isEmpty();
    }
}
