package dateline.page;

/** What a box of a page is for, as far as its class name and id tell. */
enum Box {
    NAV,
    FOOTER,
    HEADER,
    SIDE,
    COMMENT,
    SHARE,
    RELATED,
    AD,
    NEWSLETTER,
    BYLINE,
    DATE,
    CAPTION,
    TEASER,
    TAGS,
    NOTICE,
    PAYWALL,
    HIDDEN,
    CONTENT,
    BODY,
    HEADLINE,
    STANDFIRST,
    QUOTE,
    LIST;

    int bit() {
        return 1 << ordinal();
    }

    boolean isIn(int bits) {
        return (bits & bit()) != 0;
    }
}
