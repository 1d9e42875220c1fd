package dateline.site;

import dateline.archive.Line;
import dateline.archive.Scope;
import dateline.archive.Shelves;
import dateline.archive.StoryKin;
import dateline.archive.StoryMember;
import dateline.model.ArticleId;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.site.Frame.Section;
import dateline.site.StoryPageView.ChangeRow;
import dateline.site.StoryPageView.Kin;
import dateline.site.StoryPageView.Member;
import dateline.site.StoryPageView.Origin;
import dateline.story.StoryView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A story: its articles in the order of time, copies told from reports of their own, and why each stands there. */
final class StoryPage {

    /** Articles that are shown. */
    private static final int MAX_SHOWN = 100;

    /** Texts that others copied, named above the list. */
    private static final int MAX_ORIGINS = 12;

    private final Shelves shelves;
    private final Frames frames;
    private final Times times;
    private final Lines lines;
    private final CopyDiffs diffs;
    private final Templates templates;

    StoryPage(Shelves shelves, Frames frames, Times times, Lines lines, Templates templates) {
        this.shelves = shelves;
        this.frames = frames;
        this.times = times;
        this.lines = lines;
        this.diffs = new CopyDiffs(shelves);
        this.templates = templates;
    }

    Answer make(StoryId story) {
        List<StoryMember> members = shelves.members(story);
        List<StoryChange> changes = shelves.changes(story);
        if (members.isEmpty() && changes.isEmpty()) {
            return new Answer.Missing("The archive has no such story.");
        }
        return templates.page("story", members.isEmpty() ? emptied(story, changes) : view(story, members, changes));
    }

    private StoryPageView view(StoryId story, List<StoryMember> members, List<StoryChange> changes) {
        Line first = members.getFirst().line();
        String headline = Clip.words(first.headline(), Lines.MAX_HEADLINE);
        Map<ArticleId, Line> origins = origins(members);
        String counts = counts(story, members);
        List<StoryMember> shown = members.subList(0, Math.min(MAX_SHOWN, members.size()));
        CopyDiffs.Page page = diffs.page();
        return new StoryPageView(
                frames.frame(
                        headline,
                        Section.NONE,
                        frames.head(headline, counts, Addresses.story(story), frames.feeds(new Scope.OfStory(story)))),
                headline,
                Tongue.of(first.language()),
                counts,
                copied(members, origins),
                Ref.NONE,
                shown.stream().map(member -> member(member, origins, page)).toList(),
                shown.size() == members.size()
                        ? ""
                        : Counts.articles((long) members.size() - shown.size())
                                + " more; the feeds of this story begin with the newest.",
                shelves.kin(story).stream().map(StoryPage::kin).toList(),
                changes.stream().map(change -> row(change, story)).toList());
    }

    private StoryPageView emptied(StoryId story, List<StoryChange> changes) {
        return new StoryPageView(
                frames.frame("A story that was moved", Section.NONE, frames.unlisted()),
                "A story that was moved",
                Tongue.HOUSE,
                "",
                List.of(),
                new Ref(Addresses.story(StoryWords.heir(changes, story)), "the story that they stand in now"),
                List.of(),
                "",
                List.of(),
                changes.stream().map(change -> row(change, story)).toList());
    }

    /** {@code "3 independent reports and 5 copies, from 7 outlets"} */
    private static String counts(StoryId story, List<StoryMember> members) {
        StoryView view = new StoryView(
                story,
                members.stream()
                        .map(member -> new StoryView.Member(
                                member.line().id(),
                                member.line().order(),
                                member.copy().map(StoryMember.Copy::origin)))
                        .toList());
        long outlets = members.stream()
                .map(member -> member.line().outlet())
                .distinct()
                .count();
        String own = Counts.of(view.independent(), "independent report");
        String copies = view.copies() == 0
                ? ""
                : " and " + (view.copies() == 1 ? "1 copy" : Counts.number(view.copies()) + " copies");
        return own + copies + ", from " + Counts.of(outlets, "outlet");
    }

    /** The originals of the copies, those of other stories too; one that the archive has no more is left out. */
    private Map<ArticleId, Line> origins(List<StoryMember> members) {
        return shelves
                .lines(members.stream()
                        .flatMap(member -> member.copy().stream())
                        .map(StoryMember.Copy::origin)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Line::id, Function.identity()));
    }

    private List<Origin> copied(List<StoryMember> members, Map<ArticleId, Line> origins) {
        Map<ArticleId, Long> counts = members.stream()
                .flatMap(member -> member.copy().stream())
                .collect(Collectors.groupingBy(StoryMember.Copy::origin, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(each -> origins.containsKey(each.getKey()))
                .sorted(Map.Entry.<ArticleId, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(MAX_ORIGINS)
                .map(each -> origin(origins.get(each.getKey()), each.getValue()))
                .toList();
    }

    private Origin origin(Line line, long copies) {
        return new Origin(
                copies == 1 ? "1 article copies the one by" : Counts.articles(copies) + " copy the one by",
                ref(line),
                times.inList(line.order()));
    }

    private static Ref ref(Line line) {
        return new Ref(Addresses.article(line.id()), Clip.words(line.outletName(), Lines.MAX_NOTE));
    }

    private Member member(StoryMember member, Map<ArticleId, Line> origins, CopyDiffs.Page page) {
        Optional<StoryMember.Copy> copy = member.copy();
        Optional<Line> origin = copy.map(StoryMember.Copy::origin).map(origins::get);
        List<StoryPageView.Diff> made = new ArrayList<>();
        origin.map(Line::id).map(from -> page.of(from, member.line().id())).ifPresent(made::addAll);
        return new Member(
                lines.view(member.line()),
                origin.map(StoryPage::ref).orElse(Ref.NONE),
                copy.map(known -> known.percent() + " % of the shorter text is the same")
                        .orElse(""),
                StoryWords.why(member),
                made,
                origin.isPresent() && made.isEmpty() && page.compared() ? "the same, word for word." : "");
    }

    private static Kin kin(StoryKin kin) {
        Tongue tongue = Tongue.of(kin.first().language());
        String language = tongue.english().isEmpty() ? "" : tongue.english() + ", ";
        return new Kin(
                new Ref(
                        Addresses.story(kin.count().story()),
                        Clip.words(kin.first().headline(), Lines.MAX_HEADLINE)),
                tongue,
                language + Counts.articles(kin.count().articles()) + " from "
                        + Counts.of(kin.count().outlets(), "outlet"),
                StoryWords.why(kin.why()));
    }

    private ChangeRow row(StoryChange change, StoryId story) {
        Optional<StoryId> other = StoryWords.other(change, story);
        return new ChangeRow(
                times.inList(change.at()),
                StoryWords.happened(change, story),
                other.map(id -> new Ref(Addresses.story(id), headline(id))).orElse(Ref.NONE),
                change instanceof StoryChange.Linked ? "" : StoryWords.why(change.reason()));
    }

    /** That of the article which opened it. */
    private String headline(StoryId story) {
        return shelves.lines(List.of(story.opener())).stream()
                .map(line -> Clip.words(line.headline(), Lines.MAX_NOTE))
                .findFirst()
                .orElse(story.toString());
    }
}
