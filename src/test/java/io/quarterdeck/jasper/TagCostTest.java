package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.deck.DeckRenderer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Optional;
import net.sf.jasperreports.pdf.common.PdfTagger;
import org.junit.jupiter.api.Test;

/** What tags and signature add to a deck's rendering, told as shares: machines differ, and shares hardly do. */
class TagCostTest {
    private static final int WARM_UP = 5;
    private static final int DECKS = 8;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void tagsAndSignatureAreTheSmallerPartOfADeck() {
        DeckRenderer untagged = new JasperDeckRenderer(
                Rendered.TEMPLATES, Optional.of(Rendered.SIGNER), Optional.empty(), TagCostTest::none);
        cost(Rendered.RENDERER, WARM_UP);
        cost(untagged, WARM_UP);
        double[] tagged = cost(Rendered.RENDERER, DECKS);
        double[] plain = cost(untagged, DECKS);
        double tags = (tagged[0] - plain[0]) / tagged[0];
        double signature = tagged[1] / tagged[0];
        System.out.printf(
                Locale.ROOT, "tags %.1f %%, signature %.1f %% of a deck's rendering%n", 100 * tags, 100 * signature);
        assertThat(tags).as("tags").isLessThan(0.5);
        assertThat(signature).as("signature").isPositive().isLessThan(0.25);
    }

    /** CPU time of so many decks, and that of their signatures. */
    private static double[] cost(DeckRenderer renderer, int decks) {
        long signatures = 0;
        long started = THREADS.getCurrentThreadCpuTime();
        for (int deck = 0; deck < decks; deck++) {
            signatures += renderer.render(
                            SampleReviews.review("Meridian Foods", MeridianDeck.pages()),
                            SampleReviews.HALYARD,
                            Rendered.ATTACHMENTS)
                    .cpuNanos()
                    .get("sign");
        }
        return new double[] {THREADS.getCurrentThreadCpuTime() - started, signatures};
    }

    /** Tags nothing. */
    private static PdfTagger none() {
        return (PdfTagger) Proxy.newProxyInstance(
                PdfTagger.class.getClassLoader(),
                new Class<?>[] {PdfTagger.class},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? Boolean.TRUE : null);
    }
}
