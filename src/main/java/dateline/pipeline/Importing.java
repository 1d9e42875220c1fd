package dateline.pipeline;

import dateline.archive.Archive;
import dateline.capture.Captures;
import dateline.search.Index;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes in what others have kept. Whatever becomes an article has its evidence in the archive's own WARC files. The same
 * file taken in again brings nothing new; one that was interrupted goes on. Belongs to one thread, in the one process
 * that writes to the archive.
 */
public final class Importing {

    private final Archive archive;
    private final Optional<Captures> captures;
    private final Optional<Index> index;
    private final PipelineSettings settings;
    private final InstantSource clock;
    private final Consumer<String> notes;
    private final Drafts drafts;
    private final Wants wants;

    /**
     * @param captures where evidence is kept; empty for a trial, which reads everything and keeps nothing
     * @param index empty for a trial
     * @param notes takes a line for each thing that an operator should know of
     */
    public Importing(
            Archive archive,
            Optional<Captures> captures,
            Optional<Index> index,
            PipelineSettings settings,
            InstantSource clock,
            Consumer<String> notes) {
        this.archive = archive;
        this.captures = captures;
        this.index = index;
        this.settings = settings;
        this.clock = clock;
        this.notes = notes;
        this.drafts = new Drafts(new KnownOutlets(archive, clock)::names);
        this.wants = new Wants(settings, archive);
    }

    @FunctionalInterface
    private interface Reading {
        void run(ImportedFile file, Ledger ledger, ImportTally tally) throws IOException;
    }

    /**
     * The posts of a WordPress export.
     *
     * @param pages whether its pages are articles too
     * @throws IOException when the file cannot be read
     */
    public ImportSums posts(Path file, boolean pages) throws IOException {
        return read(file, (each, ledger, tally) -> new ImportedPosts(each, pages, ledger, tally, drafts, wants).run());
    }

    /**
     * The pages, feeds and pictures of a WARC file.
     *
     * @throws IOException when the file cannot be read
     */
    public ImportSums warc(Path file) throws IOException {
        return read(
                file,
                (each, ledger, tally) ->
                        new ImportedWarc(each, ledger, tally, drafts, wants, settings.pictures()).run());
    }

    /**
     * The records of a WARC file as evidence alone, for articles that {@link #articles} brings afterwards.
     *
     * @throws IOException when the file cannot be read
     */
    public ImportSums evidence(Path file) throws IOException {
        return read(
                file,
                (each, ledger, tally) ->
                        new ImportedWarc(each, ledger, tally, drafts, wants, settings.pictures()).evidence());
    }

    /**
     * Pages by their addresses alone, one a line; they are fetched when the archive runs.
     *
     * @throws IOException when the file cannot be read
     */
    public ImportSums addresses(Path file) throws IOException {
        return read(file, (each, ledger, tally) -> new ImportedAddresses(each, ledger, tally).run());
    }

    /**
     * What {@link ArticleLines} wrote.
     *
     * @throws IOException when the file cannot be read
     */
    public ImportSums articles(Path file) throws IOException {
        return read(file, (each, ledger, tally) -> new ImportedLines(each, ledger, tally).run());
    }

    private ImportSums read(Path path, Reading reading) throws IOException {
        ImportedFile file = ImportedFile.of(path, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        ImportTally tally = new ImportTally(file.name(), notes);
        reading.run(file, new Ledger(archive, captures, index), tally);
        index.ifPresent(Index::save);
        return tally.sums();
    }
}
