package dateline.feed;

import dateline.fuzz.Bounded;
import dateline.model.Headers;
import java.net.URI;

/** Any bytes as a feed, its neutral model, and as a home page that may name feeds. */
public final class FeedFuzz {

    private static final URI AT = URI.create("https://news.example/feed.xml");

    private FeedFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Bounded.run(() -> {
            FeedAnswer answer = new FeedReader().read(input, Headers.none(), AT);
            if (answer instanceof FeedAnswer.Read read) {
                Bounded.holds(read.entries().size() <= FeedReader.MAX_ENTRIES, "more entries than allowed");
                read.entries().forEach(FeedFuzz::isSafe);
            }
            NeutralModel.write(answer);
            Discovery.candidates(input, Headers.none(), AT);
        });
    }

    private static void isSafe(Entry entry) {
        String lower = Names.lower(entry.html());
        Bounded.holds(!lower.contains("<script") && !lower.contains("<iframe srcdoc"), "a script came through");
    }
}
