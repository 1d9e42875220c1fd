package dateline.model;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * An article's name: 64 bits of SHA-256 over its outlet and its canonical address, so that every rebuild gives it the
 * same one. Written as 13 characters of Crockford's base 32, lower case.
 */
public record ArticleId(long value) {

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 13;

    public static ArticleId of(OutletId outlet, URI canonical) {
        byte[] hash = Sha256.fresh().digest((outlet.value() + "\n" + canonical).getBytes(StandardCharsets.UTF_8));
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << Byte.SIZE | (hash[i] & 0xff);
        }
        return new ArticleId(value);
    }

    /** Empty when the text is not exactly what {@link #toString} gives for some article. */
    public static Optional<ArticleId> parse(String text) {
        if (text.length() != LENGTH || !text.equals(text.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        long value = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0 || (i == 0 && digit > 15)) {
                return Optional.empty();
            }
            value = value << 5 | digit;
        }
        return Optional.of(new ArticleId(value));
    }

    @Override
    public String toString() {
        char[] text = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            text[i] = DIGITS.charAt((int) (value >>> (5 * (LENGTH - 1 - i))) & 31);
        }
        return new String(text);
    }
}
