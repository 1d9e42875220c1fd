package dateline.capture;

import dateline.capture.Members.Member;
import dateline.model.WarcPosition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Takes the body out of a record, in place: what stands there afterwards is a revisit record of the same name, moment,
 * address and payload digest, exactly as long as the one before, so that every other record keeps its place. The old
 * header goes with it where there is room, so that the custody log still proves it.
 */
final class Purge {

    /** Where the new bytes lie until they stand in their place. */
    private static final String REDO = ".purge";

    /** The old header in base64. */
    static final String FORMER = "X-Dateline-Former-Header";

    private static final String PROFILE = "urn:dateline:payload-removed";
    private static final int COMMENT = 16;
    private static final int FRAME = 18;

    private final Path folder;

    Purge(Path folder) {
        this.folder = folder;
    }

    /** Does what a crash kept from being done. */
    void finish() throws IOException {
        Path redo = folder.resolve(REDO);
        if (!Files.exists(redo)) {
            return;
        }
        byte[] all = Files.readAllBytes(redo);
        int end = indexOf(all, (byte) '\n');
        String[] head = end < 0 ? new String[0] : new String(all, 0, end, StandardCharsets.US_ASCII).split(" ", 4);
        if (head.length == 3 && all.length == end + 1 + Integer.parseInt(head[2])) {
            put(head[0], Long.parseLong(head[1]), Arrays.copyOfRange(all, end + 1, all.length));
        }
        Files.delete(redo);
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /**
     * @return whether there was a body to take out
     * @throws IOException also when the new record does not fit in the old one's place
     */
    boolean empty(WarcPosition where) throws IOException {
        Optional<Old> old = read(where);
        if (old.isEmpty()) {
            return false;
        }
        byte[] fresh = fitting(old.get(), (int) where.length());
        byte[] head =
                (where.file() + " " + where.offset() + " " + fresh.length + "\n").getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream redo = new ByteArrayOutputStream();
        redo.writeBytes(head);
        redo.writeBytes(fresh);
        Path path = folder.resolve(REDO);
        Files.write(
                path,
                redo.toByteArray(),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.SYNC);
        WarcFile.syncFolder(folder);
        put(where.file(), where.offset(), fresh);
        Files.delete(path);
        return true;
    }

    /** A record with a body. */
    private record Old(Reading.Answer answer, byte[] header, byte[] httpHead) {

        static Optional<Old> of(byte[] content) {
            return Reading.read(content)
                    .flatMap(reading -> reading.answer()
                            .filter(answer -> !answer.isRevisit())
                            .map(answer -> {
                                int start = reading.header().length;
                                return new Old(
                                        answer,
                                        reading.header(),
                                        Arrays.copyOfRange(
                                                content,
                                                start,
                                                start + answer.head().length()));
                            }));
        }
    }

    private Optional<Old> read(WarcPosition where) throws IOException {
        try (Members members = new Members(folder.resolve(where.file()), where.offset(), Reader.LONGEST_RECORD)) {
            return members.next().flatMap(member -> switch (member) {
                case Member.Damaged _ -> Optional.empty();
                case Member.Whole whole -> whole.length() == where.length() ? Old.of(whole.head()) : Optional.empty();
            });
        }
    }

    private void put(String file, long offset, byte[] bytes) throws IOException {
        try (RandomAccessFile to = new RandomAccessFile(folder.resolve(file).toFile(), "rw")) {
            if (to.length() < offset + bytes.length) {
                throw new IOException(file + " is shorter than what is to be written into it");
            }
            to.seek(offset);
            to.write(bytes);
            to.getFD().sync();
        }
    }

    private static byte[] fitting(Old old, int length) throws IOException {
        for (Optional<byte[]> former : List.of(Optional.of(old.header()), Optional.<byte[]>empty())) {
            byte[] content = record(old, former);
            byte[] packed = packed(content);
            if (packed.length + FRAME <= length) {
                return member(packed, content, length);
            }
        }
        throw new IOException(
                "the record of capture " + old.answer().id() + " is too short to be emptied in its place");
    }

    private static byte[] record(Old old, Optional<byte[]> former) {
        Reading.Answer answer = old.answer();
        byte[] block = old.httpHead();
        StringBuilder header = new StringBuilder("WARC/1.1\r\n")
                .append("WARC-Type: revisit\r\n")
                .append("WARC-Record-ID: <urn:uuid:")
                .append(answer.id())
                .append(">\r\n")
                .append("WARC-Date: ")
                .append(answer.at())
                .append("\r\n")
                .append("WARC-Target-URI: ")
                .append(answer.uri())
                .append("\r\n")
                .append("WARC-Profile: ")
                .append(PROFILE)
                .append("\r\n");
        answer.sha256()
                .ifPresent(sum -> header.append("WARC-Payload-Digest: ")
                        .append(Digests.warc(sum))
                        .append("\r\n"));
        header.append("WARC-Block-Digest: ")
                .append(Digests.warc(Digests.sha256(block)))
                .append("\r\n")
                .append("Content-Type: application/http;msgtype=response\r\n")
                .append("Content-Length: ")
                .append(block.length)
                .append("\r\n");
        former.ifPresent(bytes -> header.append(FORMER)
                .append(": ")
                .append(Base64.getEncoder().encodeToString(bytes))
                .append("\r\n"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(header.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(block);
        all.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }

    private static byte[] packed(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            byte[] packed = new byte[content.length + 1024];
            return Arrays.copyOf(packed, deflater.deflate(packed));
        } finally {
            deflater.end();
        }
    }

    /** A gzip member (RFC 1952) of exactly that length; a comment of its header fills it up. */
    private static byte[] member(byte[] packed, byte[] content, int length) {
        int room = length - FRAME - packed.length;
        ByteArrayOutputStream member = new ByteArrayOutputStream(length);
        member.writeBytes(
                new byte[] {0x1f, (byte) 0x8b, 8, (byte) (room > 0 ? COMMENT : 0), 0, 0, 0, 0, 0, (byte) 0xff});
        if (room > 0) {
            member.writeBytes(" ".repeat(room - 1).getBytes(StandardCharsets.US_ASCII));
            member.write(0);
        }
        member.writeBytes(packed);
        CRC32 crc = new CRC32();
        crc.update(content);
        for (long value : new long[] {crc.getValue(), content.length}) {
            for (int i = 0; i < Integer.BYTES; i++) {
                member.write((int) (value >>> (Byte.SIZE * i)));
            }
        }
        return member.toByteArray();
    }

    /** The header that an emptied record had before. */
    static Optional<byte[]> former(byte[] header) {
        String text = new String(header, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("\r\n" + FORMER + ": ");
        if (at < 0) {
            return Optional.empty();
        }
        int from = at + FORMER.length() + 4;
        try {
            return Optional.of(Base64.getDecoder().decode(text.substring(from, text.indexOf("\r\n", from))));
        } catch (IllegalArgumentException noHeader) {
            return Optional.empty();
        }
    }
}
