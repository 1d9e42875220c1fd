package dateline.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Byte order marks, and the look of wide characters without one. */
final class Marks {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    private Marks() {}

    /** Bytes of the mark; 0 when there is none. */
    static int length(byte[] body) {
        if (starts(body, 0xef, 0xbb, 0xbf)) {
            return 3;
        }
        if (starts(body, 0xff, 0xfe, 0, 0) || starts(body, 0, 0, 0xfe, 0xff)) {
            return 4;
        }
        return starts(body, 0xff, 0xfe) || starts(body, 0xfe, 0xff) ? 2 : 0;
    }

    static Charset charset(byte[] body) {
        if (starts(body, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (length(body) == 4) {
            return body[0] == 0 ? UTF_32BE : UTF_32LE;
        }
        return starts(body, 0xff, 0xfe) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** By the zero bytes around the first character, which is ASCII in every feed. */
    static Optional<Charset> wide(byte[] body) {
        if (body.length < 8) {
            return Optional.empty();
        }
        if (body[0] == 0 && body[1] == 0 && body[2] == 0 && body[3] != 0) {
            return Optional.of(UTF_32BE);
        }
        if (body[0] != 0 && body[1] == 0 && body[2] == 0 && body[3] == 0) {
            return Optional.of(UTF_32LE);
        }
        if (body[0] == 0 && body[1] != 0 && body[2] == 0 && body[3] != 0) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        boolean little = body[0] != 0 && body[1] == 0 && body[2] != 0 && body[3] == 0;
        return little ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean starts(byte[] body, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= body.length || (body[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
