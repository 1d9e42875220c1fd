package dateline.custody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How an archive's key stands to the heads of its log.
 *
 * @param wrong a line on what keeps the key from going on with the log; empty when all is well
 * @param changed a line on the newest change of keys in the log; empty while one key signed all
 */
public record KeyState(Optional<String> wrong, Optional<String> changed) {

    /**
     * Looks and changes nothing.
     *
     * @param folder of the log; one without a head has nothing to be wrong but the key itself
     * @throws UncheckedIOException when the heads cannot be read
     */
    public static KeyState of(Path folder) {
        try {
            Optional<Head> newest =
                    new Notes(folder.resolve(Names.HEADS)).last().flatMap(Head::parse);
            return new KeyState(
                    wrong(folder.resolve(Names.KEY), newest),
                    KeyChange.newest(folder).map(KeyChange::toString));
        } catch (IOException e) {
            throw Custody.failed("cannot read the custody log in " + folder, e);
        }
    }

    private static Optional<String> wrong(Path key, Optional<Head> newest) {
        if (!Files.exists(key)) {
            return Optional.of("the key " + key + " is missing; put it back from a backup: the next start makes another"
                    + newest.map(KeyState::alone).orElse(""));
        }
        try {
            Signer signer = Signer.read(key);
            return !signer.isWhole()
                    ? Optional.of("the secret and public halves in " + key
                            + " do not belong together; put it back from a backup")
                    : newest.filter(head ->
                                    head.signedBy(List.of(signer.known())).isEmpty())
                            .map(head -> strange(signer, head));
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static String alone(Head newest) {
        return ", and what " + newest.origin() + " signed up to " + newest.at()
                + " is then proved by its public key alone";
    }

    private static String strange(Signer signer, Head newest) {
        return "custody/key is " + signer.known().name() + ", but the newest head (" + newest.at() + ", "
                + newest.size() + " entries) is signed by " + newest.origin()
                + "; whoever knows that key cannot check what is signed from now on. If that is not meant, put"
                + " custody/key back from a backup; if it is, give others the last line of custody/key.pub";
    }
}
