package dateline.pipeline;

import dateline.copy.Bylines;
import dateline.copy.Context;
import dateline.copy.OutletNames;
import dateline.feed.Contact;
import dateline.model.Credit;
import dateline.model.Found;
import dateline.model.Outlet;
import dateline.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Who is credited, from the fields of feeds and pages and from the heads of texts. */
final class Credits {

    private final Bylines bylines = new Bylines();
    private final Supplier<OutletNames> others;

    /** @param others the names of all outlets that may stand where a person should */
    Credits(Supplier<OutletNames> others) {
        this.others = others;
    }

    /** The people of the field, the agency of the head: each from where it is told best. */
    static Found<Credit> of(Found<Credit> field, Found<Credit> head) {
        if (field.get().isEmpty() || head.get().isEmpty()) {
            return field.or(() -> head);
        }
        Credit said = field.get().get();
        Credit found = head.get().get();
        return Found.known(
                new Credit(
                        said.people().isEmpty() ? found.people() : said.people(),
                        said.agency().or(found::agency)),
                field.source().orElseThrow() + " " + head.source().orElseThrow());
    }

    Found<Credit> fromContacts(List<Contact> contacts, Outlet outlet) {
        List<String> names = contacts.stream()
                .map(contact -> contact.name().isBlank() ? contact.display() : contact.name())
                .toList();
        Credit credit = credit(
                names.stream().map(name -> bylines.read(name, context(outlet))).toList());
        return credit.isEmpty() ? Found.missing() : Found.known(credit, "feed:author");
    }

    /** A page's byline may name an outlet where it should name a person. */
    Found<Credit> fromPage(Found<Credit> page, Outlet outlet) {
        return page.map(said -> {
            List<Credit> read = said.people().stream()
                    .map(person -> read(person, outlet))
                    .collect(Collectors.toCollection(ArrayList::new));
            read.add(new Credit(List.of(), said.agency()));
            return credit(read);
        });
    }

    private Credit read(Person person, Outlet outlet) {
        Credit read = bylines.read(person.name(), context(outlet));
        boolean isPerson = read.isEmpty() || person.role() != Person.Role.AUTHOR;
        return isPerson ? new Credit(List.of(person), Optional.empty()) : read;
    }

    private static Credit credit(List<Credit> parts) {
        return new Credit(
                parts.stream()
                        .flatMap(part -> part.people().stream())
                        .distinct()
                        .toList(),
                parts.stream().flatMap(part -> part.agency().stream()).findFirst());
    }

    private Context context(Outlet outlet) {
        return new Context(Optional.of(outlet.name()), others.get(), Optional.empty(), Optional.empty());
    }
}
