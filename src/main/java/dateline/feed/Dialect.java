package dateline.feed;

/**
 * Which family of formats a document belongs to.
 *
 * @param atom whether text that does not say what it is is plain
 * @param version for {@link FeedAnswer.Read#format}
 */
record Dialect(boolean atom, String version) {

    Texts.Unsaid text() {
        return atom ? Texts.Unsaid.PLAIN : Texts.Unsaid.GUESS;
    }

    Texts.Unsaid body() {
        return atom ? Texts.Unsaid.PLAIN : Texts.Unsaid.HTML;
    }
}
