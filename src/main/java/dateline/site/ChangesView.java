package dateline.site;

import gg.jte.Content;

/**
 * What a version of an article changed.
 *
 * @param title of the article's newest version before this page's version
 * @param from the version before; its page
 * @param to the version itself; its page
 * @param note what to know about the comparison; may be empty
 * @param counts {@code "2 passages edited, 1 added"}; says so when only what is not compared differs
 * @param html the passages with their marks
 */
record ChangesView(
        Frame frame,
        Tongue tongue,
        String title,
        Ref article,
        Ref from,
        When fromAt,
        Ref to,
        When toAt,
        String note,
        String counts,
        Content html) {}
