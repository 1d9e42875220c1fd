package dateline.model;

/** What the copy desk saw and could not mend without changing somebody's words; for the editor. */
public enum Remark {
    /** A quotation opens in the teaser's source and never closes. */
    UNCLOSED_QUOTATION,
    /** The text ends in the middle, as feeds cut it. */
    CUT_TEXT,
    /** The head looks like a credit but may be text; it was left in. */
    CREDIT_UNSURE,
    /** Markup that leaked into the text was taken out. */
    LEAKED_MARKUP
}
