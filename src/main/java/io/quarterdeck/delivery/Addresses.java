package io.quarterdeck.delivery;

import java.util.Locale;

/** E-mail addresses, as far as it matters where they lead. */
public final class Addresses {
    private Addresses() {}

    /** What follows the last @, in lower case; empty when there is none. */
    public static String domain(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at + 1).strip().toLowerCase(Locale.ROOT);
    }
}
