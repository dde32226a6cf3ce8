package io.quarterdeck.delivery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who sends or gets a message.
 *
 * @param name to display, on one line; may be empty
 * @param address in ASCII form
 */
public record Mailbox(String name, String address) {
    private static final Pattern NAMED =
            Pattern.compile("(?s)\\s*(?:\"(?<quoted>[^\"]*)\"|(?<bare>[^<>\"]*))\\s*<(?<address>[^<>]*)>\\s*");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\x{2028}\\x{2029}\\s]+");

    /** @throws UnfitAddressException when the address can't be mailed to */
    public Mailbox {
        name = oneLine(name);
        address = Addresses.ascii(address);
    }

    /**
     * Reads {@code name@example.com} or {@code Display Name <name@example.com>}.
     *
     * @throws UnfitAddressException when it is neither
     */
    public static Mailbox of(String written) {
        Matcher named = NAMED.matcher(written);
        if (!named.matches()) {
            return new Mailbox("", written);
        }
        String name = named.group("quoted") == null ? named.group("bare") : named.group("quoted");
        return new Mailbox(name, named.group("address"));
    }

    /** Text that can stand in a header: no control character, no line break, no blanks at its ends. */
    public static String oneLine(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    }
}
