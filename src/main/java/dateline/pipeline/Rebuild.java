package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Happening;
import dateline.capture.Captures;
import dateline.model.ArticleId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes every article anew from the evidence, by the log of changes and with the readers of this program. An article is
 * replaced as a whole or not at all, so a stop in the middle leaves each as it was or as it is to be, and running again
 * ends in the same. Nothing may fetch meanwhile.
 */
public final class Rebuild {

    private static final int LINES = 500;

    /** Articles of one transaction. */
    private static final int BATCH = 100;

    private final Archive archive;
    private final Replay replay;
    private final Watcher watcher;

    /** Is told how it goes. */
    public interface Watcher {

        /** So many lines of the log of changes of so many are done. */
        void progress(long done, long of);

        /** An article stays as it is, or stays missing, because its evidence cannot be read. */
        void kept(ArticleId article, String why);
    }

    /**
     * What was done.
     *
     * @param articles made anew
     * @param kept not, each told to the watcher
     */
    public record Sums(long articles, long versions, long kept) {}

    /** @param rules as they are now: what is read again is read by them */
    public Rebuild(Archive archive, Captures captures, SiteRules rules, InstantSource clock, Watcher watcher) {
        this.archive = archive;
        this.replay =
                new Replay(archive, captures, new Drafts(new KnownOutlets(archive, clock)::names), rules.reader());
        this.watcher = watcher;
    }

    /** @throws dateline.archive.ArchiveException when the archive cannot be read or written */
    public Sums run() {
        long newest = archive.newestHappening();
        long done = 0;
        Sums sums = new Sums(0, 0, 0);
        Set<ArticleId> met = new HashSet<>();
        while (true) {
            List<Happening> lines = archive.happenings(done, LINES);
            if (lines.isEmpty()) {
                return sums;
            }
            List<ArticleId> fresh =
                    lines.stream().map(Happening::article).filter(met::add).toList();
            Set<ArticleId> removed = archive.removed(fresh);
            sums = rebuild(
                    fresh.stream().filter(article -> !removed.contains(article)).toList(), sums);
            done = lines.getLast().number();
            watcher.progress(done, newest);
        }
    }

    /** One article, where it was not taken down. */
    public Sums run(ArticleId article) {
        return rebuild(List.of(article), new Sums(0, 0, 0));
    }

    private Sums rebuild(List<ArticleId> articles, Sums before) {
        Sums sums = before;
        List<Change> changes = new ArrayList<>();
        for (ArticleId article : articles) {
            switch (replay.of(article)) {
                case Replay.Played.Whole(Change.Rebuilt rebuilt) -> {
                    changes.add(rebuilt);
                    sums = new Sums(
                            sums.articles() + 1,
                            sums.versions() + rebuilt.versions().size(),
                            sums.kept());
                }
                case Replay.Played.Broken(String why) -> {
                    watcher.kept(article, why);
                    sums = new Sums(sums.articles(), sums.versions(), sums.kept() + 1);
                }
            }
            if (changes.size() >= BATCH) {
                archive.commit(changes);
                changes.clear();
            }
        }
        archive.commit(changes);
        return sums;
    }
}
