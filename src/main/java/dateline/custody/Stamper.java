package dateline.custody;

import dateline.fetch.Ask;
import dateline.fetch.FetchSettings;
import dateline.fetch.Fetched;
import dateline.fetch.Fetcher;
import dateline.fetch.Sleeper;
import dateline.fetch.Witness;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.bouncycastle.tsp.TimeStampRequest;

/** Has the newest head time-stamped by an authority, now and then. Safe from any thread. */
public final class Stamper {

    /** After a failure. */
    static final Duration RETRY = Duration.ofHours(1);

    private static final int NONCE_BITS = 64;

    private final Path folder;
    private final Custody custody;
    private final URI authority;
    private final Duration every;
    private final FetchSettings fetching;
    private final Witness witness;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Instant notBefore = Instant.MIN;

    /**
     * @param folder of the custody log
     * @param every time between two stamps
     * @param witness gets the exchange; it is not archived
     */
    public Stamper(
            Path folder,
            Custody custody,
            URI authority,
            Duration every,
            FetchSettings fetching,
            Witness witness,
            InstantSource clock) {
        this.folder = folder;
        this.custody = custody;
        this.authority = authority;
        this.every = every;
        this.fetching = fetching;
        this.witness = witness;
        this.clock = clock;
    }

    /** Whether a stamp is due: the newest head has none, and the stamp before is old enough. Cheap. */
    public boolean isDue() {
        return custody.head().isPresent()
                && !clock.instant().isBefore(notBefore)
                && !asking.isLocked()
                && isDueByFiles();
    }

    private boolean isDueByFiles() {
        try {
            Optional<Path> newest = new Stamps(folder).newest();
            Head head = custody.head().orElseThrow();
            if (newest.isEmpty()) {
                return true;
            }
            Instant due = Files.getLastModifiedTime(newest.get()).toInstant().plus(every);
            boolean isStamped = newest.get().getFileName().toString().equals(Stamps.name(head.size()));
            if (isStamped || clock.instant().isBefore(due)) {
                notBefore = isStamped ? notBefore : due;
                return false;
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Asks for a stamp on the newest head, where one is due. Takes as long as a fetch.
     *
     * @param complaints one line on what went wrong; tried again an hour later
     */
    public void stamp(Consumer<String> complaints) {
        if (!asking.tryLock()) {
            return;
        }
        try {
            Optional<Head> head = custody.head();
            if (head.isPresent() && isDueByFiles()) {
                stamp(head.get(), complaints);
            }
        } finally {
            asking.unlock();
        }
    }

    private void stamp(Head head, Consumer<String> complaints) {
        TimeStampRequest request = Stamp.request(head, new BigInteger(NONCE_BITS, random));
        try (Fetcher fetcher = new Fetcher(fetching, witness, clock, Sleeper.system())) {
            switch (fetcher.fetch(Ask.stamp(authority, request.getEncoded()))) {
                case Fetched.Answered answered when answered.isOk() -> keep(head, request, answered.body(), complaints);
                case Fetched.Answered answered -> failed("HTTP " + answered.status(), complaints);
                case Fetched.Unchanged _ -> failed("HTTP 304", complaints);
                case Fetched.Refused refused -> failed(refused.why(), complaints);
                case Fetched.Failed failed -> failed(failed.why(), complaints);
            }
        } catch (IOException e) {
            failed(e.getMessage(), complaints);
        }
    }

    private void keep(Head head, TimeStampRequest request, byte[] response, Consumer<String> complaints)
            throws IOException {
        switch (Stamp.answer(response, request, head)) {
            case Stamp.Read.Good _ -> new Stamps(folder).keep(head, response);
            case Stamp.Read.Bad bad -> failed(bad.why(), complaints);
        }
    }

    private void failed(String why, Consumer<String> complaints) {
        notBefore = clock.instant().plus(RETRY);
        complaints.accept("no time-stamp from " + authority + ": " + why);
    }
}
