package dateline.cli;

import java.net.URI;
import java.net.URISyntaxException;

/** Arguments that several commands take. */
final class Arguments {

    private Arguments() {}

    /**
     * An address; one without a scheme is taken for https.
     *
     * @throws Complaint when it is none
     */
    static URI address(String what) {
        try {
            URI uri = new URI(what.contains("://") ? what : "https://" + what);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new Complaint("neither an address nor a file: " + what);
        }
        throw new Complaint("neither an address nor a file: " + what);
    }
}
