package io.quarterdeck.hostile;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.gate.SampleReviews;
import io.quarterdeck.jasper.JasperDeckRenderer;
import io.quarterdeck.metric.BusinessFigures;
import io.quarterdeck.pdf.PdfBounds;
import io.quarterdeck.pdf.PdfDeckReader;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.Messages;
import io.quarterdeck.review.ReviewAssembler;
import io.quarterdeck.review.ReviewOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes hostile accounts' decks with what is shipped, and says what became of each. */
final class HostileDecks {
    private static final Path TEMPLATES = SampleReviews.CONFIGURATION.templates();
    private static final JasperDeckRenderer RENDERER = new JasperDeckRenderer(TEMPLATES, Optional.empty());
    private static final ReviewAssembler ASSEMBLER = new ReviewAssembler(Messages.load(TEMPLATES));
    private static final PdfDeckReader READER = new PdfDeckReader(PdfBounds.usual());
    static final List<String> LANGUAGES = languages();

    private HostileDecks() {}

    /**
     * What became of an account.
     *
     * @param held findings that held its deck; empty when it went out
     * @param lost texts that the deck should show and doesn't
     */
    record Result(long seed, List<Finding> held, List<String> lost, Optional<Deck> deck) {}

    static Result of(long seed) {
        HostileAccount account = new HostileAccount(seed, LANGUAGES);
        BusinessReview review = ASSEMBLER.assemble(
                account.snapshot,
                BusinessFigures.compute(account.snapshot, account.settings).figures(),
                account.settings,
                SampleReviews.CONFIGURATION.editions().get("executive"),
                new ReviewOptions("Halyard", seed % 7 == 0, seed % 3 == 0, "0".repeat(64)));
        try {
            Deck deck = RENDERER.render(review, SampleReviews.CONFIGURATION.brand(), List.of());
            ShownTexts shown = ShownTexts.of(READER.read(deck.pdf(), "deck of seed " + seed));
            List<String> lost = new ArrayList<>();
            Stream.concat(account.texts.stream(), review.pages().stream().flatMap(WantedTexts::of))
                    .filter(text -> !shown.hold(text))
                    .forEach(lost::add);
            return new Result(seed, List.of(), lost, Optional.of(deck));
        } catch (HeldException held) {
            return new Result(seed, held.findings(), List.of(), Optional.empty());
        }
    }

    /** Every language that has a message file. */
    private static List<String> languages() {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return Stream.concat(
                            Stream.of("en"),
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.matches("messages_.+[.]properties"))
                                    .map(name -> name.replaceAll("messages_|[.]properties", "")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
