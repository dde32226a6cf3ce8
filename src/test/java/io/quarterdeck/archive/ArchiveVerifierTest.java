package io.quarterdeck.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveVerifierTest {
    private static final int DECKS = 9;
    /** When no deck needs to be kept any more. */
    private static final Instant LATER = Instant.parse("2056-11-22T08:30:00Z");

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private TestArchive archive;
    private List<String> lines;

    @BeforeEach
    void open() throws IOException {
        archive = TestArchive.of(folder, DECKS);
        lines = archive.lines();
    }

    @Test
    void anUntouchedArchiveIsSound() {
        ArchiveReport report = archive.verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.sound()).isTrue();
        assertThat(report.lines()).isEqualTo(DECKS);
        assertThat(report.files()).isEqualTo(DECKS);
        assertThat(report.signer()).contains(TestSigner.VENDOR.fingerprint());
        assertThat(report.head().orElseThrow().sequence()).isEqualTo(DECKS);
    }

    @Test
    void eachRemovedEntryIsNamed() throws IOException {
        for (int gone = 1; gone < DECKS; gone++) {
            List<String> left = archive.lines();
            left.remove(gone - 1);
            assertNames(left, "entries-removed " + gone);
        }
    }

    @Test
    void aCutEndIsNamedFromItsFirstEntryOn() throws IOException {
        for (int left = 0; left < DECKS; left++) {
            archive.write(lines.subList(0, left));
            assertThat(faults(archive)).containsExactly("chain-cut " + (left + 1));
            archive.write(lines);
        }
        String text = String.join("\n", lines) + "\n";
        Files.writeString(archive.file("chain.jsonl"), text.substring(0, text.length() - 30));
        assertThat(faults(archive)).containsExactlyInAnyOrder("chain-broken 9", "chain-cut 9");
    }

    @Test
    void eachEntryThatWasChangedIsNamed() throws IOException {
        for (int changed = 1; changed <= DECKS; changed++) {
            for (String[] words : new String[][] {
                {"\"pages\":12", "\"pages\":13"},
                {"\"edition\":\"executive\"", "\"edition\":\"executiva\""},
                {"\"sequence\":" + changed, "\"sequence\":77"},
                {"\"format\"", "\"farmat\""},
                {"\"previous_sha256\":\"", "\"previous_sha256\":\"f"},
                {"\"bytes\":", "\"bytes\": "}
            }) {
                List<String> mutant = archive.lines();
                mutant.set(changed - 1, mutant.get(changed - 1).replace(words[0], words[1]));
                assertNames(mutant, "entry-changed " + changed);
            }
            List<String> mutant = archive.lines();
            mutant.set(
                    changed - 1,
                    mutant.get(changed - 1)
                            .replaceFirst("previous_sha256\":\"[0-9a-f]{4}", "previous_sha256\":\"abcd"));
            assertNames(mutant, "entry-changed " + changed);
        }
    }

    @Test
    void eachInsertedLineIsNamed() throws IOException {
        TestArchive other = TestArchive.of(Files.createDirectory(folder.resolve("other")), DECKS + 3);
        List<String> foreign = other.lines();
        for (int place = 1; place < DECKS; place++) {
            for (String line : List.of(
                    lines.get(0),
                    lines.get(DECKS - 1),
                    lines.get(place - 1),
                    lines.get(place),
                    foreign.get(DECKS + 2),
                    "garbage",
                    lines.get(place).replace("\"pages\":12", "\"pages\":13"))) {
                List<String> mutant = archive.lines();
                mutant.add(place, line);
                archive.write(mutant);
                assertThat(archive.verify().findings().stream().filter(ArchiveFinding::isFault))
                        .as("%s after line %s", line, place)
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.words()).contains("was inserted"));
                archive.write(lines);
            }
        }
    }

    @Test
    void eachMovedEntryIsNamed() throws IOException {
        for (int from = 0; from < DECKS; from++) {
            for (int to = 0; to < DECKS; to++) {
                List<String> moved = archive.lines();
                moved.add(to, moved.remove(from));
                archive.write(moved);
                // two neighbours that change places moved each past the other
                String either = Math.abs(from - to) == 1 ? "[" + (from + 1) + (to + 1) + "]" : "" + (from + 1);
                if (from == to) {
                    assertThat(faults(archive)).isEmpty();
                } else {
                    assertThat(faults(archive))
                            .as("%s to %s", from + 1, to + 1)
                            .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                            .matches("entry-moved " + either);
                }
                archive.write(lines);
            }
        }
        List<String> reversed = archive.lines();
        Collections.reverse(reversed);
        archive.write(reversed);
        assertThat(faults(archive)).hasSize(DECKS - 1).allMatch(name -> name.startsWith("entry-moved"));
    }

    @Test
    void aChainThatWasLinkedAnewIsNotTheOneThatTheHeadNames() throws IOException {
        ListChain forged = new ListChain();
        for (String line : lines) {
            ChainEntry.Added added = (ChainEntry.Added) ChainLine.read(line).content();
            forged.append(
                    added.path()
                                    .equals(((ChainEntry.Added)
                                                    ChainLine.read(lines.get(3)).content())
                                            .path())
                            ? new ChainEntry.Added(
                                    added.key(),
                                    added.path(),
                                    added.sha256(),
                                    added.bytes(),
                                    99,
                                    added.provenance(),
                                    added.archivedAt(),
                                    added.retainUntil(),
                                    added.reason())
                            : added);
        }
        archive.write(forged.after(0, 99).stream().map(ChainLink::line).toList());
        assertThat(archive.verify().findings()).singleElement().satisfies(finding -> assertThat(finding.words())
                .contains("entry 9", "linked anew"));
    }

    @Test
    void aFileThatIsMissingOrWasChangedIsNamedWithItsEntry() throws IOException {
        ChainEntry.Content third = ChainLine.read(lines.get(2)).content();
        ChainEntry.Content fifth = ChainLine.read(lines.get(4)).content();
        ChainEntry.Content sixth = ChainLine.read(lines.get(5)).content();
        Files.delete(archive.file(third.path()));
        Files.writeString(archive.file(fifth.path()), "longer than it was, by far, by far, by far, by far, by far");
        byte[] bytes = Files.readAllBytes(archive.file(sixth.path()));
        bytes[3] ^= 1;
        Files.write(archive.file(sixth.path()), bytes);
        Files.createDirectories(archive.file("quarantine"));
        Files.writeString(archive.file("quarantine/aside.pdf"), "x");
        Files.writeString(archive.file("2026/stray.pdf"), "x");
        assertThat(archive.findings())
                .containsExactly("file-missing 3", "file-changed 5", "file-changed 6", "file-unentered");
        assertThat(archive.verify().files()).isEqualTo(DECKS - 3);
    }

    @Test
    void aRemovedFileIsRightlyAbsentWhenTheChainSaysSo() throws IOException {
        ArchivedDeck deck = archive.chain.decks().get(3).deck();
        archive.chain.expire(deck, "Ada", "retention", LATER);
        archive.publish();
        assertThat(archive.findings()).containsExactly("file-still-there 4");
        Files.delete(archive.file(deck.path()));
        assertThat(archive.findings()).isEmpty();
        assertThat(archive.verify().ended()).isOne();
        assertThat(archive.verify().files()).isEqualTo(DECKS - 1);
    }

    @Test
    void aDeckThatWasRemovedTooEarlyOrInAnothersNameIsTold() throws IOException {
        ArchiveChain.Standing fourth = archive.chain.decks().get(3);
        archive.chain.expire(fourth.deck(), "Ada", "retention", TestArchive.NOW);
        Files.delete(archive.file(fourth.deck().path()));
        archive.publish();
        assertThat(archive.findings()).containsExactly("entry-changed 10");
        assertThat(archive.verify().findings().get(0).words()).contains("entry 4", "was to be kept until");

        ChainEntry.Ended fifth = ListChain.ended(
                archive.chain.decks().get(4), ChainEntry.Kind.REDACTION, "Ada", "asked", TestArchive.NOW);
        Files.delete(archive.file(fifth.path()));
        archive.chain.append(new ChainEntry.Ended(
                fifth.kind(),
                fifth.key(),
                fifth.path(),
                fourth.deck().sha256(),
                5,
                fifth.removedAt(),
                "Ada",
                "asked",
                Optional.empty()));
        archive.chain.append(new ChainEntry.Ended(
                fifth.kind(),
                fifth.key(),
                fifth.path(),
                fifth.sha256(),
                10,
                fifth.removedAt(),
                "Ada",
                "asked",
                Optional.empty()));
        archive.publish();
        assertThat(archive.findings()).containsExactly("entry-changed 10", "entry-changed 11", "entry-changed 12");
    }

    @Test
    void anArchiveThatWasPutBackToAnEarlierDayIsToldByAHeadThatWasKept() throws IOException {
        Path kept = Files.copy(archive.file("head.json"), elsewhere.resolve("kept-head.json"));
        archive.add("late", "2026-Q4", 1);
        archive.publish();
        assertThat(withHead(kept)).isEmpty();
        Path later = Files.copy(archive.file("head.json"), elsewhere.resolve("later-head.json"));
        archive.write(lines);
        Files.copy(kept, archive.file("head.json"), StandardCopyOption.REPLACE_EXISTING);
        Files.write(archive.file("head.p7s"), TestSigner.VENDOR.sign(Files.readAllBytes(kept)));
        assertThat(archive.verify().sound()).as("by itself it is in order").isTrue();
        assertThat(withHead(later)).containsExactly("chain-cut 10");
        Files.writeString(kept, "{}");
        assertThat(withHead(kept)).containsExactly("head-unreadable");
        assertThat(withHead(folder.resolve("gone.json"))).containsExactly("head-unreadable");
    }

    private List<String> withHead(Path kept) {
        return archive
                .verifier
                .verify(folder, Optional.of(TestSigner.VENDOR.fingerprint()), Optional.of(kept))
                .findings()
                .stream()
                .filter(ArchiveFinding::isFault)
                .map(finding -> finding.name()
                        + (finding.entry().isPresent() ? " " + finding.entry().getAsLong() : ""))
                .toList();
    }

    @Test
    void aHeadThatIsMissingUnsignedOlderOrAnothersIsTold() throws IOException {
        byte[] head = Files.readAllBytes(archive.file("head.json"));
        byte[] signature = Files.readAllBytes(archive.file("head.p7s"));
        Files.delete(archive.file("head.p7s"));
        assertThat(archive.findings()).containsExactly("head-not-signed");
        Files.write(archive.file("head.p7s"), TestSigner.OTHER.sign(head));
        assertThat(archive.findings()).containsExactly("head-other-signer", "head-other-certificate");
        assertThat(archive.verifier.verify(folder, Optional.empty()).findings())
                .extracting(ArchiveFinding::name)
                .containsExactly("signer-not-pinned", "head-other-certificate");
        Files.write(archive.file("head.p7s"), signature);
        assertThat(archive.verifier.verify(folder, Optional.empty()).sound()).isTrue();
        Files.write(archive.file("certificate.pem"), Pem.write(TestSigner.OTHER.chain()));
        assertThat(archive.findings()).containsExactly("head-other-certificate");
        Files.delete(archive.file("certificate.pem"));
        assertThat(archive.findings()).containsExactly("head-other-certificate");
        Files.delete(archive.file("head.json"));
        assertThat(archive.findings()).containsExactly("head-missing");
        archive.write(List.of());
        Files.delete(archive.file("head.p7s"));
        Files.delete(archive.file("chain.jsonl"));
        assertThat(archive.findings()).containsExactly("chain-broken", "head-missing");
    }

    @Test
    void entriesThatNobodySignedAreTold() throws IOException {
        byte[] head = Files.readAllBytes(archive.file("head.json"));
        byte[] signature = Files.readAllBytes(archive.file("head.p7s"));
        archive.add("late", "2026-Q4", 1);
        archive.publish();
        Files.write(archive.file("head.json"), head);
        Files.write(archive.file("head.p7s"), signature);
        assertThat(archive.findings()).containsExactly("head-behind");
        List<String> longer = archive.lines();
        longer.set(8, longer.get(8).replace("\"pages\":12", "\"pages\":13"));
        archive.write(longer);
        assertThat(archive.findings()).containsExactlyInAnyOrder("entry-changed 9", "head-behind");
    }

    @Test
    void aFingerprintMayBeWrittenAsOpensslWritesIt() {
        String colons =
                TestSigner.VENDOR.fingerprint().replaceAll("(..)(?!$)", "$1:").toUpperCase(java.util.Locale.ROOT);
        assertThat(archive.verifier.verify(folder, Optional.of(colons)).findings())
                .isEmpty();
    }

    @Test
    void hostileLinesAreToldAndNeitherFollowedNorKept() throws IOException {
        List<String> hostile = archive.lines();
        hostile.set(1, "[".repeat(200_000));
        hostile.set(3, "{\"a\":1e999999999}");
        hostile.set(5, hostile.get(5).replace("\"pages\":12", "\"pages\":9999999999"));
        hostile.set(6, hostile.get(6).replaceFirst("\"path\":\"[^\"]*\"", "\"path\":\"../../../../etc/passwd\""));
        archive.write(hostile);
        assertThat(faults(archive))
                .contains("entry-changed 2", "entry-changed 4", "entry-changed 6", "entry-changed 7", "file-changed 7");
        try (OutputStream out = Files.newOutputStream(archive.file("chain.jsonl"))) {
            byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int megabyte = 0; megabyte < 64; megabyte++) {
                out.write(block);
            }
        }
        assertThat(faults(archive)).contains("chain-cut 1");
        assertThatThrownBy(() -> archive.verifier.verify(folder.resolve("nowhere"), Optional.empty()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("there is no folder");
    }

    private void assertNames(List<String> mutant, String finding) throws IOException {
        archive.write(mutant);
        assertThat(faults(archive)).containsExactly(finding);
        archive.write(lines);
    }

    private static List<String> faults(TestArchive archive) {
        return archive.verify().findings().stream()
                .filter(ArchiveFinding::isFault)
                .map(finding -> finding.name()
                        + (finding.entry().isPresent() ? " " + finding.entry().getAsLong() : ""))
                .toList();
    }
}
