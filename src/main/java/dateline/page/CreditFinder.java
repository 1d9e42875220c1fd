package dateline.page;

import dateline.model.Credit;
import dateline.model.Found;
import dateline.model.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who made the article. */
final class CreditFinder {

    private static final List<String> METAS =
            List.of("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "citation_author");

    private CreditFinder() {}

    static Found<Credit> find(Page page) {
        return told(page).or(() -> metas(page));
    }

    private static Found<Credit> told(Page page) {
        Set<String> names = new LinkedHashSet<>();
        page.article.ifPresent(article -> {
            for (Json each : article.at("author").each()) {
                Json author = page.data.resolve(each);
                String name = author instanceof Json.Word(String text) ? text : author.at("name").text();
                addName(names, PlainText.of(name));
            }
        });
        return credit(names, page.source("author"));
    }

    private static Found<Credit> metas(Page page) {
        for (String name : METAS) {
            Set<String> names = new LinkedHashSet<>();
            page.head.metas(name).forEach(value -> addName(names, PlainText.of(value)));
            if (!names.isEmpty()) {
                return credit(names, "meta:" + name);
            }
        }
        return Found.missing();
    }

    private static void addName(Set<String> names, String name) {
        if (!name.isBlank() && !name.startsWith("http") && name.length() < 100) {
            names.add(name);
        }
    }

    private static Found<Credit> credit(Set<String> names, String source) {
        List<Person> people = new ArrayList<>();
        names.forEach(name -> people.add(Person.author(name)));
        return people.isEmpty() ? Found.missing() : Found.known(new Credit(people, Optional.empty()), source);
    }
}
