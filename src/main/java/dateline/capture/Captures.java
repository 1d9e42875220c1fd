package dateline.capture;

import dateline.fetch.ContentCoding;
import dateline.fetch.Exchange;
import dateline.fetch.Witness;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.Headers;
import dateline.model.WarcPosition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * The archive's WARC files. Safe from any thread. One object writes to a folder at a time; others may read.
 *
 * <p>A capture counts as kept only when {@link #sync} has returned: who registers captures elsewhere calls it before
 * committing. At start {@link #recover} comes first; without it a new file is begun.
 */
public final class Captures implements Witness, AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final CaptureSettings settings;
    private final Earlier earlier;
    private final Ledger ledger;
    private final Presses presses = new Presses();
    private final Latest latest = new Latest();
    private final Shelf shelf;
    private final Reader reader;

    /** @param earlier asked only for addresses that have not been asked lately */
    public Captures(CaptureSettings settings, Earlier earlier, InstantSource clock) {
        this(settings, earlier, Ledger.none(), clock);
    }

    /**
     * @param earlier asked only for addresses that have not been asked lately
     * @param ledger told of every record, in the order in which they are kept as far as that can be said of threads
     */
    public Captures(CaptureSettings settings, Earlier earlier, Ledger ledger, InstantSource clock) {
        this.settings = settings;
        this.earlier = earlier;
        this.ledger = ledger;
        this.shelf = new Shelf(settings, clock);
        this.reader = new Reader(settings.folder());
    }

    /**
     * Reads what stands in the files beyond what is committed, so that it can be registered now; cuts off what was torn
     * when the process or the machine stopped, and keeps it in a {@code .torn} file. Called once, before {@link #saw}.
     *
     * @param committed for each file, the position up to which all its records are registered; zero when it is missing
     * @throws UncheckedIOException when the folder cannot be read or an end not be mended
     */
    public Recovered recover(Map<String, Long> committed) {
        return recover(committed, committed);
    }

    /**
     * As {@link #recover(Map)}. A file that is shorter than what is registered in it is told of, left as it is and not
     * written on in: what comes now would stand where a copy put back has its records.
     *
     * @param ends for each file, the end of the last record that is registered
     * @throws UncheckedIOException when the folder cannot be read or an end not be mended
     */
    public Recovered recover(Map<String, Long> committed, Map<String, Long> ends) {
        try {
            shelf.claim();
            new Purge(settings.folder()).finish();
            Recovery recovery = new Recovery(settings.folder(), committed, ends);
            Recovered recovered = recovery.run();
            shelf.goOn(recovery.cut());
            return recovered;
        } catch (IOException e) {
            throw Shelf.failed("cannot recover the captures in " + settings.folder(), e);
        }
    }

    /**
     * Appends the exchange as a response, or as a revisit when its body is that of the latest capture of its address or
     * when it is a 304, and what was asked as a request.
     *
     * @throws UncheckedIOException when it cannot be written; nothing of it stands in the file then
     */
    @Override
    public Capture saw(Exchange exchange) {
        return take(exchange).capture();
    }

    /**
     * As {@link #saw}, with the record's number in the ledger.
     *
     * @throws UncheckedIOException when it cannot be written; nothing of it stands in the file then
     */
    public Taken take(Exchange exchange) {
        Exchange seen = exchange.at(URI.create(exchange.uri().toASCIIString()));
        CaptureId id = new CaptureId(UUID.randomUUID());
        String sha256 = Digests.sha256(seen.body());
        Press press = presses.take();
        try {
            Optional<Kept> before = isRepeatable(seen) ? kept(seen, sha256) : Optional.empty();
            Records.Written written = write(press, id, seen, sha256, before);
            Records.request(press, id, seen);
            WarcPosition where = shelf.append(press, written.length());
            remember(seen, new Kept(sha256, id, seen.uri(), seen.at()), before);
            return new Taken(
                    new Capture(id, seen.uri(), seen.at(), seen.status(), sha256, MediaTypes.of(seen.headers()), where),
                    ledger.add(id, written.header()));
        } finally {
            presses.giveBack(press);
        }
    }

    /**
     * Appends bytes that came in a file as a resource record. Their capture has the status 0.
     *
     * @throws UncheckedIOException when it cannot be written; nothing of it stands in the file then
     */
    public Taken deposit(Deposit deposit) {
        String sha256 = Digests.sha256(deposit.bytes());
        return append(
                press -> Records.resource(press, deposit, sha256),
                where -> new Capture(deposit.id(), deposit.uri(), deposit.at(), 0, sha256, deposit.mediaType(), where));
    }

    /**
     * Appends a record of somebody else's WARC file under a name of its own, its content byte for byte, with a note of
     * where it came from.
     *
     * @throws UncheckedIOException when it cannot be written; nothing of it stands in the file then
     */
    public Taken adopt(CaptureId id, Foreign foreign, Provenance from) {
        return append(
                press -> Records.adopted(press, id, foreign, from),
                where -> new Capture(
                        id,
                        foreign.uri(),
                        foreign.at(),
                        foreign.status(),
                        foreign.sha256(),
                        foreign.mediaType(),
                        where));
    }

    private Taken append(Function<Press, Records.Written> record, Function<WarcPosition, Capture> at) {
        Press press = presses.take();
        try {
            Records.Written written = record.apply(press);
            Capture capture = at.apply(shelf.append(press, written.length()));
            return new Taken(capture, ledger.add(capture.id(), written.header()));
        } finally {
            presses.giveBack(press);
        }
    }

    /** Where a capture was imported from; empty for one that this archive fetched itself, or that is not there. */
    public Optional<Provenance> provenance(WarcPosition where) {
        return answer(where).flatMap(Reading.Answer::imported);
    }

    private static Records.Written write(
            Press press, CaptureId id, Exchange seen, String sha256, Optional<Kept> before) {
        if (seen.status() == NOT_MODIFIED) {
            return Records.revisit(press, id, seen, WarcRevisit.SERVER_NOT_MODIFIED_1_1, before);
        }
        return isSame(sha256, before)
                ? Records.revisit(press, id, seen, WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1, before)
                : Records.response(press, id, seen, sha256);
    }

    private static boolean isSame(String sha256, Optional<Kept> before) {
        return before.filter(kept -> kept.sha256().equals(sha256)).isPresent();
    }

    /** Whether an earlier record may stand for the body of this one, or this one for a later. */
    private static boolean isRepeatable(Exchange seen) {
        return seen.status() == NOT_MODIFIED
                || (seen.status() == OK && seen.body().length > 0 && seen.cut().isEmpty());
    }

    private void remember(Exchange seen, Kept now, Optional<Kept> before) {
        if (isRepeatable(seen) && seen.status() == OK && !isSame(now.sha256(), before)) {
            latest.put(now);
        }
    }

    /** The record that holds the latest body of that address, where it may be the one that is referred to. */
    private Optional<Kept> kept(Exchange seen, String sha256) {
        Optional<Kept> lately = latest.of(seen.uri());
        if (lately.isPresent()) {
            return lately;
        }
        Optional<Kept> before = earlier.latest(seen.uri())
                .filter(capture ->
                        seen.status() == NOT_MODIFIED || capture.sha256().equals(sha256))
                .flatMap(capture -> answer(capture.where()))
                .flatMap(Reading.Answer::kept);
        before.filter(kept -> kept.uri().equals(seen.uri())).ifPresent(latest::put);
        return before;
    }

    private Optional<Reading.Answer> answer(WarcPosition where) {
        try {
            return reader.answer(where);
        } catch (IOException e) {
            throw Shelf.failed("cannot read " + where.file() + " in " + settings.folder(), e);
        }
    }

    /**
     * Returns when all that was kept before the call is on disk, and then in the ledger. Calls at the same time share
     * the work.
     *
     * @throws UncheckedIOException when the disk fails; what was kept since the last sync may be lost then, and this
     *     object keeps nothing more
     */
    public void sync() {
        long taken = ledger.taken();
        shelf.sync();
        ledger.keep(taken);
    }

    /** Called now and then while nothing else is to be done. */
    public void rest() {
        ledger.rest();
    }

    /** Empty when no response or revisit stands there. */
    public Optional<Stored> open(WarcPosition where) {
        return answer(where).map(this::stored);
    }

    private Stored stored(Reading.Answer a) {
        Headers headers = a.head().headers();
        return a.isRevisit()
                ? new Stored.Revisit(
                        a.id(),
                        a.uri(),
                        a.at(),
                        a.head().status(),
                        headers,
                        a.refersTo().map(Kept::id))
                : new Stored.Whole(
                        a.id(),
                        a.uri(),
                        a.at(),
                        a.head().status(),
                        headers,
                        ContentCoding.decode(headers, a.body(), settings.decodedBytes()),
                        a.isCut());
    }

    /**
     * Takes the body out of a capture's record for good. The record keeps its place, length, name, moment, address and
     * digest, and becomes a revisit without a body; every other record stays as it is. A crash leaves the old or the
     * new; the next start ends what was begun.
     *
     * @return false when it has no body of its own
     * @throws UncheckedIOException when it cannot be written, or the record is too short to be changed in its place
     */
    public boolean empty(Capture capture) {
        try {
            return new Purge(settings.folder()).empty(capture.where());
        } catch (IOException e) {
            throw Shelf.failed("cannot take out the body of capture " + capture.id(), e);
        }
    }

    /** The record's own gzip member, a WARC file by itself; to be closed. Empty when nothing can stand there. */
    public Optional<InputStream> record(WarcPosition where) {
        try {
            return reader.bytes(where);
        } catch (IOException e) {
            throw Shelf.failed("cannot read " + where.file() + " in " + settings.folder(), e);
        }
    }

    /** Names in the order they were begun. */
    public List<String> files() {
        try {
            return FileNames.in(settings.folder());
        } catch (IOException e) {
            throw Shelf.failed("cannot read " + settings.folder(), e);
        }
    }

    /** Makes all last and closes the file. Nothing may be kept after it. */
    @Override
    public void close() {
        shelf.close();
        ledger.keep(ledger.taken());
        presses.close();
    }
}
