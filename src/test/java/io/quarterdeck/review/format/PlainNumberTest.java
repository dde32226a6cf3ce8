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
        assertThat(Marks.plain(GERMAN.exact(number("540")))).isEqualTo("540");
        assertThat(Marks.plain(GERMAN.exact(number("0.062")))).isEqualTo("0,062");
        assertThat(Marks.plain(GERMAN.exact(number("297740960")))).isEqualTo("297.740.960");
        assertThat(Marks.plain(GERMAN.value(number("12.3456")))).isEqualTo("12,3");
    }

    private static Cited number(String value) {
        return Cited.of("E01", new BigDecimal(value), Unit.NUMBER, (number, text, shown) -> {});
    }
}
