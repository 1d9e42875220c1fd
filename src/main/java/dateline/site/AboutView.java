package dateline.site;

import java.util.List;

/** What the archive is and what it does with its readers. */
record AboutView(Frame frame, String counts, List<Frame.FeedLink> feeds) {

    AboutView {
        feeds = List.copyOf(feeds);
    }
}
