package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.StoryMember;
import dateline.model.ArticleId;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "split",
        description = "Takes articles out of a story and puts them in one of their own, or in a given one. They stay"
                + " there, and the two stories are not merged again. May be called while the archive runs.")
final class StorySplitCommand extends StoryDecision implements Callable<Integer> {

    @Parameters(paramLabel = "ARTICLE", arity = "1..*", description = "Short names of articles of one story.")
    private List<String> names;

    @Option(names = "--to", paramLabel = "STORY", description = "The story that they belong to.")
    private Optional<String> to;

    @Override
    public Integer call() {
        try (Archive archive = archive()) {
            List<ArticleId> moved = names.stream()
                    .map(name -> StoryNames.article(archive, name))
                    .distinct()
                    .toList();
            StoryId from = from(archive, moved);
            StoryChange.Split split = to.map(name -> StoryNames.story(archive, name))
                    .map(target -> split(from, target, moved))
                    .orElseGet(() -> alone(archive, from, moved));
            if (split.from().equals(split.to())) {
                throw new Complaint("they stand in that story already");
            }
            keep(archive, split);
            say(Progress.count(split.moved().size(), "article") + " moved from story " + split.from() + " to "
                    + split.to());
            return 0;
        }
    }

    private static StoryId from(Archive archive, List<ArticleId> moved) {
        List<StoryId> stories = moved.stream()
                .map(article -> StoryNames.of(archive, article)
                        .orElseThrow(() -> new Complaint("the article " + article + " stands in no story yet")))
                .distinct()
                .toList();
        if (stories.size() > 1) {
            throw new Complaint("these articles stand in " + stories.size() + " stories; split one at a time");
        }
        return stories.getFirst();
    }

    /** A new story is named after one of its articles; where only the old one's could name it, the others leave. */
    private StoryChange.Split alone(Archive archive, StoryId from, List<ArticleId> moved) {
        List<ArticleId> others = archive.members(from).stream()
                .map(StoryMember::line)
                .map(line -> line.id())
                .filter(article -> !moved.contains(article))
                .toList();
        if (others.isEmpty()) {
            throw new Complaint("that is the whole story");
        }
        return free(archive, moved)
                .map(name -> split(from, name, moved))
                .or(() -> free(archive, others).map(name -> split(from, name, others)))
                .orElseThrow(() -> new Complaint("each of these articles names another story; say which with --to"));
    }

    private static Optional<StoryId> free(Archive archive, List<ArticleId> articles) {
        return articles.stream()
                .map(StoryId::new)
                .filter(story -> archive.members(story).isEmpty())
                .findFirst();
    }

    private StoryChange.Split split(StoryId from, StoryId into, List<ArticleId> moved) {
        return new StoryChange.Split(from, into, moved, now(), reason());
    }
}
