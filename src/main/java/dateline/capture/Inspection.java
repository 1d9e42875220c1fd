package dateline.capture;

import dateline.capture.Members.Member;
import dateline.model.Capture;
import dateline.model.WarcPosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.HeaderValidator;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Reads every WARC file from end to end: each record's packing, header (by the rules of the WARC library's own
 * validator), lengths and digests. Goes on behind damage. Changes nothing, and may run beside a process that writes.
 */
public final class Inspection {

    private static final int END = 4;

    /** Is told what is found, file by file in the order they were begun. */
    public interface Inspector {

        /**
         * A response or revisit that could be read.
         *
         * @param header of its record, as a {@link Ledger} takes it
         * @param former the header that it had before its body was taken out, where it was and the record tells it
         */
        void capture(Capture capture, byte[] header, Optional<byte[]> former);

        /** @param what is wrong there, in one line */
        void fault(String file, long offset, String what);

        /** The file ends in what is no whole record, as a kill or a write under way leaves it. */
        void torn(String file, long offset);

        /** After each record: how far it has got in the file. */
        void progress(String file, long at, long size);
    }

    private final Path folder;
    private final Inspector inspector;
    private final HeaderValidator headers = HeaderValidator.warc_1_1();

    private Inspection(Path folder, Inspector inspector) {
        this.folder = folder;
        this.inspector = inspector;
    }

    /** @throws UncheckedIOException when the folder or a file cannot be read at all */
    public static void run(Path folder, Inspector inspector) {
        try {
            Inspection inspection = new Inspection(folder, inspector);
            for (String file : FileNames.in(folder)) {
                inspection.file(file);
            }
        } catch (IOException e) {
            throw Shelf.failed("cannot read the captures in " + folder, e);
        }
    }

    private void file(String name) throws IOException {
        Path path = folder.resolve(name);
        long size = Files.size(path);
        try (Members members = new Members(path, 0, Reader.LONGEST_RECORD)) {
            for (Optional<Member> next = members.next(); next.isPresent(); next = members.next()) {
                switch (next.get()) {
                    case Member.Whole whole -> record(name, whole);
                    case Member.Damaged damaged -> skip(name, members, damaged.offset(), size);
                }
                inspector.progress(name, members.position(), size);
            }
        }
    }

    private void skip(String name, Members members, long from, long size) throws IOException {
        members.position(from + 1);
        boolean goesOn = members.seek();
        while (goesOn && !isMember(members)) {
            members.position(members.position() + 1);
            goesOn = members.seek();
        }
        long to = goesOn ? members.position() : size;
        if (goesOn) {
            inspector.fault(name, from, "damaged up to byte " + to + ": no whole record stands there");
        } else {
            inspector.torn(name, from);
        }
        members.position(to);
    }

    /** Stands where it stood before. */
    private static boolean isMember(Members members) throws IOException {
        long here = members.position();
        boolean isWhole = members.next().filter(Member.Whole.class::isInstance).isPresent();
        members.position(here);
        return isWhole;
    }

    private void record(String file, Member.Whole member) {
        Optional<Reading> reading = Reading.read(member.head());
        if (member.size() > member.head().length) {
            inspector.fault(file, member.offset(), "longer than " + Reader.LONGEST_RECORD + " bytes; not checked");
        } else if (reading.isEmpty()) {
            inspector.fault(file, member.offset(), "no WARC record");
        } else {
            List<String> faults = faults(member.head(), reading.get(), member.size());
            faults.forEach(fault -> inspector.fault(file, member.offset(), fault));
            WarcPosition where = new WarcPosition(file, member.offset(), member.length());
            reading.get()
                    .answer()
                    .ifPresent(answer -> inspector.capture(
                            answer.capture(where),
                            reading.get().header(),
                            Purge.former(reading.get().header())));
        }
    }

    private List<String> faults(byte[] content, Reading reading, long size) {
        List<String> faults = new ArrayList<>();
        if (reading.size() != size) {
            faults.add("its header tells of " + reading.size() + " bytes, but there are " + size);
            return faults;
        }
        int start = reading.header().length;
        byte[] block = Arrays.copyOfRange(content, start, content.length - END);
        try (WarcReader reader = new WarcReader(new ByteChannel(content))) {
            WarcRecord record = reader.next().orElseThrow();
            faults.addAll(headers.validate(record.headers()));
            record.blockDigest().ifPresent(said -> check("block", said, block, faults));
            reading.answer()
                    .filter(answer -> !answer.isRevisit())
                    .flatMap(Reading.Answer::sha256)
                    .filter(said -> !said.equals(
                            Digests.sha256(reading.answer().orElseThrow().body())))
                    .ifPresent(said -> faults.add("its payload has not the digest " + said));
        } catch (IOException | RuntimeException e) {
            faults.add("cannot be read: " + e.getMessage());
        }
        return faults;
    }

    private static void check(String part, WarcDigest said, byte[] bytes, List<String> faults) {
        if (!said.algorithm().equals("sha256")) {
            faults.add("its " + part + " has a digest of an unknown kind, " + said.algorithm());
        } else if (!said.hex().equals(Digests.sha256(bytes))) {
            faults.add("its " + part + " has not the digest " + said.hex());
        }
    }
}
