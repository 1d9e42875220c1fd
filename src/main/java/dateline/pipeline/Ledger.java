package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.capture.Captures;
import dateline.capture.Deposit;
import dateline.capture.Foreign;
import dateline.capture.Provenance;
import dateline.capture.Taken;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.WarcPosition;
import dateline.search.Index;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what an import brings, in batches: evidence on disk first, then the rows that name it in one transaction, then
 * the index, which is only a view. Stopped anywhere, it has kept whole batches, and the same import goes on from there.
 * Belongs to one thread.
 */
final class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    /** Changes of one transaction. */
    static final int MAX_CHANGES = 400;

    /** Captures of one transaction; see {@link Archive#MAX_UNREGISTERED}. */
    static final int MAX_CAPTURES = 100;

    /** Bytes of evidence of one transaction; its articles take a few times as much memory. */
    static final long MAX_BYTES = 8 << 20;

    private static final WarcPosition NOWHERE = new WarcPosition("", 0, 0);

    private final Archive archive;
    private final Optional<Captures> captures;
    private final Optional<Index> index;
    private final List<Change> changes = new ArrayList<>();
    private final Map<ArticleId, Article> newest = new HashMap<>();
    private final Map<CaptureId, Capture> fresh = new HashMap<>();
    private final Set<ArticleId> seen = new HashSet<>();
    private long bytes;
    private boolean indexFails;

    /**
     * @param captures empty for a trial, which keeps nothing
     * @param index empty for a trial
     */
    Ledger(Archive archive, Optional<Captures> captures, Optional<Index> index) {
        this.archive = archive;
        this.captures = captures;
        this.index = index;
    }

    Archive archive() {
        return archive;
    }

    Optional<Capture> capture(CaptureId id) {
        return Optional.ofNullable(fresh.get(id)).or(() -> archive.capture(id));
    }

    Capture deposit(Deposit deposit) {
        bytes += deposit.bytes().length;
        return registered(captures.map(to -> to.deposit(deposit))
                .orElseGet(() -> tried(
                        new Capture(deposit.id(), deposit.uri(), deposit.at(), 0, "", deposit.mediaType(), NOWHERE))));
    }

    Capture adopt(CaptureId id, Foreign foreign, Provenance from) {
        bytes += foreign.block().length;
        return registered(captures.map(to -> to.adopt(id, foreign, from))
                .orElseGet(() -> tried(new Capture(
                        id,
                        foreign.uri(),
                        foreign.at(),
                        foreign.status(),
                        foreign.sha256(),
                        foreign.mediaType(),
                        NOWHERE))));
    }

    private static Taken tried(Capture capture) {
        return new Taken(capture, OptionalLong.empty());
    }

    private Capture registered(Taken taken) {
        fresh.put(taken.capture().id(), taken.capture());
        changes.add(new Change.Captured(taken.capture(), taken.number()));
        return taken.capture();
    }

    /** The newest version, whether committed or not. */
    Optional<Article> article(ArticleId id) {
        return Optional.ofNullable(newest.get(id)).or(() -> archive.article(id));
    }

    /** Whether this import has met the article before. */
    boolean meets(ArticleId id) {
        return !seen.add(id);
    }

    void add(Change change) {
        changes.add(change);
        if (change instanceof Change.Stored stored) {
            newest.merge(
                    stored.article().id(), stored.article(), (old, now) -> now.version() < old.version() ? old : now);
        }
    }

    /** Commits once the batch is large enough. Called where the changes so far are whole by themselves. */
    void turn() {
        if (changes.size() >= MAX_CHANGES || fresh.size() >= MAX_CAPTURES || bytes >= MAX_BYTES) {
            flush();
        }
    }

    /** Commits what there is. A trial forgets it, and may count what comes again in a file a second time. */
    void flush() {
        if (captures.isPresent() && !changes.isEmpty()) {
            captures.get().sync();
            index(archive.commit(List.copyOf(changes)));
        }
        changes.clear();
        newest.clear();
        fresh.clear();
        bytes = 0;
    }

    private void index(long mark) {
        List<Article> articles = changes.stream()
                .flatMap(change -> change instanceof Change.Stored stored
                        ? Stream.of(newest.getOrDefault(stored.article().id(), stored.article()))
                        : Stream.of())
                .distinct()
                .toList();
        if (articles.isEmpty() || indexFails) {
            return;
        }
        try {
            index.ifPresent(view -> view.put(articles, mark));
        } catch (RuntimeException e) {
            indexFails = true;
            LOG.warn("the search index takes nothing more; the next start reads what it missed", e);
        }
    }
}
