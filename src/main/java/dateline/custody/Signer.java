package dateline.custody;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** The archive's own key. Its secret half lies in a file that only the owner can read. */
final class Signer {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";

    private final PrivateKey key;
    private final PublicKeyLine known;

    private Signer(PrivateKey key, PublicKeyLine known) {
        this.key = key;
        this.known = known;
    }

    /** A new key in a new file (PKCS #8 as PEM), named after itself. */
    static Signer make(Path file) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            String pem =
                    BEGIN + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + END;
            PublicKeyLine unnamed = PublicKeyLine.of("dateline", pair.getPublic());
            PublicKeyLine known = new PublicKeyLine(name(unnamed), unnamed.raw());
            Disk.write(file, (pem + "# " + known + "\n").getBytes(StandardCharsets.US_ASCII), ownersAlone());
            return new Signer(pair.getPrivate(), known);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    private static String name(PublicKeyLine key) {
        return "dateline/"
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(key.raw())
                        .substring(0, 8);
    }

    private static FileAttribute<?>[] ownersAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** @throws IOException also when the file holds no such key */
    static Signer read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END);
        int line = text.indexOf("# ", Math.max(0, end));
        try {
            if (!text.startsWith(BEGIN) || end < 0 || line < 0) {
                throw new IllegalArgumentException("no PEM");
            }
            byte[] encoded = Base64.getDecoder().decode(text.substring(BEGIN.length(), end));
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new Signer(
                    key, PublicKeyLine.parse(text.substring(line + 2)).orElseThrow(IllegalArgumentException::new));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("the key " + file + " cannot be read; put it back from a copy", e);
        }
    }

    PublicKeyLine known() {
        return known;
    }

    /** Whether what the secret half signs is what the public half checks. */
    boolean isWhole() {
        return note("whole\n").signedBy(List.of(known)).isPresent();
    }

    private byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was read cannot sign", e);
        }
    }

    /** @param text ends with a newline */
    Note note(String text) {
        byte[] signature = sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] named = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .put(known.id())
                .put(signature)
                .array();
        return new Note(text, "— " + known.name() + " " + Base64.getEncoder().encodeToString(named));
    }
}
