package io.quarterdeck.metric;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a redaction leaves in the place of a person's name. */
public final class Blank {
    public static final String NOBODY = "—";

    private Blank() {}

    /** Whether a text is the other one but for names that were taken out of it; equal texts are. */
    static boolean isOf(String kept, String given) {
        String parts = Arrays.stream(kept.split(NOBODY, -1)).map(Pattern::quote).collect(Collectors.joining(".+"));
        return Pattern.compile(parts, Pattern.DOTALL).matcher(given).matches();
    }

    /** As it is given, but as it was kept where only names are missing there. */
    static Optional<String> kept(Optional<String> kept, Optional<String> given) {
        return kept.isPresent() && given.isPresent() && isOf(kept.get(), given.get()) ? kept : given;
    }
}
