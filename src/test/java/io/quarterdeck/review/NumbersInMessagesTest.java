package io.quarterdeck.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A digit in a pattern that is printed rarely would hold the one review that prints it. */
class NumbersInMessagesTest {
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    /** What is marked as a definition where it is printed. */
    private static final Pattern MARKED_AS_A_WHOLE = Pattern.compile("(definition|constant)\\..*(?<!\\.heading)");

    /** Which power of ten a scale stands for. */
    private static final Set<String> SCALES = Set.of("format.scales", "comment.scales");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages.properties",
                "messages_ar.properties",
                "messages_de.properties",
                "messages_es.properties",
                "messages_fr.properties",
                "messages_ja.properties",
                "messages_pt.properties",
                "messages_yo.properties"
            })
    void noSentenceHasANumberOfItsOwn(String file) throws IOException {
        Properties patterns = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("report-templates", file))) {
            patterns.load(reader);
        }
        List<String> numbered = new ArrayList<>();
        for (String key : patterns.stringPropertyNames()) {
            boolean marked = MARKED_AS_A_WHOLE.matcher(key).matches() || SCALES.contains(key);
            if (!marked && DIGIT.matcher(literals(patterns.getProperty(key))).find()) {
                numbered.add(key);
            }
        }
        assertThat(numbered).isEmpty();
    }

    @Test
    void aNumberIsFoundInEveryBranch() {
        assertThat(literals("{n, plural, =0{none} one{1 goal} other{{n} of 5}}"))
                .contains("1 goal", "of 5");
        assertThat(literals("{n, plural, =2{both} other{all}}")).doesNotContainPattern("\\d");
    }

    /** What the pattern itself prints, in every branch; no names and selectors of arguments. */
    private static String literals(String text) {
        MessagePattern pattern = new MessagePattern(text);
        StringBuilder literals = new StringBuilder();
        for (int index = 0; index + 1 < pattern.countParts(); index++) {
            MessagePattern.Part part = pattern.getPart(index);
            switch (part.getType()) {
                case MSG_START, ARG_LIMIT, SKIP_SYNTAX, INSERT_CHAR, REPLACE_NUMBER -> {
                    boolean withinMessage = pattern.getPartType(index + 1) != MessagePattern.Part.Type.ARG_SELECTOR;
                    if (withinMessage) {
                        literals.append(
                                        text,
                                        part.getLimit(),
                                        pattern.getPart(index + 1).getIndex())
                                .append(' ');
                    }
                }
                default -> {
                    // names, types and selectors choose; they aren't printed
                }
            }
        }
        return literals.toString();
    }
}
