package dateline.site;

import java.util.List;

/**
 * What the archive is and what it does with its readers.
 *
 * @param contact where its keeper is reached; none when nobody said
 */
record AboutView(Frame frame, String counts, List<Frame.FeedLink> feeds, Ref contact) {

    AboutView {
        feeds = List.copyOf(feeds);
    }
}
