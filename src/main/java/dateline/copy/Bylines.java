package dateline.copy;

import dateline.model.Credit;

/** Reads credits that stand elsewhere than in a text's head: byline fields, {@code dc:creator}, feet of texts. */
public final class Bylines {

    /** The people and the agency that a byline names; empty when it names none. */
    public Credit read(String byline) {
        return new Credit(java.util.List.of(), java.util.Optional.empty());
    }
}
