package io.quarterdeck.smtp;

import io.quarterdeck.delivery.Mailbox;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a relay answered to a command.
 *
 * @param code three digits, 200 to 599
 * @param words the whole answer on one line
 */
record Answer(int code, String words) {
    private static final Pattern LAST = Pattern.compile("([2-5]\\d\\d)( .*)?");
    private static final int LONGEST = 400;

    /** Empty when the text is no whole answer: cut off, without a code, or with a code that changes midway. */
    static Optional<Answer> of(String said) {
        List<String> lines = said.lines().toList();
        Matcher last = LAST.matcher(lines.isEmpty() ? "" : lines.get(lines.size() - 1));
        if (!last.matches()) {
            return Optional.empty();
        }
        String code = last.group(1);
        boolean whole = lines.stream().limit(lines.size() - 1L).allMatch(line -> line.startsWith(code + "-"));
        return whole ? Optional.of(new Answer(Integer.parseInt(code), oneLine(said))) : Optional.empty();
    }

    /** What a relay said as it can be shown: on one line, not endless. */
    static String oneLine(String said) {
        String line = Mailbox.oneLine(said);
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }

    boolean isPositive() {
        return code < 300;
    }

    boolean isTransient() {
        return code >= 400 && code < 500;
    }

    boolean isPermanent() {
        return code >= 500;
    }

    /** Wants a login or encryption first: that is the settings' fault, not the message's. */
    boolean asksForLogin() {
        return code == 530 || code == 534 || code == 535 || code == 538;
    }
}
