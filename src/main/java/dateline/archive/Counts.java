package dateline.archive;

/**
 * How much there is, for operators.
 *
 * @param troubled channels whose last round failed
 */
public record Counts(long articles, long captures, long channels, long troubled, long owedPages, long owedPictures) {}
