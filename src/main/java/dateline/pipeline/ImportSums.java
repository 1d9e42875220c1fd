package dateline.pipeline;

import java.util.Map;

/**
 * What an import came to.
 *
 * @param articles new ones
 * @param versions new ones of known articles
 * @param known articles that said nothing new
 * @param captures evidence that was added
 * @param outlets new ones
 * @param passed what was left out on purpose, by reason: {@code "drafts"}; in order of their first
 * @param broken what could not be read; each was told in a line
 */
public record ImportSums(
        long articles, long versions, long known, long captures, long outlets, Map<String, Long> passed, long broken) {}
