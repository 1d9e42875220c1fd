package dateline.pipeline;

import dateline.archive.ArchiveException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a lane's job of something to be asked: it is asked, kept, told, and only then over, whatever breaks. */
final class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final Keeper keeper;
    private final Lanes lanes;
    private final Beginnings beginnings;
    private final Duration diskPause;
    private final Consumer<Event> observer;
    private final Consumer<ArchiveException> unreadable;

    /**
     * @param diskPause how long a lane waits before it goes on when the disk refuses
     * @param observer told of what was kept, on the writer's thread
     * @param unreadable told when the archive cannot be read
     */
    Jobs(
            Keeper keeper,
            Lanes lanes,
            Beginnings beginnings,
            Duration diskPause,
            Consumer<Event> observer,
            Consumer<ArchiveException> unreadable) {
        this.keeper = keeper;
        this.lanes = lanes;
        this.beginnings = beginnings;
        this.diskPause = diskPause;
        this.observer = observer;
        this.unreadable = unreadable;
    }

    Lanes.Job job(Asking asking) {
        return new Lanes.Job(asking.key(), () -> {
            boolean goesOn = false;
            try {
                goesOn = keep(asking);
                return goesOn;
            } finally {
                if (!goesOn) {
                    beginnings.over(asking.key());
                }
            }
        });
    }

    private boolean keep(Asking asking) throws InterruptedException {
        try {
            if (!asking.stands().getAsBoolean()) {
                return false;
            }
            Outcome outcome = outcome(asking);
            if (lanes.isClosed() && outcome.event().isTrouble()) {
                return false; // an interrupt of ours is no fault of the outlet's
            }
            keeper.keep(new Work(outcome.changes(), () -> told(asking, outcome), why -> instead(asking, why)));
            return true;
        } catch (UncheckedIOException diskRefuses) {
            keeper.refused(diskRefuses);
        } catch (ArchiveException diskRefuses) {
            unreadable.accept(diskRefuses);
        }
        Thread.sleep(diskPause);
        return false;
    }

    private static Outcome outcome(Asking asking) {
        try {
            return asking.ask().get();
        } catch (UncheckedIOException | ArchiveException diskRefuses) {
            throw diskRefuses;
        } catch (RuntimeException | StackOverflowError defect) {
            LOG.error("{} could not be read; this is a defect of Dateline", asking.key(), defect);
            return asking.failed().apply("it could not be read: " + firstLine(defect));
        }
    }

    private static String firstLine(Throwable defect) {
        return defect.toString().lines().findFirst().orElse("");
    }

    private void told(Asking asking, Outcome outcome) {
        try {
            observer.accept(outcome.event());
        } finally {
            done(asking);
        }
    }

    private void done(Asking asking) {
        beginnings.over(asking.key());
        lanes.done(asking.key());
    }

    /** What is kept when the archive cannot take what was read: that it failed, so that it is not asked again at once. */
    private Work instead(Asking asking, RuntimeException defect) {
        Outcome failed;
        try {
            failed = asking.failed().apply("it could not be kept: " + firstLine(defect));
        } catch (RuntimeException another) {
            done(asking);
            throw another;
        }
        return new Work(failed.changes(), () -> told(asking, failed), _ -> {
            done(asking);
            return Work.none();
        });
    }
}
