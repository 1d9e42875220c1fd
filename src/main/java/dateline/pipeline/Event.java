package dateline.pipeline;

import dateline.model.OutletId;
import java.net.URI;

/** Something that was done and kept. */
public sealed interface Event {

    OutletId outlet();

    default boolean isTrouble() {
        return switch (this) {
            case FeedTrouble _, PageTrouble _ -> true;
            case FeedRead _, PageRead _, PageGone _, PictureKept _ -> false;
        };
    }

    /** @param articles new ones; 0 after a 304 */
    record FeedRead(OutletId outlet, URI feed, int articles, int versions) implements Event {}

    record FeedTrouble(OutletId outlet, URI feed, String why) implements Event {}

    record PageRead(OutletId outlet, URI page, boolean newVersion) implements Event {}

    /** A page that was there is no longer; that is a version. */
    record PageGone(OutletId outlet, URI page, String why) implements Event {}

    record PageTrouble(OutletId outlet, URI page, String why) implements Event {}

    record PictureKept(OutletId outlet, URI picture) implements Event {}
}
