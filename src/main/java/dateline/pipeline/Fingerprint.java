package dateline.pipeline;

import dateline.feed.Entry;
import dateline.model.Moment;

/** 64 bits over what an entry says (FNV-1a), so that an unchanged one is passed over without reading it. */
final class Fingerprint {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fingerprint() {}

    static long of(Entry entry, String title, String html) {
        long hash = add(BASIS, title);
        hash = add(hash, html);
        hash = add(hash, entry.address());
        return add(hash, entry.updated().map(Moment::iso).orElse(""));
    }

    /** The length goes in too, so that what ends one text cannot begin the next. */
    private static long add(long hash, String text) {
        long sum = (hash ^ text.length()) * PRIME;
        for (int i = 0; i < text.length(); i++) {
            sum = (sum ^ text.charAt(i)) * PRIME;
        }
        return sum;
    }
}
