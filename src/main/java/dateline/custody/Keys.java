package dateline.custody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The archive's keys: the secret one, and all public ones that it ever signed with. */
public final class Keys {

    private Keys() {}

    /**
     * Makes the key of a new archive.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static PublicKeyLine make(Path folder) {
        try {
            Files.createDirectories(folder);
            return make(folder, folder.resolve(Names.KEY)).known();
        } catch (IOException e) {
            throw Custody.failed("cannot make the archive's key in " + folder, e);
        }
    }

    static Signer open(Path folder, List<String> reports) throws IOException {
        Path file = folder.resolve(Names.KEY);
        if (Files.exists(file)) {
            Signer signer = Signer.read(file);
            if (!read(folder.resolve(Names.PUBLIC)).contains(signer.known())) {
                publish(folder, signer);
            }
            return signer;
        }
        Signer signer = make(folder, file);
        reports.add("the archive had no key; " + signer.known() + " was made and signs from now on"
                + new Notes(folder.resolve(Names.HEADS))
                        .last()
                        .flatMap(Head::parse)
                        .map(last -> ": "
                                + new KeyChange(
                                        last.origin(), last, signer.known().name()))
                        .orElse(""));
        return signer;
    }

    private static Signer make(Path folder, Path file) throws IOException {
        Signer signer = Signer.make(file);
        publish(folder, signer);
        return signer;
    }

    private static void publish(Path folder, Signer signer) throws IOException {
        Disk.append(folder.resolve(Names.PUBLIC), (signer.known() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The keys in a file of public keys, one a line; lines that are none are passed over. */
    static List<PublicKeyLine> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readString(file, StandardCharsets.UTF_8)
                .lines()
                .flatMap(line -> PublicKeyLine.parse(line).stream())
                .toList();
    }
}
