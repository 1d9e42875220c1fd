package dateline.site;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Shelves;
import dateline.archive.Stores;
import dateline.model.Article;
import dateline.model.Capture;
import dateline.model.Outlet;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;

/** A small archive to put on the site's shelves. */
final class ShelvesInMemory {

    private final Archive archive = Stores.memory();

    Shelves shelves() {
        return archive;
    }

    ShelvesInMemory put(Outlet outlet) {
        return put(new Change.Met(outlet));
    }

    ShelvesInMemory put(Article article) {
        return put(new Change.Stored(
                article,
                archive.capture(article.evidence())
                        .map(Capture::at)
                        .orElse(article.dates().firstSeen())));
    }

    ShelvesInMemory put(Capture capture) {
        return put(new Change.Captured(capture, OptionalLong.empty()));
    }

    ShelvesInMemory put(URI picture, Capture capture) {
        return put(capture).put(new Change.Pictured(picture, capture));
    }

    ShelvesInMemory put(Change change) {
        archive.commit(List.of(change));
        return this;
    }
}
