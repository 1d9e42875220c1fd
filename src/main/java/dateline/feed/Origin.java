package dateline.feed;

import dateline.model.Headers;
import java.net.URI;

/**
 * Where a document came from.
 *
 * @param base what its addresses are relative to: Content-Location or the address; empty when neither is on the web
 * @param language of Content-Language; empty when none
 * @param encoding the charset that it was read in
 */
record Origin(String base, String language, String encoding) {

    static Origin of(Headers headers, URI address, String encoding) {
        String own = Addresses.isWeb(address.toString()) ? address.toString() : "";
        String location = headers.first("Content-Location").orElse("");
        String resolved = location.isBlank() ? own : Addresses.resolve(own, location);
        return new Origin(
                Addresses.isWeb(resolved) ? resolved : own,
                headers.first("Content-Language").map(Origin::firstLanguage).orElse(""),
                encoding);
    }

    private static String firstLanguage(String header) {
        int comma = header.indexOf(',');
        return (comma < 0 ? header : header.substring(0, comma)).strip();
    }
}
