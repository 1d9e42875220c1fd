package dateline.page;

import dateline.model.Credit;
import dateline.model.Found;
import dateline.model.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds who made the article: what the page tells machines, then what its byline shows. */
final class CreditFinder {

    private static final List<String> METAS = List.of(
            "author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "citation_author",
            "article:author",
            "og:article:author",
            "cxenseparse:author",
            "article:author_name",
            "author_name",
            "authors",
            "twitter:data1");

    private static final Set<String> AGENCIES = Set.copyOf(WordFiles.lines("agencies.txt"));

    private static final List<String> MEMBERS = List.of("author", "creator");

    private final Page page;
    private final SiteName site;

    private CreditFinder(Page page) {
        this.page = page;
        this.site = page.site;
    }

    /** @param kept for each unit whether it is the text's */
    static Found<Credit> find(Page page, boolean[] kept) {
        return new CreditFinder(page).find(kept);
    }

    private Found<Credit> find(boolean[] kept) {
        Found<Credit> told = told();
        Found<Credit> spelled = people(told).map(this::spelledOut);
        return spelled.isKnown() ? spelled : find(told, shown(told), kept);
    }

    private Found<Credit> find(Found<Credit> told, Found<Credit> shown, boolean[] kept) {
        return people(shown)
                .or(() -> people(metas()))
                .or(() -> told)
                .or(() -> shown)
                .or(this::metas)
                .or(() -> BylineText.inner(page).map(CreditFinder::credit))
                .or(() -> BylineText.signature(page, kept).map(CreditFinder::credit));
    }

    /** The byline on the page; where the page's data names its site as the author, only one that is surely its byline. */
    private Found<Credit> shown(Found<Credit> told) {
        Found<List<String>> names = told.isKnown()
                ? BylineBox.marked(page)
                        .or(() -> persons(BylineText.near(page)))
                        .or(() -> persons(BylineBox.near(page)))
                : BylineBox.find(page).or(() -> BylineText.find(page));
        return names.map(CreditFinder::credit);
    }

    private static Found<List<String>> persons(Found<List<String>> names) {
        return names.get()
                        .filter(all -> all.stream().allMatch(Bylines::isPersonal))
                        .isPresent()
                ? names
                : Found.missing();
    }

    /** With log-in names and lone first names as the page spells them out. */
    private Credit spelledOut(Credit credit) {
        if (credit.people().stream().noneMatch(person -> person.name().indexOf(' ') < 0)) {
            return credit;
        }
        List<String> shown = new ArrayList<>();
        BylineBox.find(page).get().ifPresent(shown::addAll);
        BylineText.near(page).get().ifPresent(shown::addAll);
        metas().get().ifPresent(c -> c.people().forEach(person -> shown.add(person.name())));
        return new Credit(
                credit.people().stream()
                        .map(person -> Person.author(fuller(person.name(), shown)))
                        .toList(),
                credit.agency());
    }

    private static String fuller(String name, List<String> shown) {
        String letters = Letters.only(name);
        for (String each : shown) {
            boolean same = Letters.only(each).equals(letters) && each.indexOf(' ') > 0;
            boolean first = Bylines.isPersonal(each) && each.startsWith(name + " ");
            if (name.indexOf(' ') < 0 && (same || first)) {
                return each;
            }
        }
        return name;
    }

    /** The credit when it names somebody and not just the site. */
    private Found<Credit> people(Found<Credit> credit) {
        boolean named = credit.get()
                .map(c -> c.agency().isPresent() || c.people().stream().anyMatch(p -> !isHouse(p.name())))
                .orElse(false);
        return named ? credit : Found.missing();
    }

    private boolean isHouse(String name) {
        return site.is(name) || Bylines.isDesk(name);
    }

    private Found<Credit> told() {
        for (String member : MEMBERS) {
            Set<String> names = new LinkedHashSet<>();
            page.article.ifPresent(article ->
                    article.at(member).each().forEach(each -> names.addAll(author(page.data.resolve(each)))));
            if (!names.isEmpty()) {
                return Found.known(credit(List.copyOf(names)), page.source(member));
            }
        }
        return Found.missing();
    }

    private static List<String> author(Json author) {
        String name = author instanceof Json.Word(String text)
                ? text
                : author.at("name").text();
        String plain = PlainText.of(name);
        return plain.startsWith("http") ? List.of() : Bylines.told(plain);
    }

    private Found<Credit> metas() {
        for (String name : METAS) {
            Set<String> names = new LinkedHashSet<>();
            for (String value : page.head.metas(name)) {
                String plain = PlainText.of(value);
                names.addAll(
                        plain.startsWith("http") || plain.indexOf('.') > 0 && plain.indexOf(' ') < 0
                                ? List.of()
                                : Bylines.told(plain));
            }
            if (!names.isEmpty() && !(name.startsWith("twitter") && !isLabelled())) {
                return Found.known(credit(List.copyOf(names)), "meta:" + name);
            }
        }
        return Found.missing();
    }

    /** Whether the card's first line is the writer; on other sites it is a price or the reading time. */
    private boolean isLabelled() {
        return page.head.meta("twitter:label1").map(Bylines::opens).orElse(false);
    }

    static Credit credit(String byline) {
        return credit(Bylines.told(byline));
    }

    /** Agencies apart from people. */
    private static Credit credit(List<String> names) {
        List<Person> people = new ArrayList<>();
        Optional<String> agency = Optional.empty();
        for (String name : names) {
            if (AGENCIES.contains(name.toLowerCase(Locale.ROOT))) {
                agency = agency.or(() -> Optional.of(name));
            } else {
                people.add(Person.author(name));
            }
        }
        return new Credit(people, agency);
    }
}
