package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.look.PagePictures;
import io.quarterdeck.review.page.AdoptionPage;
import io.quarterdeck.review.page.EvidenceRow;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages use their room, and what stands on them stands in line. */
class FilledPagesTest {
    private static final Pattern PLACE =
            Pattern.compile("x=\"(\\d+)\"[^>]*>\\s*<expression><!\\[CDATA\\[\\$F\\{(\\w+)}]]>");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void howeverManyMeasuresThereAreNoQuarterOfThePageIsEmpty(int measures) {
        AdoptionPage usual = MeridianDeck.adoption();
        Deck deck = Rendered.deck(
                "adoption-" + measures,
                SampleReviews.review(
                        "Meridian Foods",
                        List.of(new AdoptionPage(usual.head(), usual.multiples().subList(0, measures)))));
        assertThat(deck.pages()).isEqualTo(1);
        BufferedImage page = PagePictures.of(deck.pdf(), List.of("adoption")).get("adoption");
        for (int x : new int[] {48, 480}) {
            for (int y : new int[] {110, 305}) {
                assertThat(ink(page, x, y, 432, 195)).as("from %d, %d", x, y).isGreaterThan(150);
            }
        }
    }

    /** Wherever the rows end, the page that has the last note has the first. */
    @Test
    void theNotesOfTheEvidenceStandTogether() {
        for (int rows = 14; rows <= 18; rows++) {
            List<EvidenceRow> list = IntStream.range(0, rows)
                    .mapToObj(at -> MeridianDeck.row("E" + (10 + at), "Invoice matching", "4", "E01", "92"))
                    .toList();
            Deck deck = Rendered.deck(
                    "evidence-" + rows, SampleReviews.review("Meridian Foods", List.of(MeridianDeck.evidence(list))));
            assertThat(Rendered.text(deck, deck.pages()))
                    .as("%d rows", rows)
                    .contains(Rendered.squeezed("Pages left out"), Rendered.squeezed("Check it"));
        }
    }

    @Test
    void commitmentsAndCorrectionsStandInTheSameColumns() throws IOException {
        String template = Files.readString(Rendered.TEMPLATES.resolve("since").resolve("since.jrxml"));
        Matcher places = PLACE.matcher(template);
        List<String> found = new ArrayList<>();
        while (places.find()) {
            found.add(places.group(2) + " at " + places.group(1));
        }
        Set<String> columns = new LinkedHashSet<>(found);
        assertThat(found)
                .contains("text at 20", "result at 366", "detail at 574")
                .hasSize(8);
        assertThat(columns).as("a column has one place").hasSize(5);
    }

    private static long ink(BufferedImage page, int left, int top, int width, int height) {
        return IntStream.range(0, width * height)
                .filter(at -> (page.getRGB(left + at % width, top + at / width) & 0xFFFFFF) != 0xFFFFFF)
                .count();
    }
}
