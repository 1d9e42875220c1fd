package dateline.feed;

import dateline.model.Headers;

/** Target for a fuzzer: {@code --target_class=dateline.feed.FeedFuzz}, seeds in the test resources' {@code dateline/feed/fuzz}. */
public final class FeedFuzz {

    private FeedFuzz() {}

    /** Throws only when the reader does. */
    public static void fuzzerTestOneInput(byte[] input) {
        FeedAnswer answer = new FeedReader().read(input, Headers.none(), Reading.AT);
        NeutralModel.write(answer);
        Opml.read(input);
        Discovery.candidates(input, Headers.none(), Reading.AT);
    }
}
