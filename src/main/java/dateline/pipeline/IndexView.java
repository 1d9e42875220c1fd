package dateline.pipeline;

import dateline.model.Article;
import dateline.search.Index;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index as its writer sees it: only a view, whose failure keeps nothing from being archived. After one it gets
 * nothing more, so that its mark stays behind; it is mended when there is time, or at the next start, and reads what it
 * missed. Belongs to one thread, but for {@link #trouble}.
 */
final class IndexView {

    private static final Logger LOG = LoggerFactory.getLogger(IndexView.class);

    /** Naps in a row after which it is saved although its time has not come: its buffers are let go with it. */
    private static final int NAPS_TO_SAVE = 4;

    private static final Duration SAVE_EVERY = Duration.ofMinutes(1);
    private static final Duration MEND_AT_LEAST = Duration.ofHours(1);

    private final Index index;
    private final Duration mendAfter;
    private final AtomicReference<String> trouble = new AtomicReference<>("");
    private long saved = System.nanoTime();
    private boolean unsaved;
    private boolean fails;
    private long mendAt;
    private long mendPause;

    /** @param mendAfter pause before an index that failed is mended, doubled after each time that it fails again */
    IndexView(Index index, Duration mendAfter) {
        this.index = index;
        this.mendAfter = mendAfter;
    }

    /** One line on an index that is behind; empty while all is well. */
    String trouble() {
        return trouble.get();
    }

    void put(List<Article> articles, long mark) {
        if (!articles.isEmpty()) {
            guarded(() -> index.put(articles, mark));
            unsaved = true;
        }
    }

    /** @param naps of its writer since it last had something to keep */
    void tend(int naps) {
        mend(naps);
        if (unsaved && (System.nanoTime() - saved >= SAVE_EVERY.toNanos() || naps >= NAPS_TO_SAVE)) {
            guarded(index::save);
            saved = System.nanoTime();
            unsaved = false;
        }
    }

    /** At rest only, since nothing is kept meanwhile. */
    private void mend(int naps) {
        if (!fails || naps == 0 || System.nanoTime() < mendAt) {
            return;
        }
        fails = false;
        guarded(index::mend);
        if (!fails) {
            trouble.set("");
            unsaved = true;
            mendPause = 0;
            LOG.info("the search index is mended and has read what it missed");
        }
    }

    private void guarded(Runnable step) {
        if (fails) {
            return;
        }
        try {
            step.run();
        } catch (RuntimeException e) {
            fails = true;
            mendPause = Math.clamp(2 * mendPause, mendAfter.toNanos(), MEND_AT_LEAST.toNanos());
            mendAt = System.nanoTime() + mendPause;
            trouble.set("searches do not show what is new: " + e.getMessage());
            LOG.error("the search index takes nothing more until it is mended", e);
        }
    }
}
