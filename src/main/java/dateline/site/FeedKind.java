package dateline.site;

import java.util.Arrays;
import java.util.Optional;

/** The three forms in which every list can be followed. */
enum FeedKind {
    RSS("feed.rss", "application/rss+xml", "RSS"),
    ATOM("feed.atom", "application/atom+xml", "Atom"),
    JSON("feed.json", "application/feed+json", "JSON Feed");

    private final String file;
    private final String mediaType;
    private final String title;

    FeedKind(String file, String mediaType, String title) {
        this.file = file;
        this.mediaType = mediaType;
        this.title = title;
    }

    String file() {
        return file;
    }

    String mediaType() {
        return mediaType;
    }

    String title() {
        return title;
    }

    static Optional<FeedKind> ofFile(String name) {
        return Arrays.stream(values()).filter(kind -> kind.file.equals(name)).findFirst();
    }
}
