package dateline.subject;

/**
 * A further form of a subject's name, which nobody gave to the subject.
 *
 * @param form as articles write it
 * @param why it is the subject's, for readers, without a full stop
 */
public record Alias(String form, String why) {}
