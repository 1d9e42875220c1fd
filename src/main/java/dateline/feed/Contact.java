package dateline.feed;

/**
 * Somebody whom a feed names; unknown parts are empty.
 *
 * @param name without the mail address that may stand beside it
 * @param written all of it as it stood: {@code "Jo Doe (jo@example.org)"}
 */
public record Contact(String name, String email, String href, String written) {

    /** What to show: as written, else the name, else the mail address. */
    public String display() {
        return !written.isEmpty() ? written : !name.isEmpty() ? name : email;
    }
}
