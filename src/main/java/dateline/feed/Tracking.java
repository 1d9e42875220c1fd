package dateline.feed;

import java.util.Set;

/** What addresses carry only to follow readers around: query parameters, and pictures nobody is to see. */
final class Tracking {

    private static final Set<String> PARAMETERS = Words.set("tracking-parameters.txt");
    private static final Set<String> PIXELS = Words.set("tracking-pixels.txt");

    private Tracking() {}

    /** The address without tracking parameters; the rest of it stays byte for byte. */
    static String withoutParameters(String address) {
        int query = address.indexOf('?');
        int hash = address.indexOf('#');
        if (query < 0 || hash >= 0 && hash < query) {
            return address;
        }
        int end = hash < 0 ? address.length() : hash;
        StringBuilder kept = new StringBuilder(address.length());
        int from = query + 1;
        while (from <= end) {
            int amp = address.indexOf('&', from, end);
            int to = amp < 0 ? end : amp;
            if (!isTracking(address, from, to)) {
                kept.append(kept.isEmpty() ? '?' : '&').append(address, from, to);
            }
            from = to + 1;
        }
        boolean whole = kept.length() == end - query;
        return whole ? address : address.substring(0, query) + kept + address.substring(end);
    }

    private static boolean isTracking(String address, int from, int to) {
        int equals = address.indexOf('=', from, to);
        String name = Names.lower(address.substring(from, equals < 0 ? to : equals));
        return name.startsWith("utm_") || PARAMETERS.contains(name);
    }

    /** Whether a picture's address is one of those that only count readers. */
    static boolean isPixel(String address) {
        String lower = Names.lower(address);
        int host = lower.indexOf("//");
        if (host < 0) {
            return false;
        }
        for (String pixel : PIXELS) {
            if (lower.contains(pixel)) {
                return true;
            }
        }
        return false;
    }
}
