package io.quarterdeck.app;

import io.quarterdeck.config.Configuration;
import io.quarterdeck.deck.Deck;
import io.quarterdeck.jasper.JasperDeckRenderer;
import io.quarterdeck.review.Messages;
import io.quarterdeck.run.Drafting;
import io.quarterdeck.run.Preview;
import io.quarterdeck.run.ReviewDesk.Frozen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A draft whose rows are pulled once; what of its files was sound last stays until they are sound again. */
final class WatchedDraft implements Drafting {
    /** What to draw, as the command line says. */
    record Wish(String account, Optional<String> period, Optional<String> edition) {}

    private final Works works;
    private final Supplier<Configuration> reading;
    private final Path brands;
    private final Wish wish;
    private Configuration configuration;
    private Optional<JasperDeckRenderer> renderer = Optional.empty();
    private Optional<Frozen> rows = Optional.empty();

    /**
     * @param configuration with which the works were opened
     * @param reading reads it anew; throws with all its faults
     */
    WatchedDraft(Works works, Configuration configuration, Supplier<Configuration> reading, Path folder, Wish wish) {
        this.works = works;
        this.configuration = configuration;
        this.reading = reading;
        this.brands = folder.resolve("brands");
        this.wish = wish;
    }

    @Override
    public List<Path> folders() {
        return List.of(configuration.templates(), brands);
    }

    @Override
    public Deck draw() {
        List<String> faults = new ArrayList<>();
        configuration = attempt(reading, faults).orElse(configuration);
        Optional<Messages> messages = attempt(() -> Messages.load(configuration.templates()), faults);
        renderer = attempt(this::read, faults).or(() -> renderer);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        Preview preview = works.preview(configuration, messages.orElseThrow(), renderer.orElseThrow());
        if (rows.isEmpty()) {
            rows = Optional.of(preview.pull(wish.account(), wish.period()));
        }
        return preview.draw(rows.get(), wish.edition());
    }

    private JasperDeckRenderer read() {
        return renderer.map(JasperDeckRenderer::readAgain).orElseGet(() -> works.renderer(configuration.templates()));
    }

    private static <T> Optional<T> attempt(Supplier<T> work, List<String> faults) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException e) {
            faults.add(Optional.ofNullable(e.getMessage()).orElseGet(e::toString));
            return Optional.empty();
        }
    }
}
