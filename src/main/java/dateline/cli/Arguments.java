package dateline.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** Arguments that several commands take. */
final class Arguments {

    private static final List<String> FILE_STARTS = List.of("/", "./", "../", "~/");

    private Arguments() {}

    /**
     * An address, where a file of that name is not there; one without a scheme is taken for https.
     *
     * @throws Complaint when it is none, or could only be a file's name
     */
    static URI address(String what) {
        boolean hasScheme = what.contains("://");
        if (!hasScheme && isFileName(what)) {
            throw new Complaint("there is no file " + what);
        }
        try {
            URI uri = new URI(hasScheme ? what : "https://" + what);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new Complaint("neither an address nor a file: " + what);
        }
        throw new Complaint("neither an address nor a file: " + what);
    }

    /** By how it begins or ends, or by a first part that no host on the internet is called. */
    private static boolean isFileName(String what) {
        String lower = what.toLowerCase(Locale.ROOT);
        int slash = lower.indexOf('/');
        return FILE_STARTS.stream().anyMatch(lower::startsWith)
                || lower.indexOf('\\') >= 0
                || lower.endsWith(".opml")
                || (slash < 0 ? lower.endsWith(".xml") : !isHost(lower.substring(0, slash)));
    }

    private static boolean isHost(String part) {
        return part.indexOf('.') >= 0 || part.indexOf(':') >= 0 || part.equals("localhost");
    }
}
