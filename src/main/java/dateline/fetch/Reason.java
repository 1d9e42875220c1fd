package dateline.fetch;

/** Why an address was not asked, or its answer not taken. */
public enum Reason {
    /** The outlet's robots.txt bars it. */
    ROBOTS,
    /** The outlet's robots.txt could not be had, which means no until it can (RFC 9309 2.3.1.4). */
    ROBOTS_UNREACHABLE,
    /** It leads to a loopback, private, link-local, metadata or other address that is not on the public internet. */
    PRIVATE_ADDRESS,
    /** Neither http nor https. */
    SCHEME,
    /** Not an address that can be asked: no host, user and password in it, an odd port. */
    ADDRESS,
    /** Longer than the limit of its kind, on the wire or decoded. */
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    REDIRECT_LOOP
}
