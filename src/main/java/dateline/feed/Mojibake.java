package dateline.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text with control characters of Latin-1 in it was read in a wrong charset once; this is the way back. */
final class Mojibake {

    private Mojibake() {}

    /** UTF-8 that was taken for Latin-1 is read again as what it was; else single controls become Windows-1252's. */
    static String mend(String text) {
        return hasControls(text) ? again(text) : text;
    }

    private static String again(String text) {
        if (isLatin(text)) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                        .toString();
            } catch (CharacterCodingException e) {
                return windows(text);
            }
        }
        return windows(text);
    }

    private static String windows(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(CharRefs.mendControl(text.charAt(i)));
        }
        return out.toString();
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80 && text.charAt(i) <= 0x9f) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return false;
            }
        }
        return true;
    }
}
