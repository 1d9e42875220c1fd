package dateline.custody;

/** Files of the custody folder. */
final class Names {

    /** Truth: {@link LogLine}s. */
    static final String LOG = "log";

    /** Truth: signed {@link Head}s. */
    static final String HEADS = "heads";

    /** Truth: signed tombstones. */
    static final String TOMBSTONES = "tombstones";

    /** The secret key. */
    static final String KEY = "key";

    /** The public keys, one a line, the newest last. For everybody. */
    static final String PUBLIC = "key.pub";

    /** A view of the log. */
    static final String TREE = "tree";

    private Names() {}
}
