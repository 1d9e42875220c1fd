package dateline.fetch;

/** Why a body ends before its end (WARC 1.1, 5.13). */
public enum Cut {
    LENGTH,
    TIME,
    DISCONNECT
}
