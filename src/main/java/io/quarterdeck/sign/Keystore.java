package io.quarterdeck.sign;

import io.quarterdeck.archive.WholeFile;
import io.quarterdeck.sign.SigningSettings.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PKCS#12 file that holds the vendor's key. */
final class Keystore {
    private static final Logger LOG = LoggerFactory.getLogger(Keystore.class);
    private static final String TYPE = "PKCS12";
    private static final String ALIAS = "quarterdeck";
    private static final long LARGEST = 1 << 20;

    private final SigningSettings settings;
    private final char[] password;

    private Keystore(SigningSettings settings) {
        this.settings = settings;
        this.password = settings.password().orElse("").toCharArray();
    }

    static SigningKey open(SigningSettings settings, String vendor, Clock clock) {
        Keystore keystore = new Keystore(settings);
        if (settings.source() == Source.SELF_MADE && !Files.exists(settings.keystore())) {
            keystore.make(vendor, clock);
        }
        SigningKey key = keystore.read();
        KeyCheck.usable(key, settings.keystore());
        if (clock.instant().isAfter(key.certificate().getNotAfter().toInstant())) {
            LOG.warn(
                    "the certificate in {} ended on {}: readers of new decks will say so; renew it",
                    settings.keystore(),
                    key.certificate().getNotAfter().toInstant());
        }
        return key;
    }

    /** Whoever comes second finds the first one's key in place and takes that. */
    private void make(String vendor, Clock clock) {
        Path file = settings.keystore().toAbsolutePath();
        try (WholeFile whole = WholeFile.write(file, written(SelfMade.key(vendor, clock)), forOwnerOnly(file))) {
            whole.link();
            LOG.info("made the signing key {}: keep a copy of it, new decks can be signed alike with it alone", file);
        } catch (FileAlreadyExistsException other) {
            LOG.debug("another process made the signing key {}", file);
        } catch (IOException | GeneralSecurityException | UnsupportedOperationException failure) {
            throw new SigningException(
                    "no signing key could be written to " + file + ": " + reason(failure)
                            + ". Name a place for signing.keystore that this user may write to",
                    failure);
        }
    }

    private byte[] written(SigningKey key) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(TYPE);
        store.load(null, password);
        store.setKeyEntry(
                settings.alias().orElse(ALIAS), key.key(), password, key.chain().toArray(Certificate[]::new));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        return bytes.toByteArray();
    }

    private static FileAttribute<?>[] forOwnerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private SigningKey read() {
        Path file = settings.keystore();
        try {
            if (!Files.isRegularFile(file)) {
                throw new SigningException("there is no keystore " + file
                        + ". Put the company's PKCS#12 file there, or correct signing.keystore");
            }
            if (Files.size(file) > LARGEST) {
                throw unfit("is larger than a keystore can be");
            }
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
            String alias = alias(store);
            Key key = store.getKey(alias, password);
            if (!(key instanceof PrivateKey signing)) {
                throw unfit("holds no private key under “" + alias + "”");
            }
            return new SigningKey(signing, chain(store, alias));
        } catch (IOException | GeneralSecurityException failure) {
            throw new SigningException(
                    "the keystore " + file + " can't be opened: " + reason(failure)
                            + ". It has to be a PKCS#12 file, and signing.password its password",
                    failure);
        }
    }

    private String alias(KeyStore store) throws GeneralSecurityException {
        List<String> keys = Collections.list(store.aliases()).stream()
                .filter(alias -> isKey(store, alias))
                .sorted()
                .toList();
        if (settings.alias().isPresent()) {
            String wanted = settings.alias().get();
            return keys.stream()
                    .filter(wanted::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> unfit(
                            "holds no key “" + wanted + "”, but: " + String.join(", ", keys) + " (signing.alias)"));
        }
        if (keys.size() != 1) {
            throw unfit(
                    keys.isEmpty()
                            ? "holds no key, at the most certificates"
                            : "holds several keys: say with signing.alias which one: " + String.join(", ", keys));
        }
        return keys.get(0);
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the keystore is open", impossible);
        }
    }

    private List<X509Certificate> chain(KeyStore store, String alias) throws GeneralSecurityException {
        Certificate[] chain = store.getCertificateChain(alias);
        if (chain == null || chain.length == 0) {
            throw unfit("holds no certificate for its key. Export key and certificate together");
        }
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }

    private SigningException unfit(String why) {
        return new SigningException("the keystore " + settings.keystore() + " " + why);
    }

    private static String reason(Exception failure) {
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }
}
