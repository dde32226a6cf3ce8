package io.quarterdeck.config;

import io.quarterdeck.sign.SigningSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the sections {@code signing} and {@code evidence}. */
final class ProofReader {
    private final EnvironmentReferences references;
    private final FolderReading folders;

    ProofReader(EnvironmentReferences references, FolderReading folders) {
        this.references = references;
        this.folders = folders;
    }

    Supplier<ProofSettings> read(Section root) {
        Section signing = root.section("signing");
        boolean company = signing.has("keystore");
        Optional<Path> keystore = signing.usual("keystore", folders.file(), "var/signing.p12");
        Optional<String> alias = signing.optional("alias", Readings.text());
        Optional<String> password = signing.optional("password", references.secret("QUARTERDECK_SIGNING_PASSWORD"));
        boolean rows = root.section("evidence").optional("rows", Readings.yesOrNo(), true);
        return () -> new ProofSettings(
                new SigningSettings(
                        company ? SigningSettings.Source.COMPANY : SigningSettings.Source.SELF_MADE,
                        keystore.orElseThrow(),
                        password,
                        alias),
                rows);
    }
}
