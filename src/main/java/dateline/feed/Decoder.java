package dateline.feed;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dateline.model.Headers;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Bytes to text. In this order, the first that fits:
 *
 * <ol>
 *   <li>a byte order mark: nobody writes one by chance;
 *   <li>the look of UTF-16 or UTF-32 without a mark: no other charset has a zero byte beside each {@code <};
 *   <li>UTF-8, when every byte fits and neither header nor declaration claims a charset of its own script: text in
 *       another charset is hardly ever valid UTF-8, and servers say Latin-1 of everything;
 *   <li>the header's charset, then the declaration's (RFC 7303), when every byte fits;
 *   <li>UTF-8, when it was claimed or nothing was, and most of what is not ASCII fits: single bytes get spoiled;
 *   <li>the header's or the declaration's with what does not fit replaced;
 *   <li>what the bytes look like, and Windows-1252 when they look like nothing.
 * </ol>
 */
final class Decoder {

    /** UTF-8 this long that fits by chance in another charset has not been seen. */
    private static final int SURE_SEQUENCES = 12;

    private static final int DETECT_BYTES = 20_000;
    private static final int LEAST_CONFIDENCE = 30;

    private final byte[] body;
    private final Optional<Charset> header;
    private final Optional<Charset> declared;
    private final String label;
    private final List<String> flaws = new ArrayList<>();

    private Decoder(byte[] body, String headerLabel, String declaredLabel) {
        this.body = body;
        this.header = Charsets.named(headerLabel);
        this.declared = Charsets.named(declaredLabel);
        this.label = !headerLabel.isEmpty() && header.isPresent() ? headerLabel : declaredLabel;
    }

    static Decoded decode(byte[] body, Headers headers) {
        int mark = Marks.length(body);
        if (mark > 0) {
            Charset charset = Marks.charset(body);
            return new Decoded(
                    new String(body, mark, body.length - mark, charset), Names.lower(charset.name()), List.of());
        }
        String header =
                headers.first("Content-Type").map(Declarations::charsetOfHeader).orElse("");
        return new Decoder(body, header, Declarations.charset(body)).run();
    }

    private Decoded run() {
        Optional<Charset> wide = Marks.wide(body);
        if (wide.isPresent()) {
            return as(wide.get());
        }
        Utf8Shape shape = Utf8Shape.of(body);
        if (shape.isAscii()) {
            return new Decoded(
                    new String(body, StandardCharsets.ISO_8859_1), label.isEmpty() ? "utf-8" : name(label), flaws);
        }
        if (shape.broken() == 0 && (!claimsScript() || shape.sequences() >= SURE_SEQUENCES)) {
            return as(StandardCharsets.UTF_8);
        }
        return claimed(shape);
    }

    private boolean claimsScript() {
        return header.or(() -> declared)
                .filter(charset -> !Charsets.isUtf8(charset) && !Charsets.isWeakClaim(charset))
                .isPresent();
    }

    private Decoded claimed(Utf8Shape shape) {
        for (Charset charset : claims()) {
            if (!Charsets.isUtf8(charset) && !Charsets.isWide(charset)) {
                Optional<String> text = strictly(charset);
                if (text.isPresent()) {
                    return new Decoded(text.get(), name(label.isEmpty() ? charset.name() : label), flaws);
                }
            }
        }
        boolean utf8 = claims().isEmpty() || claims().stream().anyMatch(Charsets::isUtf8);
        if (utf8 && shape.sequences() > shape.broken()) {
            flaws.add("some bytes are no UTF-8");
            return as(StandardCharsets.UTF_8);
        }
        flaws.add("the bytes are not in the charset that is claimed");
        return claims().stream()
                .filter(charset -> !Charsets.isUtf8(charset) && !Charsets.isWide(charset))
                .findFirst()
                .map(this::as)
                .orElseGet(this::guessed);
    }

    private List<Charset> claims() {
        List<Charset> claims = new ArrayList<>(2);
        header.ifPresent(claims::add);
        declared.ifPresent(claims::add);
        return claims;
    }

    private Decoded as(Charset charset) {
        return new Decoded(new String(body, charset), Names.lower(charset.name()), flaws);
    }

    private Optional<String> strictly(Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Decoded guessed() {
        CharsetDetector detector = new CharsetDetector();
        byte[] sample = body.length > DETECT_BYTES ? Arrays.copyOf(body, DETECT_BYTES) : body;
        CharsetMatch match = detector.setText(sample).detect();
        boolean sure = match != null
                && match.getConfidence() >= LEAST_CONFIDENCE
                && !match.getName().startsWith("UTF");
        return as((sure ? Charsets.named(match.getName()) : Optional.<Charset>empty())
                .orElseGet(() -> Charset.forName("windows-1252")));
    }

    private static String name(String label) {
        String lower = Names.lower(label);
        return lower.equals("gb2312") || lower.equals("gbk") ? "gb18030" : lower;
    }
}
