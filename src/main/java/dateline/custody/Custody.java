package dateline.custody;

import dateline.capture.Ledger;
import dateline.custody.LogLine.Kind;
import dateline.model.CaptureId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/**
 * The custody log of an archive, opened to be written to; one object at a time does. Safe from any thread.
 *
 * <p>The log is a file of truth: its lines are on disk before the rows that name their captures are committed. The tree
 * beside it is a view. A head is signed when the log is opened with lines that none covers, ten minutes after the one
 * before at the soonest, and at the end.
 */
public final class Custody implements Ledger, AutoCloseable {

    /** Between two heads while captures come in. */
    static final Duration HEAD_EVERY = Duration.ofMinutes(10);

    private final Path folder;
    private final InstantSource clock;
    private final Signer signer;
    private final LogFile log;
    private final TreeFile tree;
    private final Merkle merkle;
    private final Notes heads;
    private final List<String> reports;
    private final Deque<LogLine> waiting = new ArrayDeque<>();
    private long written;
    private volatile long tombstones;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile Optional<Head> head;
    private long signed = System.nanoTime();

    private Custody(Path folder, InstantSource clock, Signer signer, LogFile log, TreeFile tree, List<String> reports) {
        this.folder = folder;
        this.clock = clock;
        this.signer = signer;
        this.log = log;
        this.tree = tree;
        this.written = log.size();
        this.merkle = new Merkle(tree);
        this.heads = new Notes(folder.resolve(Names.HEADS));
        this.reports = reports;
        this.head = Optional.empty();
    }

    /**
     * Opens the log in a folder, made when it is missing, and mends what a crash left. A missing key is made.
     *
     * @throws UncheckedIOException when the folder cannot be read or written, or the key is broken
     */
    public static Custody open(Path folder, InstantSource clock) {
        try {
            Files.createDirectories(folder);
            List<String> reports = new ArrayList<>();
            Signer signer = Keys.open(folder, reports);
            LogFile log = LogFile.open(folder.resolve(Names.LOG));
            new Notes(folder.resolve(Names.HEADS)).mend();
            new Notes(folder.resolve(Names.TOMBSTONES)).mend();
            TreeFile tree = TreeFile.open(folder.resolve(Names.TREE), log.size());
            Custody custody = new Custody(folder, clock, signer, log, tree, reports);
            custody.begin();
            return custody;
        } catch (IOException e) {
            throw failed("cannot open the custody log in " + folder, e);
        }
    }

    /** Lines for an operator on what was mended or made; empty when all was well. */
    public List<String> reports() {
        return List.copyOf(reports);
    }

    private void begin() throws IOException {
        tombstones = new Notes(folder.resolve(Names.TOMBSTONES)).all().size();
        Optional<Head> last = heads.last().flatMap(Head::parse);
        head = last;
        tree.cut(Math.min(tree.size(), last.map(Head::size).orElse(0L)));
        grow();
        if (last.isPresent() && !holds(last.get())) {
            tree.cut(0);
            grow();
            if (!holds(last.get())) {
                reports.add("the custody log does not hold what its newest head signed ("
                        + last.get().size() + " entries, it has " + log.size() + "); dateline verify tells more");
                head = Optional.empty();
            }
        }
        sign();
    }

    private boolean holds(Head last) {
        return last.size() <= log.size() && Arrays.equals(merkle.root(last.size()), last.root());
    }

    /** The tree takes in what it lacks of the log. */
    private void grow() throws IOException {
        while (tree.size() < log.size()) {
            tree.append(log.leaves(tree.size(), LogFile.CHUNK));
        }
    }

    @Override
    public OptionalLong add(CaptureId id, byte[] header) {
        return OptionalLong.of(enter(new LogLine(Kind.CAPTURE, id.value(), Hashes.leaf(header))));
    }

    private long enter(LogLine line) {
        synchronized (waiting) {
            waiting.add(line);
            return written + waiting.size() - 1;
        }
    }

    @Override
    public long taken() {
        synchronized (waiting) {
            return written + waiting.size();
        }
    }

    @Override
    public void keep(long upTo) {
        inTurn("cannot write", () -> {
            List<LogLine> lines = waiting(upTo - log.size());
            if (!lines.isEmpty()) {
                append(lines);
            }
            grow();
            signInTime();
        });
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private void inTurn(String failure, Work work) {
        writing.lock();
        try {
            work.run();
        } catch (IOException e) {
            throw failed(failure + " the custody log in " + folder, e);
        } finally {
            writing.unlock();
        }
    }

    private List<LogLine> waiting(long count) {
        synchronized (waiting) {
            return waiting.stream().limit(Math.max(0, count)).toList();
        }
    }

    private void append(List<LogLine> lines) throws IOException {
        log.append(lines);
        synchronized (waiting) {
            lines.forEach(_ -> waiting.remove());
            written += lines.size();
        }
    }

    @Override
    public void rest() {
        keep(0);
    }

    private void signInTime() throws IOException {
        if (System.nanoTime() - signed >= HEAD_EVERY.toNanos()) {
            sign();
        }
    }

    /**
     * Enters a signed note, once. It is in the log when the captures have been synced.
     *
     * @throws UncheckedIOException when the disk refuses
     */
    void witness(String note) {
        LogLine line = TombstoneCheck.line(note);
        inTurn("cannot write", () -> {
            Notes notes = new Notes(folder.resolve(Names.TOMBSTONES));
            boolean isKnown = notes.all().contains(note);
            if (!isKnown) {
                notes.append(note);
                tombstones = notes.all().size();
            }
            if (!isKnown || !names().contains(new CaptureId(line.name()))) {
                enter(line);
            }
        });
    }

    /**
     * Signs what the log holds now, where no head does yet.
     *
     * @throws UncheckedIOException when the disk refuses
     */
    public void seal() {
        inTurn("cannot sign", this::sign);
    }

    /** Signs what the log holds, where no head does yet. */
    private void sign() throws IOException {
        signed = System.nanoTime();
        if (log.size() > head.map(Head::size).orElse(0L)) {
            Head fresh = Head.sign(
                    signer, log.size(), merkle.root(log.size()), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            if (fresh.signedBy(List.of(signer.known())).isEmpty()) {
                throw new IOException("the key's secret and public halves do not belong together");
            }
            heads.append(fresh.note());
            head = Optional.of(fresh);
        }
    }

    /** The newest; empty while nothing is in the log. */
    public Optional<Head> head() {
        return head;
    }

    /**
     * That an entry stands in the log, by the newest head; empty when no head covers it yet.
     *
     * @throws UncheckedIOException when the tree cannot be read
     */
    public Optional<Proof> prove(long entry) {
        return head.filter(signed -> entry >= 0 && entry < signed.size())
                .map(signed -> new Proof(entry, merkle.inclusion(entry, signed.size()), signed));
    }

    /** Captures in the log, those that wait among them. */
    long captures() {
        return taken() - tombstones;
    }

    /**
     * Which of these the log has, with their numbers. Reads the whole log; for starts after a crash.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    Map<CaptureId, Long> numbers(Set<CaptureId> wanted) {
        Map<CaptureId, Long> found = new HashMap<>();
        each((number, line) -> {
            CaptureId id = new CaptureId(line.name());
            if (line.kind() == Kind.CAPTURE && wanted.contains(id)) {
                found.putIfAbsent(id, number);
            }
        });
        return found;
    }

    /** Every capture in the log. */
    Set<CaptureId> names() {
        Set<CaptureId> names = new HashSet<>();
        each((_, line) -> names.add(new CaptureId(line.name())));
        return names;
    }

    private void each(BiConsumer<Long, LogLine> taker) {
        try {
            for (long at = 0; at < log.size(); at += LogFile.CHUNK) {
                long number = at;
                for (Optional<LogLine> line : log.lines(at, LogFile.CHUNK)) {
                    long here = number++;
                    line.ifPresent(each -> taker.accept(here, each));
                }
            }
        } catch (IOException e) {
            throw failed("cannot read the custody log in " + folder, e);
        }
    }

    static UncheckedIOException failed(String what, IOException why) {
        return new UncheckedIOException(what + ": " + why.getMessage(), why);
    }

    /** Writes down what waits and signs it. */
    @Override
    public void close() {
        inTurn("cannot close", () -> {
            try (log;
                    tree) {
                keep(taken());
                sign();
            }
        });
    }
}
