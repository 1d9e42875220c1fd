package dateline.feed;

/** A stretch of a WordPress export, cut out by {@link WxrCutter}. */
public sealed interface WxrPiece {

    /** All before the first item: what the export says of its site. May be cut at {@link WxrCutter#MAX_HEAD}. */
    record Head(byte[] bytes) implements WxrPiece {}

    /**
     * One item with its tags.
     *
     * @param offset of its first byte in the file
     * @param line it begins in, from 1
     * @param whole whether its end tag was found; else it ends where the next begins, or the file does
     */
    record Item(long offset, long line, byte[] bytes, boolean whole) implements WxrPiece {}

    /** An item of more than {@link WxrCutter#MAX_ITEM} bytes, passed over. */
    record TooLong(long offset, long line) implements WxrPiece {}
}
