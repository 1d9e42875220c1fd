package dateline.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dateline.model.Headers;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads a page's bytes as text: by byte order mark, header, meta tag and, where these lie or lack, by evidence. */
final class PageBytes {

    /** Bytes in which a meta tag may name the charset; the HTML standard asks for 1024, pages do not care. */
    private static final int META_WINDOW = 8192;

    /** Bytes that are guessed from. */
    private static final int GUESS_WINDOW = 16384;

    private static final int UTF8_MARK = 3;

    private PageBytes() {}

    /** The page's text up to the bounds, read as it is asked for. */
    static Reader text(byte[] all, Headers headers) {
        byte[] body = all.length > PageBounds.MAX_BYTES ? Arrays.copyOf(all, PageBounds.MAX_BYTES) : all;
        if (startsWith(body, 0xef, 0xbb, 0xbf)) {
            return new Utf8Reader(body, UTF8_MARK, PageBounds.tagsEnd(body));
        }
        Optional<Charset> marked = byMark(body);
        if (marked.isPresent()) {
            return new StringReader(PageBounds.cutTags(withoutMark(new String(body, marked.get()))));
        }
        if (!Utf8.isForeign(body)) {
            return new Utf8Reader(body, 0, PageBounds.tagsEnd(body));
        }
        Optional<Charset> declared =
                byHeader(headers).or(() -> byMeta(body)).filter(charset -> !charset.equals(StandardCharsets.UTF_8));
        return new StringReader(PageBounds.cutTags(new String(body, declared.orElseGet(() -> guess(body)))));
    }

    private static Optional<Charset> byMark(byte[] body) {
        if (startsWith(body, 0xff, 0xfe)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(body, 0xfe, 0xff) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] body, int... mark) {
        if (body.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((body[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> byHeader(Headers headers) {
        return headers.first("content-type").flatMap(PageBytes::named);
    }

    private static Optional<Charset> byMeta(byte[] body) {
        int length = Math.min(body.length, META_WINDOW);
        return named(new String(body, 0, length, StandardCharsets.ISO_8859_1));
    }

    /** What stands after the first {@code charset=}. */
    private static Optional<Charset> named(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("charset=");
        if (at < 0) {
            return Optional.empty();
        }
        int start = at + "charset=".length();
        while (start < lower.length() && (lower.charAt(start) == '"' || lower.charAt(start) == '\'')) {
            start++;
        }
        int end = start;
        while (end < lower.length() && isNameChar(lower.charAt(end))) {
            end++;
        }
        return charset(lower.substring(start, end));
    }

    private static boolean isNameChar(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == ':' || c == '.';
    }

    /** As browsers read the names (WHATWG Encoding): Latin-1 is Windows-1252, GB2312 is GB18030, and so on. */
    private static Optional<Charset> charset(String name) {
        String wide = switch (name) {
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
            case "iso-8859-9" -> "windows-1254";
            case "gb2312", "gbk", "gb_2312-80" -> "GB18030";
            case "shift_jis", "shift-jis", "sjis", "x-sjis" -> "windows-31j";
            case "ks_c_5601-1987", "euc-kr" -> "x-windows-949";
            case "tis-620" -> "x-windows-874";
            default -> name;
        };
        try {
            return Optional.of(Charset.forName(wide));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Charset guess(byte[] body) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(Arrays.copyOf(body, Math.min(body.length, GUESS_WINDOW)));
        CharsetMatch match = detector.detect();
        return match == null
                ? Charset.forName("windows-1252")
                : charset(match.getName().toLowerCase(Locale.ROOT)).orElse(Charset.forName("windows-1252"));
    }
}
