package io.quarterdeck.rig;

import io.quarterdeck.json.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A season in which all went well, made up without the program, for tests to spoil. */
final class StagedScene implements AutoCloseable {
    static final String SCHEMA = "fabricated";
    static final String OPERATOR = "operator@halyard.example";

    /** Two houses with two recipients or more each. */
    static final List<CanaryAccount> ACCOUNTS = Canary.accounts(40, 5).stream()
            .filter(account -> account.recipients().size() > 1)
            .limit(2)
            .toList();

    private final Connection connection;
    private final Path archive;
    private final Path sinkFolder;
    private final SinkLog sink;
    private final Map<String, byte[]> decks = new HashMap<>();
    final List<Expectation> expectations = new ArrayList<>();
    final List<RigFault> faults = new ArrayList<>();

    /** @param connection of a database in which the schema may be made anew */
    StagedScene(Connection connection, Path folder) throws IOException, SQLException {
        this.connection = connection;
        archive = Files.createDirectories(folder.resolve("archive"));
        sinkFolder = folder.resolve("sink");
        sink = new SinkLog(sinkFolder);
        sql("drop schema if exists fabricated cascade; create schema fabricated");
        sql("create table fabricated.review (review_id bigint, account_id text, period text, edition text,"
                + " revision int, state text)");
        sql("create table fabricated.archive_entry (account_id text, period text, edition text, revision int,"
                + " path text, sha256 text)");
        sql("create table fabricated.outbox (outbox_id bigint, topic text, review_id bigint, recipient text,"
                + " message_id text, state text)");
        sql("create table fabricated.outbox_step (outbox_id bigint, state text, at timestamptz)");
        for (int i = 0; i < ACCOUNTS.size(); i++) {
            deliver(i + 1, ACCOUNTS.get(i));
        }
    }

    static ReviewKey key(CanaryAccount account) {
        return new ReviewKey(account.accountId(), "2026-Q3", "executive", 1);
    }

    static String messageId(String recipient) {
        return "<" + Sha256.hex(recipient.getBytes(StandardCharsets.UTF_8)).substring(0, 20) + "@halyard.example>";
    }

    static String path(CanaryAccount account) {
        return "2026/2026-Q3/" + account.accountId() + "/" + account.accountId() + "-2026-Q3-executive.pdf";
    }

    Path archive() {
        return archive;
    }

    byte[] deck(CanaryAccount account) {
        return decks.get(account.accountId());
    }

    void sql(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void setRow(String recipient, String state) throws SQLException {
        sql("update fabricated.outbox set state = '" + state + "' where recipient = '" + recipient + "'");
    }

    void setReview(CanaryAccount account, String state) throws SQLException {
        sql("update fabricated.review set state = '" + state + "' where account_id = '" + account.accountId() + "'");
    }

    /** A message in the sink, as a relay would have got it. */
    void mail(Optional<SinkFault> fault, boolean taken, List<String> to, String id, String text, byte[] deck) {
        String attachment = deck.length == 0
                ? ""
                : "\r\n--seam\r\nContent-Type: application/pdf; name=deck.pdf\r\n"
                        + "Content-Disposition: attachment; filename=deck.pdf\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(deck);
        String message = "Message-ID: " + id + "\r\nSubject: Your review\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=seam\r\n\r\n--seam\r\nContent-Type: text/plain\r\n\r\n"
                + text
                + attachment + "\r\n--seam--\r\n";
        sink.message(1, fault, taken, "vendor@halyard.example", to, message.getBytes(StandardCharsets.UTF_8));
    }

    void faultWithoutDot(SinkFault fault, String recipient) {
        sink.fault(1, fault, "vendor@halyard.example", List.of(recipient));
    }

    void refusalAtSender() {
        sink.fault(1, SinkFault.MAIL_5XX, "vendor@halyard.example", List.of());
    }

    /** The sink as it would be, had it never taken any message to these addresses. */
    Verdict judgeWithoutMailTo(String... recipients) throws IOException, SQLException {
        return judge(sink.entries().stream()
                .filter(entry -> Collections.disjoint(entry.to(), List.of(recipients))
                        || entry.fault().isPresent())
                .toList());
    }

    /** The sink as it would be, had it seen this one deck alone. */
    Verdict judgeOnly(byte[] deck) throws IOException, SQLException {
        return judge(sink.entries().stream()
                .filter(entry -> entry.attachments().contains(Sha256.hex(deck)))
                .toList());
    }

    Verdict judge() throws IOException, SQLException {
        return judge(sink.entries());
    }

    private Verdict judge(List<SinkEntry> entries) throws IOException, SQLException {
        return Oracle.judge(new Scene.Given(
                ACCOUNTS,
                expectations,
                Set.of(OPERATOR),
                StoreFacts.read(connection, SCHEMA),
                entries,
                sinkFolder,
                archive,
                faults));
    }

    private void deliver(int review, CanaryAccount account) throws IOException, SQLException {
        byte[] deck = pdf("House " + account.marker());
        decks.put(account.accountId(), deck);
        Path file = archive.resolve(path(account));
        Files.createDirectories(file.getParent());
        Files.write(file, deck);
        String columns = "'" + account.accountId() + "', '2026-Q3', 'executive', 1, '";
        sql("insert into fabricated.review values (" + review + ", " + columns + "DELIVERED')");
        sql("insert into fabricated.archive_entry values (" + columns + path(account) + "', '" + Sha256.hex(deck)
                + "')");
        for (String recipient : account.recipients()) {
            expectations.add(new Expectation(key(account), recipient));
            sql("insert into fabricated.outbox values (" + review * 10 + ", 'review:" + review + "', " + review + ", '"
                    + recipient + "', '" + messageId(recipient) + "', 'SENT')");
            sql("insert into fabricated.outbox_step values (" + review * 10 + ", 'DOT', now())");
            mail(Optional.empty(), true, List.of(recipient), messageId(recipient), "Dear " + account.marker(), deck);
        }
    }

    static byte[] pdf(String text) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
