package dateline.site;

import dateline.archive.Contents;
import dateline.archive.DossierLine;
import dateline.archive.Filed;
import dateline.archive.NameSums;
import dateline.archive.Scope;
import dateline.model.DossierId;
import dateline.model.NameKind;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What stands above the articles that name a dossier. Empty lists are not shown.
 *
 * @param months newest first
 * @param most articles of a month
 * @param places most articles first
 * @param company a group for each kind that there is
 * @param stories of more than one article, the newest first
 */
record NameView(
        List<FormRow> forms,
        List<Bar> months,
        long most,
        List<Count> places,
        List<Group> company,
        List<StoryRow> stories) {

    static final NameView NONE = new NameView(List.of(), List.of(), 0, List.of(), List.of(), List.of());

    private static final int MAX_MONTHS = 120;

    NameView {
        forms = List.copyOf(forms);
        months = List.copyOf(months);
        places = List.copyOf(places);
        company = List.copyOf(company);
        stories = List.copyOf(stories);
    }

    /** @param count {@code "named in 2 of 5 articles from 3 outlets"} */
    record StoryRow(Ref story, Tongue tongue, String count) {}

    /**
     * @param script {@code "Latin letters"}
     * @param languages of the articles that use it; may be empty
     * @param newest an article that uses it
     * @param why each reason for which it stands with another form
     */
    record FormRow(String form, Tongue tongue, String script, String languages, Ref newest, List<Why> why) {
        FormRow {
            why = List.copyOf(why);
        }
    }

    record Why(String other, String reason) {}

    /** @param href where the list reaches that month */
    record Bar(String href, String month, long articles) {}

    record Count(String name, String count) {}

    record Group(String title, List<Beside> names) {
        Group {
            names = List.copyOf(names);
        }
    }

    /** @param newest an article that names both */
    record Beside(Ref dossier, Ref newest) {}

    static NameView of(DossierId id, NameSums sums) {
        return new NameView(
                sums.forms().stream().map(form -> row(form, sums.links())).toList(),
                sums.months().stream()
                        .limit(MAX_MONTHS)
                        .map(month -> bar(id, month))
                        .toList(),
                sums.months().stream()
                        .mapToLong(Contents.OfMonth::articles)
                        .max()
                        .orElse(0),
                sums.places().stream()
                        .map(place -> new Count(place.place(), Counts.number(place.articles())))
                        .toList(),
                Arrays.stream(NameKind.values())
                        .map(kind -> group(kind, sums.company()))
                        .filter(group -> !group.names().isEmpty())
                        .toList(),
                sums.stories().stream().map(NameView::story).toList());
    }

    private static StoryRow story(NameSums.OfStory of) {
        return new StoryRow(
                new Ref(
                        Addresses.story(of.count().story()),
                        Clip.words(of.first().headline(), Lines.MAX_HEADLINE)),
                Tongue.of(of.first().language()),
                "named in " + Counts.number(of.naming()) + " of "
                        + Counts.articles(of.count().articles()) + " from "
                        + Counts.of(of.count().outlets(), "outlet"));
    }

    static String title(NameKind kind) {
        return switch (kind) {
            case PERSON -> "People";
            case PLACE -> "Places";
            case ORGANISATION -> "Organisations";
        };
    }

    static String noun(NameKind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case PLACE -> "Place";
            case ORGANISATION -> "Organisation";
        };
    }

    private static FormRow row(NameSums.OfForm form, List<Filed.Link> links) {
        return new FormRow(
                form.form(),
                tongue(form),
                script(form.form()),
                form.languages().stream()
                        .map(Tongue::of)
                        .map(Tongue::english)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(", ")),
                new Ref(Addresses.article(form.newest()), Counts.articles(form.articles())),
                links.stream()
                        .filter(link ->
                                link.one().equals(form.form()) || link.other().equals(form.form()))
                        .map(link -> new Why(link.one().equals(form.form()) ? link.other() : link.one(), link.reason()))
                        .toList());
    }

    /** A name in Latin letters in a Chinese article is not Chinese. */
    private static Tongue tongue(NameSums.OfForm form) {
        boolean isLatin = script(form.form()).startsWith("Latin");
        return isLatin || form.languages().isEmpty()
                ? Tongue.HOUSE
                : Tongue.of(form.languages().getFirst());
    }

    private static String script(String form) {
        return form.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .map(script -> script == UnicodeScript.HAN
                        ? "Chinese characters"
                        : script.name().charAt(0)
                                + script.name()
                                        .substring(1)
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' ')
                                + " letters")
                .orElse("");
    }

    private static Bar bar(DossierId id, Contents.OfMonth of) {
        return new Bar(Addresses.list(new Scope.OfName(id), of.month()), Times.month(of.month()), of.articles());
    }

    private static Group group(NameKind kind, List<NameSums.Beside> company) {
        return new Group(
                title(kind),
                company.stream()
                        .filter(each -> each.dossier().kind() == kind && isSure(each.dossier()))
                        .map(each -> new Beside(
                                ref(each.dossier()),
                                new Ref(Addresses.article(each.newest()), Counts.articles(each.articles()))))
                        .toList());
    }

    /** A person or an organisation of one article may be no name at all; a place stands in the gazetteer. */
    static boolean isSure(DossierLine dossier) {
        return dossier.kind() == NameKind.PLACE || dossier.articles() > 1;
    }

    private static Ref ref(DossierLine dossier) {
        return new Ref(Addresses.name(dossier.id()), dossier.name());
    }
}
