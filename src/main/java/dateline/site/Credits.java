package dateline.site;

import dateline.model.Credit;
import dateline.model.Person;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a credit in one line. */
final class Credits {

    private Credits() {}

    /**
     * Authors by name, others with what they did, then the agency: {@code "Ann Lee, Bo Ek (photographer), Northwire"}.
     * An agency that is the outlet itself is left out. Empty when there is nothing to say.
     */
    static String line(Credit credit, String outletName) {
        String people = credit.people().stream().map(Credits::person).collect(Collectors.joining(", "));
        String agency = credit.agency()
                .filter(name -> !name.equalsIgnoreCase(outletName))
                .orElse("");
        return people + (people.isEmpty() || agency.isEmpty() ? "" : ", ") + agency;
    }

    private static String person(Person person) {
        return switch (person.role()) {
            case AUTHOR -> person.name();
            case CONTRIBUTOR, EDITOR, PHOTOGRAPHER, TRANSLATOR ->
                person.name() + " (" + person.role().name().toLowerCase(Locale.ROOT) + ")";
        };
    }
}
