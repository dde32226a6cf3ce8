package io.quarterdeck.review.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import io.quarterdeck.figure.Unit;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlainNumberTest {
    private static final Formats GERMAN = Formats.of(new Words(ULocale.GERMANY, "de", messages()));

    private static Map<String, String> messages() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("report-templates", "messages_de.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    /** A baseline of 540 seconds or of 0.062 of the lines: the formula says what it is, no unit does. */
    @Test
    void aBaselineIsPrintedAsItIsWithoutAUnitOrASpaceForOne() {
        assertThat(GERMAN.exact(new BigDecimal("540"), Unit.NUMBER)).isEqualTo("540");
        assertThat(GERMAN.exact(new BigDecimal("0.062"), Unit.NUMBER)).isEqualTo("0,062");
        assertThat(GERMAN.exact(new BigDecimal("297740960"), Unit.NUMBER)).isEqualTo("297.740.960");
        assertThat(GERMAN.value(new BigDecimal("12.3456"), Unit.NUMBER)).isEqualTo("12,3");
    }
}
