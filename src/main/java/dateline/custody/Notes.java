package dateline.custody;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of signed notes, append only; an empty line after each. */
final class Notes {

    /** Bytes; a note is far shorter. */
    private static final int TAIL = 64 << 10;

    private static final String SIGNATURE = "\n\n— ";
    private static final String GAP = "\n\n";

    private final Path path;

    Notes(Path path) {
        this.path = path;
    }

    void append(String note) throws IOException {
        Disk.append(path, (note + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** All that are whole, oldest first. */
    List<String> all() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        String text = Files.readString(path, StandardCharsets.UTF_8);
        List<String> notes = new ArrayList<>();
        int from = 0;
        for (int end = end(text, 0); end >= 0; end = end(text, from)) {
            notes.add(text.substring(from, end - 1));
            from = end;
        }
        return notes;
    }

    /** The newest whole one. */
    Optional<String> last() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        String tail = new String(tail(), StandardCharsets.UTF_8);
        int from = 0;
        Optional<String> last = Optional.empty();
        for (int end = end(tail, 0); end >= 0; end = end(tail, from)) {
            last = Optional.of(tail.substring(from, end - 1));
            from = end;
        }
        return last;
    }

    /** Cuts off what a crash left behind the last whole note. */
    void mend() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        byte[] tail = tail();
        int torn = tail.length - wholeIn(tail);
        if (torn > 0 && torn < TAIL) {
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                file.setLength(file.length() - torn);
                file.getFD().sync();
            }
        }
    }

    /** Bytes up to the end of the last whole note; a torn one may end within a character. */
    private static int wholeIn(byte[] tail) {
        String text = new String(tail, StandardCharsets.ISO_8859_1);
        String signature = new String(SIGNATURE.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        int last = 0;
        for (int at = text.indexOf(signature); at >= 0; at = text.indexOf(signature, last)) {
            int gap = text.indexOf(GAP, at + signature.length());
            if (gap < 0) {
                break;
            }
            last = gap + GAP.length();
        }
        return last;
    }

    private byte[] tail() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(file.length(), TAIL)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            return tail;
        }
    }

    /** Behind the next note that is whole; -1 when there is none. */
    private static int end(String text, int from) {
        int signature = text.indexOf(SIGNATURE, from);
        int gap = signature < 0 ? -1 : text.indexOf(GAP, signature + SIGNATURE.length());
        return gap < 0 ? -1 : gap + GAP.length();
    }
}
