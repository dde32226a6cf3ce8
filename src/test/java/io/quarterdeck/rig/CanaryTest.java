package io.quarterdeck.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class CanaryTest {
    private static final List<CanaryAccount> ACCOUNTS = Canary.accounts(3, 7);
    private static final Pattern OWNER = Pattern.compile("/(canary-[0-9]{5})/");

    private final CanaryAccount anna = ACCOUNTS.get(0);
    private final CanaryAccount ben = ACCOUNTS.get(1);
    private final MarkerScan scan = new MarkerScan(ACCOUNTS);

    @TempDir
    private Path folder;

    @Test
    void markersAddressesAndDomainsAreNobodyElses() {
        List<CanaryAccount> many = Canary.accounts(5_000, 1);
        assertThat(many)
                .extracting(CanaryAccount::marker)
                .doesNotHaveDuplicates()
                .allMatch(marker -> marker.matches(Canary.MARKER_PATTERN));
        Set<String> addresses = new HashSet<>();
        many.forEach(account -> Stream.concat(account.recipients().stream(), account.silent().stream())
                .forEach(address ->
                        assertThat(addresses.add(address)).as(address).isTrue()));
        assertThat(Canary.accounts(5_000, 1)).isEqualTo(many);
    }

    @Test
    void decksMadeFromTheFilesCarryTheirOwnMarkerAndNoOther() throws IOException {
        Path rows = folder.resolve("rows");
        CanaryFiles.write(
                rows,
                ACCOUNTS,
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 10, 1),
                Instant.parse("2026-11-01T00:00:00Z"));
        Path out = folder.resolve("out");
        try (RigServer server = RigServer.start(folder.resolve("server"))) {
            Path config = RigConfig.write(folder.resolve("config"), server.owner(), out, "");
            String password = server.owner().password().orElseThrow();
            run(config, password, "import", rows.toString());
            run(config, password, "run", "--period", "2026-Q3");
        }
        List<Path> decks = decks(out);
        assertThat(decks).hasSize(ACCOUNTS.size());
        assertThat(scan.folder(out, CanaryTest::owner)).isEmpty();
        for (Path deck : decks) {
            String id = owner(deck).orElseThrow();
            assertThat(scan.accountsIn("deck.pdf", Files.readAllBytes(deck)).get("pages"))
                    .containsExactly(id);
            String text = FileTexts.of("deck.pdf", Files.readAllBytes(deck)).get("pages");
            assertThat(text).contains("Close the books sooner", "Person 0", "Guide", "Roll out", "We like", "Users");
        }
        Files.copy(decks.get(0), decks.get(1).resolveSibling("leaked.pdf"));
        assertThat(scan.folder(out, CanaryTest::owner)).isNotEmpty().allSatisfy(finding -> assertThat(finding.file())
                .contains("leaked"));
    }

    @Test
    void aMarkerIsFoundInAMailHoweverItIsCoded() throws IOException {
        String coded = Base64.getMimeEncoder().encodeToString(("For " + ben.marker()).getBytes(StandardCharsets.UTF_8));
        String quoted = "a line =\r\nthat breaks " + ben.marker().substring(0, 4) + "=\r\n"
                + ben.marker().substring(4);
        String word = Base64.getEncoder().encodeToString(ben.name().getBytes(StandardCharsets.UTF_8));
        assertThat(mail("Subject: =?UTF-8?B?" + word + "?=\r\n\r\nhello"))
                .extracting(MarkerScan.Finding::where)
                .containsExactly("subject");
        assertThat(mail("Content-Transfer-Encoding: base64\r\n\r\n" + coded)).hasSize(1);
        assertThat(mail("Content-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted))
                .isNotEmpty();
        assertThat(mail("Subject: " + anna.name() + "\r\n\r\nDear " + anna.marker()))
                .isEmpty();
    }

    @Test
    void aLogLineMayNameOneAccountAndHoldThatOnesMarkerAlone() throws IOException {
        Path log = folder.resolve("log");
        Files.writeString(
                log,
                String.join(
                        "\n",
                        anna.accountId() + " rendered for " + anna.name(),
                        ben.accountId() + " rendered for " + anna.name(),
                        "somebody saw " + anna.marker(),
                        anna.marker() + " beside " + ben.marker().toLowerCase(java.util.Locale.ROOT)));
        assertThat(scan.log(log)).extracting(MarkerScan.Finding::where).containsExactly("line 2", "line 4");
    }

    @Test
    void aFileOfNobodysMayHoldOneAccountButNotTwo() throws IOException {
        Path file = folder.resolve("left.tmp");
        Files.writeString(file, anna.marker());
        assertThat(scan.file(file, Optional.empty())).isEmpty();
        Files.writeString(file, anna.marker() + "QK" + ben.marker());
        assertThat(scan.file(file, Optional.empty())).hasSize(1);
    }

    private List<MarkerScan.Finding> mail(String text) throws IOException {
        Path file = folder.resolve("1.eml");
        Files.writeString(file, "MIME-Version: 1.0\r\n" + text);
        return scan.file(file, Optional.of(anna.accountId()));
    }

    private void run(Path config, String password, String... command) {
        String[] line = Stream.concat(Stream.of(command), Stream.of("--config", config.toString()))
                .toArray(String[]::new);
        try (JvmProcess process = JvmProcess.start(
                JvmCommand.quarterdeck(folder, folder, command[0], line).with(RigConfig.PASSWORD, password))) {
            assertThat(process.awaitExit(Duration.ofMinutes(4)))
                    .as(process.out() + process.err())
                    .isZero();
        }
    }

    private static List<Path> decks(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<String> owner(Path file) {
        Matcher matcher = OWNER.matcher(file.toString());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
