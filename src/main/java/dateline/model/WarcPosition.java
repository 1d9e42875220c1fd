package dateline.model;

/**
 * Where a record stands on disk.
 *
 * @param file the WARC file's name, relative to the archive's {@code warc} folder
 * @param offset first byte of the record's gzip member
 * @param length bytes of that member
 */
public record WarcPosition(String file, long offset, long length) {}
