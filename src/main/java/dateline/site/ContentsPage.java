package dateline.site;

import dateline.archive.Contents;
import dateline.archive.DossierLine;
import dateline.archive.Scope;
import dateline.archive.Shelves;
import dateline.model.NameKind;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.site.ContentsView.Entry;
import dateline.site.ContentsView.NameGroup;
import dateline.site.ContentsView.YearRow;
import dateline.site.Frame.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Outlets, languages and months with their numbers of articles. */
final class ContentsPage {

    /** The most named of each kind. */
    private static final int MAX_NAMES = 24;

    private final Shelves shelves;
    private final Frames frames;
    private final Templates templates;

    ContentsPage(Shelves shelves, Frames frames, Templates templates) {
        this.shelves = shelves;
        this.frames = frames;
        this.templates = templates;
    }

    Answer make() {
        Contents contents = shelves.contents();
        List<Outlet> followed = shelves.outlets();
        String counts = Counts.articles(contents.articles()) + " from "
                + Counts.of(contents.outlets().size(), "outlet") + "; "
                + Counts.of(contents.captures(), "answer") + " of their servers kept as evidence";
        Frame frame =
                frames.frame("Contents", Section.CONTENTS, frames.head("Contents", counts, "/contents", List.of()));
        return templates.page(
                "contents",
                new ContentsView(
                        frame,
                        counts,
                        subjects(),
                        names(),
                        outlets(contents, followed),
                        OutletFeeds.areAny(followed) ? Addresses.OUTLET_FEEDS : "",
                        contents.languages().stream()
                                .map(ContentsPage::language)
                                .toList(),
                        years(contents.months())));
    }

    private List<Entry> subjects() {
        return shelves.subjects().stream()
                .map(subject -> new Entry(
                        Addresses.subject(subject.id()),
                        Tongue.HOUSE,
                        subject.name(),
                        "",
                        Counts.number(shelves.sums(subject.id()).articles())))
                .toList();
    }

    private List<NameGroup> names() {
        return Arrays.stream(NameKind.values())
                .map(kind -> new NameGroup(
                        NameView.title(kind),
                        shelves.names().dossiers(kind, MAX_NAMES).stream()
                                .filter(NameView::isSure)
                                .map(ContentsPage::name)
                                .toList()))
                .filter(group -> !group.names().isEmpty())
                .toList();
    }

    private static Entry name(DossierLine dossier) {
        return new Entry(
                Addresses.name(dossier.id()), Tongue.HOUSE, dossier.name(), "", Counts.number(dossier.articles()));
    }

    private static List<Entry> outlets(Contents contents, List<Outlet> followed) {
        Map<OutletId, Outlet> known =
                followed.stream().collect(Collectors.toMap(Outlet::id, Function.identity(), (first, _) -> first));
        return contents.outlets().stream()
                .map(of -> new Entry(
                        Addresses.list(new Scope.OfOutlet(of.id())),
                        known.containsKey(of.id())
                                ? Tongue.of(known.get(of.id()).language())
                                : Tongue.HOUSE,
                        of.name(),
                        "",
                        Counts.number(of.articles())))
                .toList();
    }

    private static Entry language(Contents.OfLanguage of) {
        Tongue tongue = Tongue.of(of.tag());
        boolean isNamed = !tongue.name().isEmpty();
        return new Entry(
                Addresses.list(new Scope.InLanguage(of.tag())),
                tongue,
                isNamed ? tongue.name() : of.tag(),
                isNamed && !tongue.name().equals(tongue.english()) ? tongue.english() : "",
                Counts.number(of.articles()));
    }

    private static List<YearRow> years(List<Contents.OfMonth> months) {
        Map<String, List<Entry>> years = new LinkedHashMap<>();
        for (Contents.OfMonth of : months) {
            years.computeIfAbsent(Integer.toString(of.month().getYear()), _ -> new ArrayList<>())
                    .add(new Entry(
                            Addresses.list(new Scope.InMonth(of.month())),
                            Tongue.HOUSE,
                            Times.monthName(of.month()),
                            "",
                            Counts.number(of.articles())));
        }
        return years.entrySet().stream()
                .map(year -> new YearRow(year.getKey(), year.getValue()))
                .toList();
    }
}
