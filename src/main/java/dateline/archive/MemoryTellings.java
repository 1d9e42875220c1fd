package dateline.archive;

import dateline.archive.Archive.Grouped;
import dateline.model.ArticleId;
import dateline.model.StoryId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The stories of a {@link MemoryArchive} with the articles that tell them. */
final class MemoryTellings {

    private final MemoryStories stories;
    private final MemoryArticles articles;

    MemoryTellings(MemoryStories stories, MemoryArticles articles) {
        this.stories = stories;
        this.articles = articles;
    }

    Map<ArticleId, StoryCount> counts(Collection<ArticleId> asked) {
        return asked.stream()
                .distinct()
                .filter(article -> stories.storyOf(article).isPresent())
                .collect(Collectors.toMap(
                        article -> article,
                        article -> count(stories.storyOf(article).orElseThrow())));
    }

    StoryCount count(StoryId story) {
        List<Line> lines = articles.lines(stories.articles(story));
        return new StoryCount(story, lines.size(), (int)
                lines.stream().map(Line::outlet).distinct().count());
    }

    Line first(StoryId story) {
        return articles.lines(stories.articles(story)).stream()
                .max(Line.NEWEST_FIRST)
                .orElseThrow();
    }

    List<StoryMember> members(StoryId story) {
        return articles.lines(stories.articles(story)).stream()
                .sorted(Line.NEWEST_FIRST.reversed())
                .limit(Shelves.MAX_MEMBERS)
                .map(line -> new StoryMember(line, stories.why(line.id()), stories.copy(line.id())))
                .toList();
    }

    List<StoryKin> kin(StoryId story) {
        return stories.kin().kinships(Integer.MAX_VALUE).stream()
                .filter(kin -> !kin.isApart())
                .filter(kin -> kin.one().equals(story) || kin.other().equals(story))
                .map(kin -> kin.one().equals(story) ? kin.other() : kin.one())
                .filter(other -> stories.kin().shown(story, other).stream().allMatch(articles::has))
                .limit(Shelves.MAX_KIN)
                .map(other ->
                        new StoryKin(count(other), first(other), stories.kin().why(story, other)))
                .toList();
    }

    List<Grouped> grouped(Instant since, int limit) {
        List<Grouped> all = stories.grouped().stream()
                .filter(each -> articles.line(each.article())
                        .filter(line -> !line.order().isBefore(since))
                        .isPresent())
                .toList();
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }
}
