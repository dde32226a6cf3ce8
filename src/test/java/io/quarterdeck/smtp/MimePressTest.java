package io.quarterdeck.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.delivery.Mailbox;
import io.quarterdeck.delivery.Sheet;
import io.quarterdeck.delivery.UnfitAddressException;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed is read back by the mail library, which had no part in making it. */
class MimePressTest {
    private static final Sheet SHEET = TestParcels.sheet();
    private final MimePress press = new MimePress();

    @Test
    void everythingIsReadBackAsItWasGiven() throws MessagingException, IOException {
        MimeMessage read = read(press.print(SHEET));
        assertThat(read.getSubject()).isEqualTo(SHEET.subject());
        assertThat(read.getMessageID()).isEqualTo(TestParcels.ID);
        assertThat(read.getSentDate().toInstant()).isEqualTo(Instant.parse("2026-10-05T06:00:00Z"));
        assertThat(read.getFrom()).containsExactly(new InternetAddress("reviews@halyard.example", "Halyard"));
        assertThat(read.getReplyTo())
                .containsExactly(new InternetAddress("t.rivera@halyard.example", "Tomás Rivera", "UTF-8"));
        assertThat(read.getRecipients(Message.RecipientType.TO))
                .containsExactly(new InternetAddress("a.okonkwo@meridian.example", "Adaeze Okonkwo"));
        assertThat(((InternetAddress) read.getReplyTo()[0]).getPersonal()).isEqualTo("Tomás Rivera");
        assertThat(read.getContentLanguage()).containsExactly("yo-NG");
        assertThat(read.getHeader("List-Unsubscribe"))
                .containsExactly("<https://halyard.example/unsubscribe?who=a.okonkwo%40meridian.example>");
        assertThat(read.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(read.getHeader("Auto-Submitted")).isNull();
    }

    @Test
    void thePartsAreTextAndHtmlBesideEachOtherAndTheFileBehindThem() throws MessagingException, IOException {
        Multipart mixed = (Multipart) read(press.print(SHEET)).getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        Multipart alternative = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(alternative.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(lines(alternative.getBodyPart(0))).isEqualTo(withoutLastBreak(SHEET.text()));
        assertThat(alternative.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(lines(alternative.getBodyPart(1)))
                .isEqualTo(withoutLastBreak(SHEET.html().orElseThrow()));
        BodyPart file = mixed.getBodyPart(1);
        assertThat(file.isMimeType("application/pdf")).isTrue();
        assertThat(file.getDisposition()).isEqualTo("attachment");
        assertThat(MimeUtility.decodeText(file.getFileName())).isEqualTo("Meridian Ìdámẹ́rin kẹta.pdf");
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(TestParcels.PDF);
        assertThat(mixed.getCount()).isEqualTo(2);
    }

    @Test
    void theBytesAreAsciiInLinesThatEveryRelayTakes() {
        byte[] bytes = press.print(SHEET);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(text.chars()).allMatch(sign -> sign == '\r' || sign == '\n' || sign >= ' ' && sign <= '~');
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(text).endsWith("\r\n");
        assertThat(text.split("\r\n")).allMatch(line -> line.length() <= 998);
        String body = text.substring(text.indexOf("\r\n\r\n"));
        assertThat(body.split("\r\n"))
                .filteredOn(line -> !line.startsWith(" filename*"))
                .allMatch(line -> line.length() <= 76);
        assertThat(body.split("\r\n")).noneMatch(line -> line.startsWith("."));
        assertThat(body.split("\r\n")).noneMatch(line -> line.startsWith("From "));
    }

    @Test
    void theSameSheetGivesTheSameBytesAndAnotherIdOtherBoundaries() {
        assertThat(press.print(SHEET)).isEqualTo(new MimePress().print(TestParcels.sheet()));
        String other = new String(press.print(withId("<other@halyard.example>")), StandardCharsets.US_ASCII);
        String boundary = other.split("boundary=\"")[1].split("\"")[0];
        assertThat(new String(press.print(SHEET), StandardCharsets.US_ASCII)).doesNotContain(boundary);
    }

    @Test
    void aNoticeIsPlainTextAndSaysThatAMachineWroteIt() throws MessagingException, IOException {
        MimeMessage read = read(press.print(notice("A run failed", "It failed.\nMend it.\n")));
        assertThat(read.isMimeType("text/plain")).isTrue();
        assertThat(read.getContent().toString().lines()).containsExactly("It failed.", "Mend it.");
        assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(read.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void nothingThatComesFromDataCanAddAHeader() throws MessagingException {
        String evil = "Hi\r\nBcc: thief@example.org\r\n\r\nbody\u2028x\u0000";
        Sheet sheet = new Sheet(
                TestParcels.ID,
                new Mailbox(evil, "reviews@halyard.example"),
                Optional.of(new Mailbox(evil, "t@halyard.example")),
                new Mailbox(evil, "a@meridian.example"),
                evil,
                Locale.ENGLISH,
                "text",
                Optional.empty(),
                List.of(new Sheet.Attachment(evil + ".pdf", "application/pdf\r\nBcc: x@y.example", new byte[] {1})),
                Optional.empty(),
                false,
                Instant.EPOCH);
        byte[] bytes = press.print(sheet);
        assertThat(new String(bytes, StandardCharsets.US_ASCII)).doesNotContainPattern("(?m)^Bcc");
        assertThat(read(bytes).getAllRecipients()).hasSize(1);
        assertThat(read(bytes).getSubject()).isEqualTo("Hi Bcc: thief@example.org body x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?UTF-8?Q?spoofed?=",
                "\"quoted\" \\ name",
                "Müller, Jörg <x@y>",
                "日本語の長い件名はいくつもの語に分けられなければならない、しかし文字の途中ではなく",
                "𝒜𝒷𝒸𝒹𝑒𝒻𝑔𝒽𝒾𝒿𝓀𝓁𝓂𝓃𝑜𝓅𝓆𝓇𝓈𝓉𝓊𝓋𝓌𝓍𝓎𝓏",
                "Ìdámẹ́rin kẹta ọdún 2026",
                "a very long subject that is plain ASCII but does not fit into one line of a header"
            })
    void everySubjectAndNameSurvives(String text) throws MessagingException {
        Sheet sheet = new Sheet(
                TestParcels.ID,
                TestParcels.FROM,
                Optional.empty(),
                new Mailbox(text, "a@meridian.example"),
                text,
                Locale.ENGLISH,
                "text",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                Instant.EPOCH);
        byte[] bytes = press.print(sheet);
        MimeMessage read = read(bytes);
        assertThat(read.getSubject()).isEqualTo(text);
        InternetAddress to = (InternetAddress) read.getRecipients(Message.RecipientType.TO)[0];
        assertThat(to.getPersonal()).isEqualTo(text);
        assertThat(to.getAddress()).isEqualTo("a@meridian.example");
        assertThat(new String(bytes, StandardCharsets.US_ASCII).split("\r\n")).allMatch(line -> line.length() <= 78);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x.example/>\r\nBcc: a@b.example",
                "http://x.example/",
                "javascript:alert(1)",
                "https://x.example/ü",
                "https://x.example/a b"
            })
    void anAddressToUnsubscribeThatCannotStandInAHeaderIsRefused(String address) {
        Sheet sheet = new Sheet(
                TestParcels.ID,
                TestParcels.FROM,
                Optional.empty(),
                TestParcels.TO,
                "s",
                Locale.ENGLISH,
                "t",
                Optional.empty(),
                List.of(),
                Optional.of(address),
                false,
                Instant.EPOCH);
        assertThatThrownBy(() -> press.print(sheet)).isInstanceOf(UnfitAddressException.class);
    }

    @Test
    void aMessageIdThatIsNoneIsRefused() {
        assertThatThrownBy(() -> press.print(withId("<a@b>\r\nBcc: x@y.example")))
                .isInstanceOf(UnfitAddressException.class);
    }

    private static Sheet withId(String id) {
        return new Sheet(
                id,
                SHEET.from(),
                SHEET.replyTo(),
                SHEET.recipient(),
                SHEET.subject(),
                SHEET.language(),
                SHEET.text(),
                SHEET.html(),
                SHEET.attachments(),
                SHEET.unsubscribe(),
                SHEET.automatic(),
                SHEET.date());
    }

    private static Sheet notice(String subject, String text) {
        return new Sheet(
                TestParcels.ID,
                TestParcels.FROM,
                Optional.empty(),
                TestParcels.TO,
                subject,
                Locale.ENGLISH,
                text,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                true,
                Instant.EPOCH);
    }

    /** The last line break belongs to the boundary that follows. */
    private static String withoutLastBreak(String text) {
        return text.replaceFirst("\\n$", "");
    }

    private static String lines(BodyPart part) throws IOException, MessagingException {
        return part.getContent().toString().replace("\r\n", "\n");
    }

    private static MimeMessage read(byte[] bytes) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }
}
