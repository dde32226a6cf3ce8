package io.quarterdeck.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Status;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.review.format.Marks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {
    @TempDir
    Path folder;

    @Test
    void everyLanguageHasEveryKey() {
        assertThat(Samples.messages().missing()).isEmpty();
    }

    @Test
    void everyReasonStatusAndKindHasItsWords() {
        var words = Samples.messages().formats(Locale.forLanguageTag("de")).words();
        for (Absence absence : Absence.values()) {
            assertThat(words.find("absence." + absence.name()))
                    .as(absence.name())
                    .isPresent();
        }
        for (Status status : Status.values()) {
            assertThat(words.say("status." + status.name())).isNotBlank();
        }
        for (Kind kind : Kind.values()) {
            assertThat(words.say("kind." + kind.id())).isNotBlank();
        }
    }

    @Test
    void aRegionFallsBackToItsLanguageAndAnUnknownLanguageToEnglish() {
        Messages messages = Samples.messages();
        assertThat(messages.formats(Locale.forLanguageTag("yo-NG")).words().say("plan.total"))
                .isEqualTo("Àpapọ̀");
        assertThat(messages.formats(Locale.forLanguageTag("de-AT")).words().language())
                .isEqualTo("de");
        assertThat(messages.formats(Locale.forLanguageTag("it-IT")).words().language())
                .isEqualTo("en");
        assertThat(Marks.plain(messages.formats(Locale.forLanguageTag("it-IT"))
                        .dates()
                        .month(java.time.LocalDate.of(2026, 10, 1))))
                .isEqualTo("October 2026");
    }

    @Test
    void everyFaultIsListedAtOnceWithItsFileAndKey() throws IOException {
        Files.writeString(folder.resolve("messages.properties"), "a={n} words\nb={broken\n");
        Files.writeString(folder.resolve("messages_de.properties"), "a={m} Wörter\nc=nirgends\n");
        assertThatThrownBy(() -> Messages.load(folder))
                .isInstanceOf(MessagesException.class)
                .hasMessageContaining("messages.properties: b")
                .hasMessageContaining("messages_de.properties: a uses [m]")
                .hasMessageContaining("messages_de.properties: c is no key");
    }

    @Test
    void aFolderWithoutEnglishSaysWhatIsMissing() {
        assertThatThrownBy(() -> Messages.load(folder)).hasMessageContaining("messages.properties is missing");
    }
}
