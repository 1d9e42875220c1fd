package dateline.capture;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a record came from that the archive did not fetch itself. It stands in the record's own header, so that it goes
 * wherever the record goes.
 *
 * @param file the name of the file it was imported from, without its folder
 * @param offset in that file; of the gzip member where it is packed
 * @param sha256 of that file, 64 lower-case hex digits
 * @param at when it was imported
 * @param record the WARC-Record-ID that it had there; empty where it had none
 */
public record Provenance(String file, long offset, String sha256, Instant at, Optional<String> record) {

    static final String FROM = "X-Imported-From";
    static final String RECORD = "X-Imported-Record";

    private static final int LONGEST_NAME = 200;
    private static final Pattern LINE =
            Pattern.compile("(.{1,200}); offset=(\\d{1,18}); sha256=([0-9a-f]{64}); at=(\\S{1,40})");

    public Provenance {
        String plain = file.replaceAll("[\\p{Cntrl};]", "?");
        file = plain.isBlank() ? "?" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    /** The value of the header {@value #FROM}. */
    String line() {
        return file + "; offset=" + offset + "; sha256=" + sha256 + "; at=" + at;
    }

    /** What {@link #line} gave; empty for anything else. */
    static Optional<Provenance> parse(String line, Optional<String> record) {
        Matcher form = LINE.matcher(line);
        try {
            return form.matches()
                    ? Optional.of(new Provenance(
                            form.group(1),
                            Long.parseLong(form.group(2)),
                            form.group(3),
                            Instant.parse(form.group(4)),
                            record))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
