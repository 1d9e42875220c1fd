package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.Judgement;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.Subject;
import dateline.model.SubjectId;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The whole archive. Safe from any thread; commits take turns.
 *
 * <p>A store that cannot write (full or read-only disk, lost server) throws {@link ArchiveException} and keeps the state
 * before the commit.
 */
public interface Archive extends Shelves, AutoCloseable {

    /**
     * Keeps all changes, in their order, or none. On return they outlast a crash of the machine.
     *
     * @return the newest mark; see {@link #touched}
     */
    long commit(List<Change> changes);

    /** The state of every followed channel, in the order they were followed. */
    List<ChannelState> channels();

    /**
     * Those that are due by then, longest due first. A channel that is well and due later than {@value #MOST_INTERVALS}
     * of its intervals from then was asked while the clock was ahead, and is due too.
     */
    List<ChannelState> due(Instant now);

    int MOST_INTERVALS = 2;

    /** What is remembered of these entries of a channel; unknown ones are left out. */
    Map<String, Entered> entered(URI channel, Collection<String> keys);

    /** The hosts that something is due from by then; see {@link Owed#host}. */
    List<String> owedHosts(Instant due);

    /** Due from a host by then, oldest first. */
    List<Owed> owed(String host, Instant due, int limit);

    /** Whether this is owed still, at that time: what was read before it was put off or settled is not. */
    boolean stands(Owed owed);

    /** Whether the channel is still due at that time: not, once it has been asked meanwhile or is left. */
    boolean stands(ChannelState state);

    /** The hosts that have pages which are to be looked at again by then. */
    List<String> watchHosts(Instant due);

    /** What is to be looked at again at a host by then, longest due first. */
    List<Watch> watches(String host, Instant due, int limit);

    /** Whether the page is still to be looked at, at that time. */
    boolean stands(Watch watch);

    /** What failed before and waits for another try, soonest first. */
    List<Owed> owedInTrouble(int limit);

    /** Newest article first. */
    List<Judgement> judged(SubjectId subject, Subject.Verdict verdict, int limit);

    /** For who finds names and makes dossiers. */
    NameDesk naming();

    /** Cheap enough to be asked each second. */
    Counts counts();

    /** How much is owed in all, whenever due. */
    long owedCount(Owed.Kind kind);

    /** The newest capture of an address with a status of 200 to 299, for revisit records. */
    Optional<Capture> latest(URI at);

    /**
     * Every capture, in the order of their names.
     *
     * @param after the one where the list before ended; empty for the start
     */
    List<Capture> captures(Optional<CaptureId> after, int limit);

    /** Every capture of an address, oldest first. */
    List<Capture> captures(URI at, int limit);

    /** Those of these articles that were taken down. */
    Set<ArticleId> removed(Collection<ArticleId> articles);

    /** The captures that are not given out for an article's sake. */
    List<Withheld> withheld(ArticleId article);

    /** Takedowns whose tombstones do not stand in the custody log yet. Cheap enough to be asked each second. */
    List<Removal> unwitnessed();

    /** The log of changes after a line of it, oldest first. */
    List<Happening> happenings(long after, int limit);

    /** What the log of changes has of an article, oldest first. */
    List<Happening> happenings(ArticleId article);

    /** The number of the newest line of the log of changes; 0 while there is none. */
    long newestHappening();

    /** The articles that changed after a mark, in the order of their changes, for indexes that follow. */
    List<Touched> touched(long afterMark, int limit);

    /** @param mark grows with every change of any article; kept over restarts */
    record Touched(long mark, ArticleId article) {}

    /** The mark of the newest {@link Change.Grouped}; 0 when nothing has been grouped. */
    long groupedMark();

    /**
     * The articles that stand in a story, in the order in which they came to stand there; the last ones, where there
     * are more.
     *
     * @param since articles that are older by {@link dateline.model.Dates#order} are left out
     */
    List<Grouped> grouped(Instant since, int limit);

    record Grouped(ArticleId article, StoryId story) {}

    /** Which stories tell one event in two languages, or do not, as an editor says; each once, the newest first. */
    List<Kinship> kinships(int limit);

    record Kinship(StoryId one, StoryId other, boolean isApart) {}

    /** What editors changed in stories after a number, in its order. */
    List<Decided> decided(long after, int limit);

    /**
     * @param number grows with every change of any story; kept over restarts
     * @param held the articles that a split moved, or that a merge put together; the {@value #MAX_HELD} newest
     */
    record Decided(long number, StoryChange change, List<ArticleId> held) {
        public Decided {
            held = List.copyOf(held);
        }
    }

    int MAX_HELD = 2_000;

    /**
     * For each WARC file the start of a record before which every record is registered. Answers that come together are
     * registered in any order, so after a crash an unregistered record may stand before registered ones, but never
     * {@value #MAX_UNREGISTERED} records before.
     */
    Map<String, Long> warcResume();

    int MAX_UNREGISTERED = 200;

    /** For each WARC file the end of the last record that a committed capture names, in bytes. */
    Map<String, Long> warcEnds();

    /** Reads the whole store once for damage; the first damage found in one line, or empty. May take minutes. */
    Optional<String> check();

    /** Lets go of memory that only speed needs, after a burst of work; the next use is a little slower. */
    void rest();

    @Override
    void close();
}
