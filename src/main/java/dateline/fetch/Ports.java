package dateline.fetch;

import java.util.Set;
import java.util.stream.Collectors;

/** Which ports a web server may be asked on: 80, 443, and those from 1024 on that no other protocol owns. */
final class Ports {

    private static final int LAST_RESERVED = 1023;
    private static final Set<Integer> BAD =
            Facts.lines("bad-ports.txt").stream().map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());

    private Ports() {}

    static boolean isSane(int port) {
        return port == 80 || port == 443 || (port > LAST_RESERVED && !BAD.contains(port));
    }
}
