package dateline.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An outlet's short name in addresses and commands.
 *
 * @param value 1 to {@value #MAX_LENGTH} of {@code a-z 0-9 -}, never starting or ending with a hyphen
 */
public record OutletId(String value) implements Comparable<OutletId> {

    public static final int MAX_LENGTH = 64;

    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

    /** @throws IllegalArgumentException when the value has another form */
    public OutletId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an outlet's short name: " + value);
        }
    }

    public static boolean isValid(String value) {
        return value.length() <= MAX_LENGTH && FORM.matcher(value).matches();
    }

    /** The short name that a host or a title suggests: {@code "www.Example.org"} gives {@code "example-org"}. */
    public static OutletId suggest(String hostOrTitle) {
        String ascii =
                hostOrTitle.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "").replaceAll("[^a-z0-9]{1,200}", "-");
        String cut = ascii.substring(0, Math.min(ascii.length(), MAX_LENGTH)).replaceAll("^-{1,9}|-{1,9}$", "");
        return new OutletId(isValid(cut) ? cut : "outlet");
    }

    @Override
    public int compareTo(OutletId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
