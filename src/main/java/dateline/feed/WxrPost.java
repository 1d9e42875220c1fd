package dateline.feed;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One item of a WordPress export.
 *
 * @param id {@code wp:post_id}; empty where it says none
 * @param type {@code "post"}, {@code "page"}, {@code "attachment"}, {@code "nav_menu_item"} ...
 * @param status {@code "publish"}, {@code "draft"}, {@code "private"} ...
 * @param locked whether it has a password
 * @param slug {@code wp:post_name}; may be empty
 * @param entry the same as any feed's entry: title, address, authors by the names that readers see, dates with where they
 *     stood, tags, the text as WordPress would show it
 * @param section the first category that is not WordPress's own "uncategorized"
 * @param attachment the file of an attachment
 * @param picture the id of the attachment that stands above the post
 */
public record WxrPost(
        OptionalLong id,
        String type,
        String status,
        boolean locked,
        String slug,
        Entry entry,
        Optional<String> section,
        Optional<URI> attachment,
        OptionalLong picture) {

    /** Whether everybody may read it at its site. */
    public boolean isPublic() {
        return status.equals("publish") && !locked;
    }
}
