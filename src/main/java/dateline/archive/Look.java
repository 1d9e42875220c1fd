package dateline.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * The next look at an article's page.
 *
 * @param etag the {@code ETag} of the page's newest answer, as it came
 * @param lastModified the {@code Last-Modified} of the page's newest answer, as it came
 */
public record Look(Instant due, Optional<String> etag, Optional<String> lastModified) {}
