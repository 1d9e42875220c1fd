package dateline.site;

/**
 * A date as a {@code time} element shows it.
 *
 * @param iso for machines
 * @param text for readers
 */
record When(String iso, String text) {}
