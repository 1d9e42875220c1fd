package dateline.site;

import dateline.archive.Contents;
import dateline.archive.Scope;
import dateline.archive.Shelves;
import dateline.archive.StoryMember;
import dateline.model.DossierId;
import dateline.model.OutletId;
import dateline.model.StoryId;
import dateline.model.SubjectId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a list is called.
 *
 * @param tongue of the text
 * @param intro one line below, also for machines
 */
record Heading(String text, Tongue tongue, String intro) {

    /** Empty when the archive knows no such list: an outlet it does not follow, a language or a day it has nothing of. */
    static Optional<Heading> of(Scope scope, Shelves shelves) {
        return switch (scope) {
            case Scope.Everything _ -> Optional.of(house("All articles", everything(shelves.contents())));
            case Scope.OfOutlet(OutletId id) -> outlet(id, shelves);
            case Scope.InLanguage(String tag) -> language(tag, shelves.contents());
            case Scope.OfSubject(SubjectId id) ->
                shelves.subject(id)
                        .map(subject -> house(
                                subject.name(), Counts.articles(shelves.sums(id).articles())));
            case Scope.OfName(DossierId id) ->
                shelves.names()
                        .dossier(id)
                        .map(line -> house(
                                line.name(),
                                NameView.noun(line.kind()) + ", named in " + Counts.articles(line.articles())));
            case Scope.OfStory(StoryId id) ->
                shelves.members(id).stream()
                        .findFirst()
                        .map(StoryMember::line)
                        .map(line -> new Heading(
                                Clip.words(line.headline(), Lines.MAX_HEADLINE),
                                Tongue.of(line.language()),
                                "One story, as the outlets of this archive tell it"));
            case Scope.OnDay(LocalDate day) ->
                filled(scope, house(Times.weekday(day), "From midnight to midnight UTC"), shelves);
            case Scope.InMonth(YearMonth month) -> filled(scope, house(Times.month(month), "Newest first"), shelves);
        };
    }

    /** A calendar has no end; what crawls the site would go through all of it. */
    private static Optional<Heading> filled(Scope scope, Heading heading, Shelves shelves) {
        return Optional.of(heading)
                .filter(_ -> !shelves.list(scope, Optional.empty(), 1).lines().isEmpty());
    }

    private static String everything(Contents contents) {
        if (contents.articles() == 0) {
            return "";
        }
        return Counts.articles(contents.articles()) + " from "
                + Counts.of(contents.outlets().size(), "outlet")
                + (contents.languages().size() > 1
                        ? " in " + Counts.of(contents.languages().size(), "language")
                        : "");
    }

    private static Optional<Heading> outlet(OutletId id, Shelves shelves) {
        return shelves.outlet(id).map(outlet -> {
            long articles = shelves.contents().outlets().stream()
                    .filter(of -> of.id().equals(id))
                    .mapToLong(Contents.OfOutlet::articles)
                    .findFirst()
                    .orElse(0);
            return new Heading(outlet.name(), Tongue.of(outlet.language()), Counts.articles(articles));
        });
    }

    private static Optional<Heading> language(String tag, Contents contents) {
        return contents.languages().stream()
                .filter(of -> of.tag().equals(tag))
                .findFirst()
                .map(of -> {
                    Tongue tongue = Tongue.of(tag);
                    return tongue.name().isEmpty()
                            ? house(tag, Counts.articles(of.articles()))
                            : new Heading(
                                    tongue.name(), tongue, Counts.articles(of.articles()) + " in " + tongue.english());
                });
    }

    private static Heading house(String text, String intro) {
        return new Heading(text, Tongue.HOUSE, intro);
    }
}
