package dateline.feed;

/** A document's characters and what reading them may still cost. */
record Document(String source, Budget budget) {

    static Document of(String source) {
        return new Document(source, new Budget(source.length()));
    }
}
