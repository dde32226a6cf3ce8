package io.quarterdeck.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a configuration is read against.
 *
 * @param workingFolder where the relative folders of {@code quarterdeck.yaml} begin
 * @param environment variables that the files may refer to; secrets, never shown
 * @param formulaCheck says what is wrong with a driver's formula; empty when it can be computed
 * @param pages keys of the pages that a deck can have, in their usual order
 */
public record Surroundings(
        Path workingFolder,
        Map<String, String> environment,
        Function<String, Optional<String>> formulaCheck,
        List<String> pages) {
    public Surroundings {
        environment = Map.copyOf(environment);
        pages = List.copyOf(pages);
    }

    @Override
    public String toString() {
        return "surroundings of " + workingFolder.toAbsolutePath();
    }
}
