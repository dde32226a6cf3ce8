package io.quarterdeck.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class LetterFormsTest {
    private static final String EVIL = "<img src=x onerror=\"alert('1')\"> & {name}\u0007";
    private static final Letter HOSTILE = new Letter(
            "en",
            EVIL,
            List.of(EVIL),
            "Dear {name},",
            "Good day,",
            EVIL,
            new Letter.Figures(EVIL, List.of(new Letter.Line(EVIL, EVIL, EVIL, EVIL))),
            new Letter.Shortfalls(EVIL, List.of(EVIL)),
            List.of(EVIL),
            List.of(EVIL),
            EVIL);

    @Test
    void nothingInTheDataBecomesMarkup() {
        String html = LetterHtml.of(HOSTILE, EVIL, Optional.of("https://x.example/?a=1&b=\"><script>"));
        assertThat(html).doesNotContain("<img").doesNotContain("<script").doesNotContain("\u0007");
        assertThat(html).contains("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp;");
        assertThat(html).contains("href=\"https://x.example/?a=1&amp;b=&quot;&gt;&lt;script&gt;\"");
    }

    @Test
    void thePageFetchesNothing() {
        String html = LetterHtml.of(HOSTILE, "Ada", Optional.empty());
        assertThat(html).doesNotContain("http").doesNotContain("url(").doesNotContain("@import");
        assertThat(html).doesNotContainPattern("<(img|link|script|iframe|style)\\b");
    }

    /** Its void elements closed, the page is XML: every other element is closed, in order. */
    @Test
    void everyElementIsClosed() throws ParserConfigurationException, IOException, SAXException {
        String xml = LetterHtml.of(HOSTILE, "Ada", Optional.of("mailto:u@h.example"))
                .replace("<!DOCTYPE html>", "")
                .replaceAll("<(meta|br)([^>]*)>", "<$1$2/>");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void languagesThatRunFromTheRightSaySo() {
        assertThat(LetterHtml.of(in("ar-EG"), "", Optional.empty())).contains("<html lang=\"ar-EG\" dir=\"rtl\">");
        assertThat(LetterHtml.of(in("he"), "", Optional.empty())).contains("dir=\"rtl\"");
        assertThat(LetterHtml.of(in("yo"), "", Optional.empty())).contains("<html lang=\"yo\" dir=\"ltr\">");
    }

    @Test
    void aNameStandsInTheGreetingOnOneLine() {
        assertThat(HOSTILE.greet("Ada\r\nBcc: x")).isEqualTo("Dear Ada Bcc: x,");
        assertThat(HOSTILE.greet(" ")).isEqualTo("Good day,");
    }

    @Test
    void theTextSetsFiguresInColumnsWhateverMarksTheirLettersCarry() {
        Letter letter = new Letter(
                "yo",
                "s",
                List.of(),
                "Ọ̀wọ́n {name},",
                "-",
                "Opening",
                new Letter.Figures(
                        "Figures",
                        List.of(
                                new Letter.Line("Ìdámẹ́rin", "€1.84 M", "note", "E01"),
                                new Letter.Line("Answers", "12", "", ""))),
                new Letter.Shortfalls("Short", List.of("word ".repeat(30).strip())),
                List.of(),
                List.of(),
                "-");
        assertThat(LetterText.of(letter, "Ada", Optional.empty())).isEqualTo("""
                Ọ̀wọ́n Ada,

                Opening

                Figures

                  Ìdámẹ́rin  €1.84 M
                    note [E01]
                  Answers        12

                Short

                - word word word word word word word word word word word word word word word
                  word word word word word word word word word word word word word word word
                """);
    }

    @Test
    void aKeptLetterThatWasChangedIsNotGuessedAt() {
        String json = LetterJson.write(HOSTILE);
        assertThat(LetterJson.read(json)).isEqualTo(HOSTILE);
        assertThatThrownBy(() -> LetterJson.read(json.replace("\"greeting\"", "\"greetings\"")))
                .hasMessageContaining("no text greeting");
    }

    private static Letter in(String language) {
        return new Letter(
                language,
                "s",
                List.of(),
                "{name}",
                "-",
                "o",
                new Letter.Figures("f", List.of()),
                new Letter.Shortfalls("s", List.of()),
                List.of(),
                List.of(),
                "u");
    }
}
