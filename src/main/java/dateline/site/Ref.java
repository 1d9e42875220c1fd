package dateline.site;

/** A link with its text; both are empty for none. */
record Ref(String href, String text) {

    static final Ref NONE = new Ref("", "");

    boolean isSome() {
        return !href.isEmpty();
    }
}
