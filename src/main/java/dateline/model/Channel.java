package dateline.model;

import java.net.URI;

/** A way in which an outlet tells of new articles. Its address is its identity. */
public sealed interface Channel {

    URI at();

    /** An RSS, Atom, RDF or JSON feed. */
    record Feed(URI at) implements Channel {}
}
