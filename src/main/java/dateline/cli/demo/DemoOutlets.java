package dateline.cli.demo;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The demo's outlets while they run. All dates count back from the clock at the start, so the news is always fresh.
 *
 * <p>Safe from any thread.
 */
public final class DemoOutlets implements AutoCloseable {

    /** By then one article has been edited and one taken away, whether {@link #later} was called or not. */
    public static final Duration EDIT_AFTER = Duration.ofMinutes(3);

    /** How old the article is at the start that is taken away later, while it stays in its feed. */
    public static final Duration AGE_OF_THE_TAKEN = Duration.ofHours(32);

    private static final List<String> FOLDERS = List.of("courier", "lantern", "tide");

    private final List<Kiosk> kiosks;

    private DemoOutlets(List<Kiosk> kiosks) {
        this.kiosks = List.copyOf(kiosks);
    }

    /**
     * Starts every outlet on a free loopback port of its own.
     *
     * @throws java.io.UncheckedIOException when no port can be had; nothing is left running then
     */
    public static DemoOutlets start(InstantSource clock) {
        List<Kiosk> open = new ArrayList<>();
        try {
            FOLDERS.forEach(folder -> open.add(Kiosk.bind()));
            var addresses =
                    new Addresses(FOLDERS, open.stream().map(Kiosk::base).toList());
            for (int i = 0; i < FOLDERS.size(); i++) {
                var newsroom = Newsroom.read(FOLDERS.get(i));
                open.get(i).serve(new Press(newsroom, addresses, clock));
            }
            return new DemoOutlets(open);
        } catch (RuntimeException e) {
            open.forEach(Kiosk::close);
            throw e;
        }
    }

    /** The home pages, one an outlet; each announces its feed. */
    public List<URI> homes() {
        return kiosks.stream().map(kiosk -> kiosk.base().resolve("/")).toList();
    }

    /** The feeds as the home pages announce them, in the order of {@link #homes}; one has moved for good. */
    public List<URI> feeds() {
        return kiosks.stream().map(Kiosk::feed).toList();
    }

    /** What an allow list needs: {@code "127.0.0.1:PORT"} of every outlet. */
    public Set<String> hosts() {
        var hosts = new LinkedHashSet<String>();
        kiosks.forEach(kiosk -> hosts.add(kiosk.base().getAuthority()));
        return hosts;
    }

    /** Does now what happens by itself after {@link #EDIT_AFTER}: an article is edited, another taken away. A second call does nothing. */
    public void later() {
        kiosks.forEach(Kiosk::later);
    }

    /** Ends all servers and waits for their threads. A second call does nothing. */
    @Override
    public void close() {
        kiosks.forEach(Kiosk::close);
    }
}
