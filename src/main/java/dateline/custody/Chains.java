package dateline.custody;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.tsp.TimeStampToken;

/** From a time-stamp's signer to somebody who is trusted. */
final class Chains {

    private Chains() {}

    /** Whether a path of certificates, all valid at the stamp's time, leads from the signer to one of the trusted. */
    static boolean lead(X509CertificateHolder signer, TimeStampToken token, Collection<X509Certificate> trusted)
            throws CertificateException {
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        X509Certificate leaf = converter.getCertificate(signer);
        if (trusted.contains(leaf)) {
            return true;
        }
        List<X509Certificate> known = new ArrayList<>(List.of(leaf));
        for (X509CertificateHolder each : token.getCertificates().getMatches(null)) {
            known.add(converter.getCertificate(each));
        }
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(leaf);
            PKIXBuilderParameters wanted = new PKIXBuilderParameters(
                    trusted.stream()
                            .map(certificate -> new TrustAnchor(certificate, null))
                            .collect(Collectors.toSet()),
                    target);
            wanted.setRevocationEnabled(false);
            wanted.setDate(token.getTimeStampInfo().getGenTime());
            wanted.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            CertPathBuilder.getInstance("PKIX").build(wanted);
            return true;
        } catch (GeneralSecurityException noPath) {
            return false;
        }
    }
}
