package dateline.page;

/** The attributes of one start tag. */
interface Attrs {

    /** @return the value, character references resolved; empty when there is no such attribute */
    String get(String name);
}
