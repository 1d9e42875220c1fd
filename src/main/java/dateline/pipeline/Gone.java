package dateline.pipeline;

import dateline.fetch.Fetched;
import java.net.URI;
import java.util.Optional;

/** Whether an answer says that a page is no longer there. Servers in trouble do not say so. Pure. */
final class Gone {

    private Gone() {}

    /**
     * One line for readers; empty when it does not.
     *
     * @param home of the outlet; a page that leads there is gone, as one that leads to the top of any host
     */
    static Optional<String> why(Fetched.Answered answered, URI home) {
        if (answered.status() == 404 || answered.status() == 410) {
            return Optional.of("the page is gone (HTTP " + answered.status() + ")");
        }
        boolean ledHome = answered.isOk()
                && !answered.redirects().isEmpty()
                && isFront(answered.answered(), home)
                && !isFront(answered.asked(), home);
        return ledHome ? Optional.of("its address leads to the home page") : Optional.empty();
    }

    private static boolean isFront(URI at, URI home) {
        return path(at).isEmpty() && at.getRawQuery() == null
                || (at.getRawAuthority() + path(at)).equalsIgnoreCase(home.getRawAuthority() + path(home))
                        && at.getRawQuery() == null;
    }

    private static String path(URI at) {
        String path = Optional.ofNullable(at.getRawPath()).orElse("");
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
