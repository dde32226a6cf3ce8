package io.quarterdeck.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whose certificates are believed: those that Java believes, and a company's own authorities beside them. */
final class Trust {
    private Trust() {}

    /** @throws IllegalStateException with the file and what is wrong with it */
    static SSLSocketFactory of(Optional<Path> caFile) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, caFile.isPresent() ? managers(caFile.get()) : null, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(
                    "the certificates of mail.ca_file "
                            + caFile.map(Path::toString).orElse("") + " can't be used: " + e.getMessage()
                            + "; write a file of PEM certificates",
                    e);
        }
    }

    private static TrustManager[] managers(Path caFile) throws GeneralSecurityException, IOException {
        List<Certificate> believed = new ArrayList<>();
        for (TrustManager manager : managers((KeyStore) null)) {
            if (manager instanceof X509TrustManager x509) {
                for (X509Certificate certificate : x509.getAcceptedIssuers()) {
                    believed.add(certificate);
                }
            }
        }
        try (InputStream in = Files.newInputStream(caFile)) {
            believed.addAll(CertificateFactory.getInstance("X.509").generateCertificates(in));
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int index = 0; index < believed.size(); index++) {
            store.setCertificateEntry("ca" + index, believed.get(index));
        }
        return managers(store);
    }

    private static TrustManager[] managers(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
