package io.quarterdeck.review.story;

import io.quarterdeck.review.OwnPageDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The messages of a page that a company added. Each may use {@code {name}} of a figure, {@code {name_before}} and
 * {@code {name_direction}} ({@code up}, {@code down}, {@code level} or {@code unknown}), {@code {period}} and
 * {@code {granularity}}.
 */
final class OwnPageWords {
    /** What ICU leaves of an argument that nobody gave. */
    private static final Pattern UNKNOWN = Pattern.compile("\\{([A-Za-z_0-9]+)\\}");

    private final Dossier dossier;
    private final OwnPageDefinition page;
    private final List<Object> known = new ArrayList<>();

    OwnPageWords(Dossier dossier, OwnPageDefinition page) {
        this.dossier = dossier;
        this.page = page;
        known.addAll(List.of("period", dossier.bare()));
    }

    /** From here on messages may use this figure. */
    void learn(String name, String value, String before, String direction) {
        known.addAll(List.of(name, value, name + "_before", before, name + "_direction", direction));
    }

    /** A message that must be there. */
    String say(String part) {
        return find(part)
                .orElseThrow(() -> new IllegalArgumentException("page " + page.key() + ": messages.properties has no "
                        + key(part) + "; add it, in every language"));
    }

    /** A message that may be there. */
    Optional<String> find(String part) {
        if (dossier.words().find(key(part)).isEmpty()) {
            return Optional.empty();
        }
        String text = dossier.say(key(part), known.toArray());
        Matcher unknown = UNKNOWN.matcher(text);
        if (unknown.find()) {
            throw new IllegalArgumentException("page " + page.key() + ": the message " + key(part) + " uses {"
                    + unknown.group(1) + "}, which its page.yaml doesn't name; it names "
                    + String.join(
                            ", ",
                            page.figures().stream()
                                    .map(OwnPageDefinition.Shown::name)
                                    .toList()));
        }
        return Optional.of(text);
    }

    private String key(String part) {
        return "page." + page.key() + "." + part;
    }
}
