package io.quarterdeck.config;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads values that refer to environment variables as {@code ${NAME}}; no message shows what a variable holds. */
final class EnvironmentReferences {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private final Map<String, String> environment;

    EnvironmentReferences(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** A secret: a reference and nothing else, so that it can't end up in a file. */
    Reading<String> secret(String suggestedName) {
        return scalar -> {
            if (scalar.kind() == Node.Kind.NOTHING) {
                throw Readings.nothing();
            }
            Matcher matcher = REFERENCE.matcher(scalar.text().strip());
            if (!matcher.matches()) {
                throw new UnfitException(
                        "a password must not stand in this file",
                        "put it into an environment variable and write ${" + suggestedName + "}");
            }
            return variable(matcher.group(1));
        };
    }

    /** A text in which each reference is replaced by the variable's value. */
    Reading<String> expanded() {
        return Readings.text().then(text -> {
            Matcher matcher = REFERENCE.matcher(text);
            StringBuilder expanded = new StringBuilder();
            while (matcher.find()) {
                MatchResult reference = matcher.toMatchResult();
                matcher.appendReplacement(expanded, Matcher.quoteReplacement(variable(reference.group(1))));
            }
            if (REFERENCE.matcher(text).replaceAll("").contains("${")) {
                throw new UnfitException("it holds a broken reference", "write ${NAME} with a variable's name");
            }
            return matcher.appendTail(expanded).toString();
        });
    }

    private String variable(String name) throws UnfitException {
        if (environment.getOrDefault(name, "").isBlank()) {
            throw new UnfitException(
                    "the environment variable " + name + " is not set", "set it before Quarterdeck starts");
        }
        return environment.get(name);
    }
}
