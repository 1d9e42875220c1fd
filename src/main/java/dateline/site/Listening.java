package dateline.site;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Where the site listens, for the addresses in its feeds when the operator names none. */
final class Listening {

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]", "");

    private final AtomicReference<String> address = new AtomicReference<>("http://localhost");

    void on(String host, int port) {
        String named = EVERYWHERE.contains(host) ? "localhost" : host;
        boolean isBareV6 = named.indexOf(':') >= 0 && !named.startsWith("[");
        address.set("http://" + (isBareV6 ? "[" + named + "]" : named) + ":" + port);
    }

    String address() {
        return address.get();
    }
}
