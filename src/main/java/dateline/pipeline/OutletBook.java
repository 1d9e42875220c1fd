package dateline.pipeline;

import com.ibm.icu.text.Transliterator;
import dateline.model.Outlet;
import dateline.model.OutletId;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Which outlet an address belongs to, among those that are known. Pure. */
final class OutletBook {

    private static final int MAX_NAMESAKES = 10_000;

    /** Names of any script in plain letters, for addresses. */
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private OutletBook() {}

    /**
     * The outlet of that home page, known or new.
     *
     * @param said the home page; where nobody says it, the host's root stands in, which outlets of another name may
     *     share
     */
    static Outlet of(List<Outlet> known, String title, Optional<URI> said, Optional<String> language, URI feed) {
        URI home = said.orElseGet(() -> feed.resolve("/"));
        return known.stream()
                .filter(outlet -> sameHome(outlet.home(), home))
                .filter(outlet -> said.isPresent() || outlet.name().equals(title))
                .findFirst()
                .orElseGet(() -> new Outlet(id(title, host(feed), known), title, home, language, List.of()));
    }

    /** The outlet whose home is at the address's host, the one whose home reaches furthest towards the address. */
    static Optional<Outlet> at(List<Outlet> known, URI address) {
        String host = plainHost(address);
        Predicate<Outlet> above = outlet -> path(address).startsWith(path(outlet.home()));
        return known.stream()
                .filter(outlet -> plainHost(outlet.home()).equals(host))
                .max((one, other) -> Integer.compare(reach(one, above), reach(other, above)));
    }

    private static int reach(Outlet outlet, Predicate<Outlet> above) {
        return above.test(outlet) ? path(outlet.home()).length() : -1;
    }

    /** One that is called as its host, which is all that is known of it. */
    static Outlet fresh(List<Outlet> known, URI address) {
        String host = host(address);
        URI home = URI.create(address.getScheme() + "://" + address.getRawAuthority() + "/");
        return new Outlet(id(host, host, known), host, home, Optional.empty(), List.of());
    }

    private static String path(URI uri) {
        return Optional.ofNullable(uri.getRawPath()).orElse("");
    }

    private static String plainHost(URI uri) {
        return host(uri).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    static String host(URI uri) {
        return Optional.ofNullable(uri.getHost()).orElse("");
    }

    private static boolean sameHome(URI one, URI other) {
        return home(one).equals(home(other));
    }

    private static String home(URI uri) {
        return (uri.getRawAuthority() + path(uri)).replaceFirst("/$", "");
    }

    private static OutletId id(String title, String host, List<Outlet> outlets) {
        OutletId byTitle = OutletId.suggest(LATIN.transliterate(title));
        OutletId wish = byTitle.value().equals("outlet") ? OutletId.suggest(host) : byTitle;
        List<OutletId> taken = outlets.stream().map(Outlet::id).toList();
        OutletId id = wish;
        for (int i = 2; taken.contains(id) && i < MAX_NAMESAKES; i++) {
            String number = "-" + i;
            String stem = wish.value();
            id = new OutletId(
                    stem.substring(0, Math.min(stem.length(), OutletId.MAX_LENGTH - number.length())) + number);
        }
        return id;
    }
}
