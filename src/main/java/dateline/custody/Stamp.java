package dateline.custody;

import dateline.model.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;

/**
 * An authority's word that a head existed at a moment (RFC 3161), over the bytes of its signed note.
 *
 * @param at by the authority's clock
 * @param by name of the authority, as its certificate has it
 */
record Stamp(Instant at, String by) {

    /** What came of reading a response. */
    sealed interface Read {

        record Good(Stamp stamp) implements Read {}

        /** @param why one line */
        record Bad(String why) implements Read {}
    }

    static TimeStampRequest request(Head head, BigInteger nonce) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, imprint(head), nonce);
    }

    private static byte[] imprint(Head head) {
        return Sha256.fresh().digest(head.note().getBytes(StandardCharsets.UTF_8));
    }

    /** A fresh response: that it is granted, for this request with its nonce, and signed by a certificate for that. */
    static Read answer(byte[] response, TimeStampRequest request, Head head) {
        try {
            TimeStampResponse read = new TimeStampResponse(response);
            if (read.getTimeStampToken() == null) {
                return new Read.Bad("the authority refuses: status " + read.getStatus() + " " + read.getStatusString());
            }
            read.validate(request);
            return token(read.getTimeStampToken(), head, List.of());
        } catch (TSPException | IOException | RuntimeException e) {
            return new Read.Bad("no valid response: " + e.getMessage());
        }
    }

    /**
     * A response that was kept.
     *
     * @param trusted certificates of authorities, of which one must have signed or vouch for who did; empty for any
     */
    static Read kept(byte[] response, Head head, Collection<X509Certificate> trusted) {
        try {
            TimeStampResponse read = new TimeStampResponse(response);
            return read.getTimeStampToken() == null
                    ? new Read.Bad("holds no time-stamp")
                    : token(read.getTimeStampToken(), head, trusted);
        } catch (TSPException | IOException | RuntimeException e) {
            return new Read.Bad("cannot be read: " + e.getMessage());
        }
    }

    private static Read token(TimeStampToken token, Head head, Collection<X509Certificate> trusted) {
        if (!token.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
                || !Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), imprint(head))) {
            return new Read.Bad("is for something else than the head");
        }
        try {
            Collection<X509CertificateHolder> signers = signers(token);
            if (signers.isEmpty()) {
                return new Read.Bad("does not hold its signer's certificate");
            }
            X509CertificateHolder signer = signers.iterator().next();
            // Signature, extended key usage, and that the certificate held at the stamp's time.
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            if (!trusted.isEmpty() && !Chains.lead(signer, token, trusted)) {
                return new Read.Bad(
                        "is signed by " + signer.getSubject() + ", whom the given authority does not vouch for");
            }
            return new Read.Good(new Stamp(
                    token.getTimeStampInfo().getGenTime().toInstant(),
                    signer.getSubject().toString()));
        } catch (TSPException | OperatorCreationException | CertificateException e) {
            return new Read.Bad("is not signed as it must be: " + e.getMessage());
        }
    }

    @SuppressWarnings("unchecked") // the library's selector of signers has no type of its own
    private static Collection<X509CertificateHolder> signers(TimeStampToken token) {
        return token.getCertificates().getMatches((Selector<X509CertificateHolder>) token.getSID());
    }

    /** The certificates in a PEM file. */
    static List<X509Certificate> certificates(byte[] pem) throws CertificateException {
        return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }
}
