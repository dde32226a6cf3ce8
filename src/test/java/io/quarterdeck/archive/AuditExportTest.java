package io.quarterdeck.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.checkpoint.Checkpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor's checks, word by word as README.txt has them, run by a shell with nothing of this program. */
class AuditExportTest {
    private static final String ODD = "it's \"$(odd)\" & Ọ̀ṣun";

    @TempDir
    private Path folder;

    private TestArchive archive;
    private Path export;

    @BeforeEach
    void open() throws IOException {
        archive = new TestArchive(folder.resolve("archive"));
        Files.createDirectory(archive.folder);
        for (int revision = 1; revision <= 3; revision++) {
            archive.add(ODD, "2026-Q1", revision);
            archive.add("acme", "2026-Q1", revision);
            archive.add("acme", "2026-Q2", revision);
        }
        ArchivedDeck gone = archive.chain.decks().get(1).deck();
        archive.chain.append(ListChain.ended(
                archive.chain.decks().get(1),
                ChainEntry.Kind.REDACTION,
                "Ada",
                "asked for \"kind\":\"deck\"",
                TestArchive.NOW));
        Files.delete(archive.file(gone.path()));
        export = folder.resolve("export");
    }

    @Test
    void aGoodExportPassesEveryStepOfItsReadme() throws Exception {
        assertThat(export(Optional.empty(), Optional.empty())).isEqualTo(new AuditExport.Exported(8, 1, 10));
        assertThat(followed())
                .containsExactly("signer ok", "signature ok", "chain ok, 10 lines", "decks ok", "nothing else ok");
        assertThat(Files.readString(export.resolve("README.txt")))
                .contains("8 decks (all accounts and periods)")
                .doesNotContain("@");
    }

    @Test
    void aSelectionPassesWhateverTheAccountIsCalled() throws Exception {
        assertThat(export(Optional.of(ODD), Optional.empty()).files()).isEqualTo(3);
        assertThat(followed()).hasSize(5).allMatch(line -> line.contains("ok"));
        export = folder.resolve("second");
        assertThat(export(Optional.of("acme"), Optional.of("2026-Q1"))).isEqualTo(new AuditExport.Exported(2, 1, 10));
        assertThat(followed()).hasSize(5).allMatch(line -> line.contains("ok"));
    }

    @Test
    void whateverIsChangedInAnExportIsFoundByFollowingItsReadme() throws Exception {
        export(Optional.of("acme"), Optional.of("2026-Q2"));
        List<Path> decks = pdfs();
        assertThat(decks).hasSize(3);
        wrong("a deck was changed", () -> flip(decks.get(0), 3));
        wrong("a deck was changed or is missing", () -> Files.delete(decks.get(1)));
        wrong("are not those that were chosen", () -> Files.writeString(export.resolve("more.pdf"), "x"));
        wrong("line 2 does not follow", () -> flip(export.resolve("chain.jsonl"), 20));
        wrong("does not follow", () -> removeLine(4));
        wrong("the head names another line", () -> removeLine(10));
        wrong(
                "the chain is not whole",
                () -> Files.writeString(export.resolve("chain.jsonl"), "x", java.nio.file.StandardOpenOption.APPEND));
        wrong("head.json or head.p7s was changed", () -> flip(export.resolve("head.json"), 30));
        wrong("head.json or head.p7s was changed", () -> {
            byte[] signature = Files.readAllBytes(export.resolve("head.p7s"));
            flip(export.resolve("head.p7s"), signature.length - 10);
        });
        wrong(
                "another certificate",
                () -> Files.write(export.resolve("certificate.pem"), Pem.write(TestSigner.OTHER.chain())));
        wrong("head.json or head.p7s was changed", () -> {
            Files.writeString(
                    export.resolve("certificate.pem"),
                    new String(Pem.write(TestSigner.OTHER.chain()), StandardCharsets.US_ASCII),
                    java.nio.file.StandardOpenOption.APPEND);
            Files.write(
                    export.resolve("head.p7s"),
                    new OpensslSigner(TestSigner.OTHER).sign(Files.readAllBytes(export.resolve("head.json"))));
        });
    }

    @Test
    void theProgramsOwnCheckFindsAPartSoundAndSaysThatItIsOne() throws IOException {
        exportFor(TestSigner.VENDOR, Optional.of("acme"), Optional.of("2026-Q2"));
        ArchiveReport report = verified();
        assertThat(report.sound()).as(report.findings().toString()).isTrue();
        assertThat(report.isPart()).isTrue();
        assertThat(report.files()).isEqualTo(3);
        assertThat(report.findings()).singleElement().satisfies(finding -> assertThat(finding.words())
                .contains("a part of an archive", "account acme, 2026-Q2", "6 other decks"));

        Path deck = pdfs().get(0);
        Files.move(deck, folder.resolve("deck.pdf"));
        assertThat(verified().findings()).anyMatch(finding -> finding.name().equals("file-missing"));
        Files.move(folder.resolve("deck.pdf"), deck);
        Path other = archive.file(archive.chain.decks().get(0).deck().path());
        Path beyond = export.resolve(archive.folder.relativize(other).toString());
        Files.createDirectories(beyond.getParent());
        Files.copy(other, beyond);
        assertThat(verified().findings()).anyMatch(finding -> finding.name().equals("file-beyond-part"));
        Files.delete(beyond);
        Files.writeString(export.resolve("export.json"), "{\"format\":\"x\"}");
        assertThat(verified().sound()).isFalse();

        export = folder.resolve("whole");
        exportFor(TestSigner.VENDOR, Optional.empty(), Optional.empty());
        assertThat(export.resolve("export.json")).doesNotExist();
        assertThat(verified().isPart()).isFalse();
        assertThat(verified().sound()).isTrue();
    }

    @Test
    void whatIsArchivedWhileAnExportIsMadeIsEitherWholeInItOrNotAtAll() throws Exception {
        List<Runnable> meanwhile = new ArrayList<>(List.of(() -> archived(11), () -> archived(12)));
        archive.chain.whenAsked(() -> {
            if (!meanwhile.isEmpty()) {
                meanwhile.remove(0).run();
            }
        });
        AuditExport.Exported exported = export(Optional.empty(), Optional.empty());
        assertThat(meanwhile).isEmpty();
        assertThat(pdfs()).hasSize(exported.files());
        assertThat(followed()).hasSize(5).allMatch(line -> line.contains("ok"));
    }

    private void archived(int revision) {
        try {
            archive.add("acme", "2026-Q2", revision);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ArchiveReport verified() {
        return archive.verifier.verify(export, Optional.of(TestSigner.VENDOR.fingerprint()));
    }

    @Test
    void anExportThatCouldNotBeCheckedIsRefused() throws IOException {
        assertThatThrownBy(() -> export(Optional.of("nobody"), Optional.empty()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("no deck of account nobody")
                .hasMessageContaining("Nothing was exported");
        Files.createDirectories(export);
        Files.writeString(export.resolve("there"), "x");
        assertThatThrownBy(() -> export(Optional.empty(), Optional.empty())).hasMessageContaining("is not empty");
        Files.delete(export.resolve("there"));
        Files.writeString(archive.file(archive.chain.decks().get(0).deck().path()), "forged");
        assertThatThrownBy(() -> export(Optional.empty(), Optional.empty()))
                .hasMessageContaining("was changed after it was archived");
        assertThat(export.resolve("README.txt")).doesNotExist();
    }

    private AuditExport.Exported export(Optional<String> account, Optional<String> period) {
        return exportFor(new OpensslSigner(TestSigner.VENDOR), account, period);
    }

    private AuditExport.Exported exportFor(HeadSigner signer, Optional<String> account, Optional<String> period) {
        ChainPublisher publisher = new ChainPublisher(
                archive.folder, archive.chain, Optional.of(signer), TestArchive.CLOCK, Checkpoint.NONE);
        return new AuditExport(archive.folder, archive.chain, publisher)
                .export(export, new AuditExport.Selection(account, period));
    }

    private interface Change {
        void make() throws Exception;
    }

    private void wrong(String words, Change change) throws Exception {
        Path kept = folder.resolve("kept");
        copy(export, kept);
        change.make();
        assertThat(followed()).anyMatch(line -> line.startsWith("WRONG") && line.contains(words));
        clear(export);
        copy(kept, export);
        clear(kept);
        assertThat(followed()).hasSize(5).allMatch(line -> line.contains("ok"));
    }

    /** What the commands of the README print, one after the other in one shell. */
    private List<String> followed() throws Exception {
        String commands = Files.readString(export.resolve("README.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("$ "))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n"));
        Process shell = new ProcessBuilder("bash", "-c", commands)
                .directory(export.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        shell.waitFor();
        return said;
    }

    private void removeLine(int number) throws IOException {
        Path chain = export.resolve("chain.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(chain, StandardCharsets.UTF_8));
        lines.remove(number - 1);
        Files.writeString(chain, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private List<Path> pdfs() throws IOException {
        try (Stream<Path> files = Files.walk(export)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (!Files.isDirectory(target)) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Signatures that openssl makes, with the key of {@link TestSigner#VENDOR}. */
    private final class OpensslSigner implements HeadSigner {
        private final TestSigner who;

        OpensslSigner(TestSigner who) {
            this.who = who;
        }

        @Override
        public byte[] sign(byte[] content) {
            try {
                Path key = folder.resolve("key.pem");
                Path certificate = folder.resolve("signer.pem");
                Path data = folder.resolve("content");
                Files.writeString(
                        key,
                        "-----BEGIN PRIVATE KEY-----\n"
                                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                        .encodeToString(who.key().getEncoded())
                                + "\n-----END PRIVATE KEY-----\n");
                Files.write(certificate, Pem.write(chain()));
                Files.write(data, content);
                Process openssl = new ProcessBuilder(
                                "openssl",
                                "cms",
                                "-sign",
                                "-binary",
                                "-outform",
                                "DER",
                                "-md",
                                "sha256",
                                "-nosmimecap",
                                "-in",
                                data.toString(),
                                "-signer",
                                certificate.toString(),
                                "-inkey",
                                key.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                byte[] signature = openssl.getInputStream().readAllBytes();
                assertThat(openssl.waitFor()).isZero();
                return signature;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public List<X509Certificate> chain() {
            return who.chain();
        }
    }
}
