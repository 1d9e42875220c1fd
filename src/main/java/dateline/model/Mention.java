package dateline.model;

/**
 * A name where a text names it.
 *
 * @param form as written
 * @param start index of its first character in the text that was read
 * @param end index behind its last
 * @param reason why it is taken for a name, such as {@code "names:title"} or {@code "names:gazetteer"}
 */
public record Mention(NameKind kind, String form, int start, int end, String reason) {}
