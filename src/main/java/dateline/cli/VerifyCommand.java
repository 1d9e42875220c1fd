package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.Stores;
import dateline.custody.Head;
import dateline.custody.PublicKeyLine;
import dateline.custody.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks every record, digest, offset and row, and proves by the custody log that nothing was "
                + "removed, reordered or changed. A line for each fault; exit code 1 when there is one. Needs only "
                + "the folders warc and custody, and with --key trusts nothing in them. Changes nothing; may run "
                + "beside dateline run.")
final class VerifyCommand extends AtFolder implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The archive's public key as its keeper gave it to you, or a file with one key a line; else "
                    + "custody/key.pub is believed.")
    private Optional<String> key;

    @Option(
            names = "--head",
            paramLabel = "FILE",
            description = "A head that you kept from before: what it signed must still be there.")
    private Optional<Path> head;

    @Option(
            names = "--authority",
            paramLabel = "FILE",
            description = "Certificates in PEM: only time-stamps that one of them vouches for are believed.")
    private Optional<Path> authority;

    @Override
    public Integer call() {
        Path path = anyFolder();
        if (!Files.isDirectory(path.resolve(House.WARCS))) {
            if (Files.exists(path.resolve(Settings.FILE)) && !hasCaptures()) {
                spec.commandLine().getOut().println("ok     nothing is kept yet, so there is nothing to check");
                return 0;
            }
            throw new Complaint("there is no folder " + path.resolve(House.WARCS) + " to check");
        }
        List<PublicKeyLine> keys = key.map(VerifyCommand::keys).orElse(List.of());
        List<Head> heads = head.map(VerifyCommand::head).stream().toList();
        List<X509Certificate> authorities =
                authority.map(VerifyCommand::authorities).orElse(List.of());
        Optional<Archive> there = archiveIfThere();
        try (Verdict verdict = new Verdict(
                        spec.commandLine().getOut(), spec.commandLine().getErr(), path.resolve(House.WARCS));
                Archive rows = there.orElseGet(Stores::memory)) {
            Verification.Seen seen = new Verification(
                            path.resolve(House.WARCS), path.resolve(House.CUSTODY), there.map(_ -> rows), verdict)
                    .run(new Verification.Trust(keys, heads, authorities));
            return verdict.sum(seen, there.isPresent());
        }
    }

    /** Whether the database says that something should be there. */
    private boolean hasCaptures() {
        try (Archive archive = archive()) {
            return archive.counts().captures() > 0;
        }
    }

    private static List<PublicKeyLine> keys(String given) {
        Path file = Path.of(given);
        String text = Files.isRegularFile(file) ? read(file) : given;
        List<PublicKeyLine> keys =
                text.lines().flatMap(line -> PublicKeyLine.parse(line).stream()).toList();
        if (keys.isEmpty()) {
            throw new Complaint("--key: neither a public key nor a file with one: " + given);
        }
        return keys;
    }

    private static Head head(Path file) {
        return Head.parse(read(file)).orElseThrow(() -> new Complaint("--head: no signed head in " + file));
    }

    private static List<X509Certificate> authorities(Path file) {
        try {
            return Verification.authorities(read(file).getBytes(StandardCharsets.UTF_8));
        } catch (CertificateException e) {
            throw new Complaint("--authority: no certificate in " + file);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Complaint(Complaint.reason(e));
        }
    }
}
