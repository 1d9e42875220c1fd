package dateline.capture;

import dateline.model.Headers;
import java.util.Locale;
import java.util.Set;

/** What kind of body an answer says it has. */
final class MediaTypes {

    static final String UNKNOWN = "application/octet-stream";
    private static final int LONGEST = 127;
    private static final Set<String> UNPACKED_IMAGES = Set.of("image/svg+xml", "image/bmp", "image/x-icon");

    private MediaTypes() {}

    /** Lower case, without parameters. */
    static String of(Headers headers) {
        return headers.first("Content-Type")
                .map(MediaTypes::base)
                .filter(MediaTypes::isMediaType)
                .orElse(UNKNOWN);
    }

    private static String base(String value) {
        int semicolon = value.indexOf(';');
        return (semicolon < 0 ? value : value.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isMediaType(String base) {
        int slash = base.indexOf('/');
        return slash > 0
                && slash < base.length() - 1
                && slash == base.lastIndexOf('/')
                && base.length() <= LONGEST
                && base.chars().allMatch(c -> c > ' ' && c < 127 && "\"(),:;<=>?@[\\]{}".indexOf(c) < 0);
    }

    static boolean isPacked(String mediaType) {
        boolean media =
                mediaType.startsWith("image/") || mediaType.startsWith("video/") || mediaType.startsWith("audio/");
        return (media && !UNPACKED_IMAGES.contains(mediaType))
                || mediaType.equals("application/zip")
                || mediaType.equals("application/gzip");
    }
}
