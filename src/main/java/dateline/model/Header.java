package dateline.model;

/** One header line as it came; the name keeps its spelling. */
public record Header(String name, String value) {}
