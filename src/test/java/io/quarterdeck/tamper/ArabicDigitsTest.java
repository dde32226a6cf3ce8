package io.quarterdeck.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.evidence.ReadDeck;
import io.quarterdeck.metric.SnapshotCopy;
import io.quarterdeck.pdf.PdfBounds;
import io.quarterdeck.pdf.PdfDeckReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are proven in whatever digits a country writes, though Arabic stands on a page from the other side. */
class ArabicDigitsTest {
    @TempDir
    private Path scratch;

    @ParameterizedTest
    @CsvSource({"ar-AE, 0123456789, 12%", "ar-EG, ٠١٢٣٤٥٦٧٨٩, ١٢٪", "ar-SA, ٠١٢٣٤٥٦٧٨٩, ١٢٪"})
    void everyNumberIsProvenInTheDigitsOfTheCountry(String locale, String digits, String percent) throws IOException {
        SignedDeck deck = SignedDeck.of(
                SnapshotCopy.in(SignedDeck.all().get(0).snapshot(), locale), SignedDeck.renderer(Signers.VENDOR));

        assertThat(Verified.faults(deck.pdf(), Optional.empty())).isEmpty();
        Path file = Files.write(scratch.resolve("deck.pdf"), deck.pdf());
        ReadDeck read = new PdfDeckReader(PdfBounds.usual()).read(file);
        String cover = read.pages().get(0).tagged().stream()
                .map(ReadDeck.TaggedText::drawn)
                .reduce("", (one, more) -> one + '\n' + more)
                .replaceAll("\\p{Cf}", "");
        assertThat(cover).contains("أعلى من الخطة بنسبة " + percent);
        assertThat(cover.replaceAll("E[0-9]+", ""))
                .as("digits of the country alone")
                .matches("(?s)[^\\p{Nd}]*([" + digits + "][^\\p{Nd}]*)+");
        assertThat(read.pages().get(2).artifacts())
                .as("the number of the third page")
                .anyMatch(text -> text.strip().equals(digits.substring(3, 4)));
    }
}
