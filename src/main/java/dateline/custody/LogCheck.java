package dateline.custody;

import dateline.custody.LogLine.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The log against its heads: whether each head signed what the log begins with. Belongs to one thread. */
final class LogCheck {

    private static final String LOG = "custody/" + Names.LOG + ":";
    private static final String HEADS = "custody/" + Names.HEADS + ":";

    private final Path folder;
    private final List<PublicKeyLine> keys;
    private final Findings findings;
    private final Entries entries = new Entries();
    private final List<LogLine> decisions = new ArrayList<>();
    private final Edge edge = new Edge();

    LogCheck(Path folder, List<PublicKeyLine> keys, Findings findings) {
        this.folder = folder;
        this.keys = keys;
        this.findings = findings;
    }

    /** The log's captures. */
    Entries entries() {
        return entries;
    }

    /** The log's tombstones and what took them back, in their order. */
    List<LogLine> decisions() {
        return decisions;
    }

    long size() {
        return edge.size();
    }

    /**
     * Reads all.
     *
     * @param given heads that were kept elsewhere
     * @return the heads that hold, oldest first
     */
    List<Head> run(List<Head> given) throws IOException {
        List<Head> heads = heads();
        given.stream()
                .filter(head -> head.signedBy(keys).isEmpty())
                .forEach(head -> findings.fault("the head given", "is signed by none of the keys"));
        List<Head> wanted = new ArrayList<>(heads);
        given.stream().filter(head -> head.signedBy(keys).isPresent()).forEach(wanted::add);
        wanted.sort(Comparator.comparingLong(Head::size));
        if (!Files.exists(folder.resolve(Names.LOG))) {
            wanted.forEach(head -> findings.fault(LOG + 0, "is missing"));
            return List.of();
        }
        List<Head> holding = lines(wanted);
        tree();
        return holding;
    }

    /** All that are signed. */
    private List<Head> heads() throws IOException {
        List<Head> heads = new ArrayList<>();
        long at = 0;
        long size = 0;
        for (String note : new Notes(folder.resolve(Names.HEADS)).all()) {
            Optional<Head> head =
                    Head.parse(note).filter(each -> each.signedBy(keys).isPresent());
            if (head.isEmpty()) {
                findings.fault(HEADS + at, "a head that is signed by none of the keys");
            } else {
                if (head.get().size() < size) {
                    findings.fault(
                            HEADS + at, "a head of " + head.get().size() + " entries stands after one of " + size);
                }
                size = head.get().size();
                noteChange(heads, head.get());
                heads.add(head.get());
            }
            at += note.getBytes(StandardCharsets.UTF_8).length + 1L;
        }
        return heads;
    }

    private void noteChange(List<Head> before, Head head) {
        if (!before.isEmpty() && !before.getLast().signedBy(keys).equals(head.signedBy(keys))) {
            findings.note(new KeyChange(before.getLast().origin(), before.getLast(), head.origin()).toString());
        }
    }

    private List<Head> lines(List<Head> wanted) throws IOException {
        List<Head> holding = new ArrayList<>();
        try (LogFile log = LogFile.read(folder.resolve(Names.LOG))) {
            int next = 0;
            for (long at = 0; at < log.size(); at += LogFile.CHUNK) {
                for (Optional<LogLine> line : log.lines(at, LogFile.CHUNK)) {
                    next = compare(wanted, next, holding);
                    take(line);
                }
            }
            next = compare(wanted, next, holding);
            for (Head head : wanted.subList(next, wanted.size())) {
                findings.fault(
                        LOG + log.size() * LogLine.LENGTH,
                        "ends after " + log.size() + " entries; the head of " + head.at() + " signed " + head.size());
            }
            if (log.rest() > 0) {
                findings.note("the custody log ends in a torn line; the next start mends it");
            }
        }
        return holding;
    }

    private int compare(List<Head> wanted, int from, List<Head> holding) {
        int next = from;
        for (; next < wanted.size() && wanted.get(next).size() <= edge.size(); next++) {
            Head head = wanted.get(next);
            if (Arrays.equals(head.root(), edge.root())) {
                holding.add(head);
            } else {
                findings.fault(
                        LOG + head.size() * LogLine.LENGTH,
                        "the first " + head.size() + " entries are not those that the head of " + head.at()
                                + " signed: entries were removed, reordered or changed");
            }
        }
        return next;
    }

    private void take(Optional<LogLine> line) {
        long at = edge.size() * LogLine.LENGTH;
        if (line.isEmpty()) {
            findings.fault(LOG + at, "is no entry");
        } else if (line.get().kind() != Kind.CAPTURE) {
            decisions.add(line.get());
        } else if (!entries.add(line.get().name(), line.get().leaf(), edge.size())) {
            findings.fault(LOG + at, "the capture " + line.get().name() + " is entered a second time");
        }
        edge.add(line.map(LogLine::leaf).orElseGet(Hashes::empty), _ -> {});
    }

    /** The tree is only a view, but proofs are read from it. */
    private void tree() throws IOException {
        if (!Files.exists(folder.resolve(Names.TREE))) {
            return;
        }
        try (TreeFile tree = TreeFile.read(folder.resolve(Names.TREE));
                LogFile log = LogFile.read(folder.resolve(Names.LOG))) {
            Edge again = new Edge();
            long most = Math.min(tree.size(), log.size());
            for (long at = 0; at < most; at += LogFile.CHUNK) {
                for (byte[] leaf : log.leaves(at, (int) Math.min(LogFile.CHUNK, most - at))) {
                    if (!matches(tree, again, leaf)) {
                        findings.fault(
                                "custody/" + Names.TREE + ":" + TreeFile.place(0, again.size() - 1) * Hashes.LENGTH,
                                "is not the tree of the log; delete the file, and the next start makes it anew");
                        return;
                    }
                }
            }
        }
    }

    private static boolean matches(TreeFile tree, Edge edge, byte[] leaf) {
        long number = edge.size();
        List<byte[]> hashes = new ArrayList<>();
        edge.add(leaf, hashes::add);
        for (int level = 0; level < hashes.size(); level++) {
            if (!Arrays.equals(hashes.get(level), tree.at(level, number >> level))) {
                return false;
            }
        }
        return true;
    }
}
