package dateline.cli;

import dateline.feed.Opml;
import dateline.feed.Outline;
import dateline.pipeline.Following;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lists of feeds in OPML files. */
final class Subscriptions {

    /** Of an OPML file. */
    private static final int MAX_BYTES = 64 << 20;

    private Subscriptions() {}

    /**
     * @param fresh how many were not followed before
     * @param all how many the list holds
     */
    record Taken(int fresh, int all) {

        /** {@code "following 2 new feeds of the 3"} */
        @Override
        public String toString() {
            return fresh == 0 && all > 0
                    ? "following none anew, all are followed already: " + Progress.count(all, "feed")
                    : "following " + Progress.count(fresh, "new feed") + " of the " + all;
        }
    }

    /** @throws Complaint when the file cannot be read or holds none */
    static Taken take(Following following, Path file) {
        List<Following.Subscription> read = read(file);
        return new Taken(following.follow(read), read.size());
    }

    static List<Following.Subscription> read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new Complaint(file + " is too large for a list of subscriptions");
            }
            List<Following.Subscription> read = subscriptions(Opml.read(Files.readAllBytes(file)))
                    .distinct()
                    .toList();
            if (read.isEmpty()) {
                throw new Complaint(file + " holds no subscriptions");
            }
            return read;
        } catch (IOException e) {
            throw new Complaint(file + " cannot be read: " + Complaint.reason(e));
        }
    }

    private static Stream<Following.Subscription> subscriptions(List<Outline> outlines) {
        return outlines.stream()
                .flatMap(outline -> Stream.concat(
                        outline.feed().stream()
                                .map(feed -> new Following.Subscription(outline.title(), feed, outline.home())),
                        subscriptions(outline.inner())));
    }
}
