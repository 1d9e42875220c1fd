package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.ArchiveException;
import dateline.archive.Location;
import dateline.archive.Stores;
import dateline.capture.CaptureSettings;
import dateline.capture.Captures;
import dateline.custody.Custody;
import dateline.custody.Decisions;
import dateline.custody.Keys;
import dateline.custody.PublicKeyLine;
import dateline.custody.Registration;
import dateline.custody.Stamper;
import dateline.pipeline.Event;
import dateline.pipeline.NameFollower;
import dateline.pipeline.Naming;
import dateline.pipeline.Pipeline;
import dateline.pipeline.SiteRules;
import dateline.pipeline.Unkept;
import dateline.search.Index;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An archive's folder, opened: the rooms that keep things, wired. */
final class House implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(House.class);
    static final String WARCS = "warc";
    static final String CUSTODY = "custody";
    private static final String INDEX = "index";
    private static final String RULES = "rules";

    private final Path folder;
    private final Settings settings;
    private final FolderLock lock;
    private final Archive archive;
    private final Custody custody;
    private final Captures captures;
    private final Index index;
    private final Optional<Stamper> stamper;

    private House(
            Path folder,
            Settings settings,
            FolderLock lock,
            Archive archive,
            Custody custody,
            Captures captures,
            Index index,
            InstantSource clock) {
        this.folder = folder;
        this.settings = settings;
        this.lock = lock;
        this.archive = archive;
        this.custody = custody;
        this.captures = captures;
        this.index = index;
        this.stamper = settings.authority()
                .map(authority -> new Stamper(
                        folder.resolve(CUSTODY),
                        custody,
                        authority,
                        settings.stampEvery(),
                        settings.fetching(),
                        Unkept::saw,
                        clock));
    }

    /**
     * Opens the folder for one process that fetches: mends what a crash left and registers what was captured but not
     * committed.
     *
     * @throws Complaint when another process has it, or it cannot be read or written
     */
    static House open(Path folder, Settings settings, InstantSource clock) {
        FolderLock lock = FolderLock.take(folder);
        Archive archive = Stores.memory();
        Optional<Custody> custody = Optional.empty();
        try {
            needWritable(settings.location(folder));
            archive = archive(folder, settings);
            custody = Optional.of(Custody.open(folder.resolve(CUSTODY), clock));
            custody.get().reports().forEach(LOG::warn);
            Captures captures = captures(folder, settings, archive, custody.get(), clock);
            Registration.run(folder.resolve(WARCS), captures, custody.get(), archive)
                    .forEach(LOG::warn);
            Index.Opened opened = Index.open(folder.resolve(INDEX), archive);
            if (opened.rebuilt()) {
                LOG.warn("the search index could not be read and was made anew");
            }
            return new House(folder, settings, lock, archive, custody.get(), captures, opened.index(), clock);
        } catch (ArchiveException | UncheckedIOException | Complaint e) {
            custody.ifPresent(Custody::close);
            archive.close();
            lock.close();
            throw new Complaint(
                    e instanceof UncheckedIOException disk
                            ? "the folder " + folder + ": " + Complaint.reason(disk.getCause())
                            : String.valueOf(e.getMessage()));
        }
    }

    /**
     * The archive alone, beside a process that fetches.
     *
     * @throws ArchiveException when its database is gone: an empty one in its place would hide that
     */
    static Archive archive(Path folder, Settings settings) {
        return Stores.open(settings.location(folder));
    }

    /**
     * A database that can only be read would stop whoever fetches at the first answer, and for good.
     *
     * @throws Complaint when that is so
     */
    static void needWritable(Location location) {
        switch (location) {
            case Location.File(Path file) -> {
                if (Files.exists(file) && !Files.isWritable(file)) {
                    throw new Complaint("no permission to write the database " + file);
                }
            }
            case Location.Server _ -> {}
        }
    }

    /** What the folder {@code rules} says of single sites. */
    SiteRules rules() {
        return rules(SiteRules.in(folder.resolve(RULES)));
    }

    static SiteRules rules(SiteRules.Read read) {
        return switch (read) {
            case SiteRules.Read.Good good -> good.rules();
            case SiteRules.Read.Wrong wrong -> throw new Complaint(String.join("\ndateline: ", wrong.complaints()));
        };
    }

    /** The folder of the search index in an archive's folder. */
    static Path index(Path folder) {
        return folder.resolve(INDEX);
    }

    private static Captures captures(
            Path folder, Settings settings, Archive archive, Custody custody, InstantSource clock) {
        return new Captures(
                CaptureSettings.defaults(folder.resolve(WARCS)).withFileBytes(settings.captureFileSize()),
                archive::latest,
                custody,
                clock);
    }

    /**
     * Makes an empty archive, its tables where the settings say.
     *
     * @return its public key
     */
    static PublicKeyLine make(Path folder, Settings settings) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(Settings.FILE);
            if (Files.exists(file)) {
                throw new Complaint("there is an archive in " + folder + " already");
            }
            Stores.make(settings.location(folder)).close();
            Files.writeString(file, settings.file());
            return Keys.make(folder.resolve(CUSTODY));
        } catch (IOException e) {
            throw new Complaint("the folder " + folder + " cannot be written: " + Complaint.reason(e));
        } catch (ArchiveException | UncheckedIOException e) {
            throw new Complaint(String.valueOf(e.getMessage()));
        }
    }

    Path folder() {
        return folder;
    }

    Settings settings() {
        return settings;
    }

    Archive archive() {
        return archive;
    }

    Custody custody() {
        return custody;
    }

    Captures captures() {
        return captures;
    }

    Index index() {
        return index;
    }

    /** @param observer told of everything that is kept */
    Pipeline pipeline(InstantSource clock, Consumer<Event> observer) {
        return new Pipeline(
                archive,
                captures,
                index,
                settings.fetching(),
                settings.ingest().with(rules()),
                clock,
                observer,
                this::settle);
    }

    /** What editors decided beside this process joins the custody log, and the index forgets it. */
    void settle() {
        Decisions.settle(archive, captures, custody, index::remove);
        if (stamper.filter(Stamper::isDue).isPresent()) {
            Thread.ofVirtual().name("stamper").start(this::stamp);
        }
    }

    /** Has the head time-stamped now, where that is wanted and due. */
    void stamp() {
        stamper.ifPresent(each -> each.stamp(LOG::warn));
    }

    /** Finds names behind the pipeline's back; still to be started. */
    NameFollower names(Pipeline pipeline, InstantSource clock) {
        return new NameFollower(naming(), () -> pipeline.atWork() > 0, clock);
    }

    Naming naming() {
        return new Naming(archive, settings.names());
    }

    @Override
    public void close() {
        index.close();
        captures.close();
        custody.close();
        archive.close();
        lock.close();
    }
}
