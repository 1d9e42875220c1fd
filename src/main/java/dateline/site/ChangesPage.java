package dateline.site;

import dateline.archive.Shelves;
import dateline.archive.VersionLine;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.site.Frame.Section;
import dateline.text.Changes;
import dateline.text.Changes.Passage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a version changed, passage by passage and word by word, against the version before. */
final class ChangesPage {

    private static final Answer.Missing UNKNOWN =
            new Answer.Missing("The archive has no such article, or no such version of it.");

    private final Shelves shelves;
    private final Frames frames;
    private final Times times;
    private final Templates templates;

    ChangesPage(Shelves shelves, Frames frames, Times times, Templates templates) {
        this.shelves = shelves;
        this.frames = frames;
        this.times = times;
        this.templates = templates;
    }

    Answer make(ArticleId id, int version) {
        Optional<Article> before = shelves.article(id, version - 1);
        Optional<Article> after = shelves.article(id, version);
        return before.isPresent() && after.isPresent()
                ? templates.page("changes", view(before.get(), after.get()))
                : UNKNOWN;
    }

    private ChangesView view(Article before, Article after) {
        List<Passage> passages = Changes.of(Passages.of(before), Passages.of(after));
        return new ChangesView(
                frames.frame("What changed: " + after.title(), Section.NONE, frames.unlisted()),
                Tongue.of(after.language().get()),
                after.title(),
                new Ref(Addresses.article(after.id()), "The article"),
                version(before),
                at(before),
                version(after),
                at(after),
                note(before, after),
                counts(passages),
                ChangesHtml.of(passages));
    }

    private static Ref version(Article article) {
        return new Ref(Addresses.version(article.id(), article.version()), "Version " + article.version());
    }

    private When at(Article article) {
        return times.inList(shelves.versions(article.id()).stream()
                .filter(line -> line.number() == article.version())
                .map(VersionLine::at)
                .findFirst()
                .orElse(article.dates().firstSeen()));
    }

    private static String note(Article before, Article after) {
        if (after.source() instanceof Article.Source.Gone(String why)) {
            return "The outlet took the page away (" + why + "); the text is that of the version before.";
        }
        if (before.source() instanceof Article.Source.Gone) {
            return "The page had been gone and is there again.";
        }
        boolean sameRoad = before.source().getClass().equals(after.source().getClass());
        return sameRoad
                ? ""
                : "One of the two was read from the outlet’s feed, the other from the article’s page; some of what "
                        + "differs may come from that.";
    }

    private static String counts(List<Passage> passages) {
        List<String> parts = Stream.of(
                        count(passages, Passage.Edited.class, "edited"),
                        count(passages, Passage.Added.class, "added"),
                        count(passages, Passage.Removed.class, "removed"))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? "No word differs." : String.join(", ", parts) + ".";
    }

    private static Optional<String> count(List<Passage> passages, Class<? extends Passage> kind, String done) {
        long count = passages.stream().filter(kind::isInstance).count();
        return count == 0 ? Optional.empty() : Optional.of(Counts.of(count, "passage") + " " + done);
    }
}
