package dateline.capture;

import dateline.model.WarcPosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** The row of WARC files; the last one is written to. */
final class Shelf implements AutoCloseable {

    private final CaptureSettings settings;
    private final InstantSource clock;
    private final ReentrantLock writing = new ReentrantLock();
    private Optional<Claim> claim = Optional.empty();
    private volatile boolean untrusted;
    private volatile Optional<WarcFile> current = Optional.empty();

    Shelf(CaptureSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps other processes from writing here; held until {@link #close}.
     *
     * @throws IOException also when another process, or another object of this one, writes here
     */
    void claim() throws IOException {
        writing.lock();
        try {
            if (claim.isEmpty()) {
                Files.createDirectories(settings.folder());
                claim = Optional.of(Claim.of(settings.folder()));
            }
        } finally {
            writing.unlock();
        }
    }

    /**
     * Writes on in the last file instead of beginning one.
     *
     * @param but not in one of these
     */
    void goOn(Set<String> but) throws IOException {
        List<String> names = FileNames.in(settings.folder());
        if (names.isEmpty() || but.contains(names.getLast())) {
            return;
        }
        Path last = settings.folder().resolve(names.getLast());
        if (Files.size(last) < settings.fileBytes()) {
            current = Optional.of(WarcFile.goOn(last));
        }
    }

    /**
     * Appends all that is in the press.
     *
     * @param first bytes of the record whose position is wanted, the first in the press
     * @throws UncheckedIOException when it cannot be written
     */
    WarcPosition append(Press press, int first) {
        writing.lock();
        try {
            check();
            WarcFile file = file();
            long start = file.append(press.buffer(), press.length());
            return new WarcPosition(file.name(), start, first);
        } catch (IOException e) {
            throw failed("cannot keep captures in " + settings.folder(), e);
        } finally {
            writing.unlock();
        }
    }

    /** The file to write to; a new one when the last is full or cannot be trusted any more. */
    private WarcFile file() throws IOException {
        if (current.isPresent() && (current.get().isBroken() || current.get().length() >= settings.fileBytes())) {
            // It stays the current one until it is on disk: a sync meanwhile waits for it.
            close(current.get());
            current = Optional.empty();
        }
        if (current.isEmpty()) {
            current = Optional.of(begin());
        }
        return current.get();
    }

    private WarcFile begin() throws IOException {
        claim();
        String name = FileNames.next(FileNames.in(settings.folder()), clock.instant());
        WarcFile file = WarcFile.begin(settings.folder().resolve(name));
        Press press = new Press();
        try {
            Records.info(press, name, settings.software(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            file.append(press.buffer(), press.length());
            return file;
        } catch (IOException e) {
            file.discard();
            throw e;
        } finally {
            press.end();
        }
    }

    /** Returns when all that was appended before the call is on disk. */
    void sync() {
        Optional<WarcFile> file = current;
        try {
            check();
            if (file.isPresent()) {
                file.get().sync();
            }
        } catch (IOException e) {
            untrusted = true;
            throw failed("cannot make captures last in " + settings.folder(), e);
        }
    }

    /** After a failed fsync nobody knows what is on disk, and asking again does not tell. */
    private void check() throws IOException {
        if (untrusted) {
            throw new IOException("the disk failed before; start again to see what it kept");
        }
    }

    private void close(WarcFile file) throws IOException {
        try {
            file.close();
        } catch (IOException e) {
            untrusted = true;
            throw e;
        }
    }

    static UncheckedIOException failed(String what, IOException why) {
        return new UncheckedIOException(what + ": " + why.getMessage(), why);
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (current.isPresent()) {
                WarcFile file = current.get();
                current = Optional.empty();
                close(file);
            }
        } catch (IOException e) {
            throw failed("cannot close captures in " + settings.folder(), e);
        } finally {
            claim.ifPresent(Claim::close);
            claim = Optional.empty();
            writing.unlock();
        }
    }
}
