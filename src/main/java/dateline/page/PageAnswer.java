package dateline.page;

import java.util.Optional;

/** What a page turned out to be. */
public sealed interface PageAnswer {

    /** The page holds an article, and here it is. */
    record Read(PageArticle article) implements PageAnswer {}

    /**
     * The page holds no article: a front page, a list, an error page, nothing.
     *
     * @param why one line for the operator: {@code "no running text"}
     * @param page what the page says of itself, its body empty; nothing when it is no page at all
     */
    record NotAnArticle(String why, Optional<PageArticle> page) implements PageAnswer {}

    /**
     * The page stands for an article that it does not hold.
     *
     * @param why one line for readers: {@code "the publisher asks for payment"}
     * @param article what there is of it: fields as on any page, the body as far as it goes, perhaps empty
     */
    record Stub(Barrier barrier, String why, PageArticle article) implements PageAnswer {}

    /** What keeps the text from us. */
    enum Barrier {
        /** The rest is for subscribers or those who register. */
        PAYWALL,
        /** The text comes only to browsers that run scripts. */
        SCRIPT_SHELL
    }
}
