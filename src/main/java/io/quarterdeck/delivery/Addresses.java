package io.quarterdeck.delivery;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses, as far as it matters where they lead. */
public final class Addresses {
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    /** Java follows IDNA 2003, which turns these into other domains than registries do since 2008. */
    private static final Pattern DEVIATING = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST = 254;

    private Addresses() {}

    /** What follows the last @, in lower case; empty when there is none. */
    public static String domain(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at + 1).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The address as envelopes and headers carry it: the domain in ASCII form and lower case.
     *
     * @throws UnfitAddressException when it is no plain address, or its part before the @ is not ASCII
     */
    public static String ascii(String address) {
        String plain = address.strip();
        int at = plain.lastIndexOf('@');
        if (at < 1) {
            throw unfit(plain, "has no part before or after an @", "write it as name@example.com");
        }
        String local = plain.substring(0, at);
        if (!ASCII.matcher(local).matches()) {
            throw unfit(
                    plain,
                    "has letters before the @ that are not ASCII, which many mail servers can't take",
                    "ask for an address without them");
        }
        if (!LOCAL_PART.matcher(local).matches() || local.length() > LONGEST_LOCAL_PART) {
            throw unfit(plain, "is malformed before the @", "write it as name@example.com");
        }
        String ascii = local + "@" + asciiDomain(plain, plain.substring(at + 1));
        if (ascii.length() > LONGEST) {
            throw unfit(plain, "is longer than " + LONGEST + " characters", "look it up again");
        }
        return ascii;
    }

    private static String asciiDomain(String address, String domain) {
        if (DEVIATING.matcher(domain).find()) {
            throw unfit(
                    address,
                    "has a letter in its domain that older and newer rules spell differently",
                    "write the domain in its ASCII form, xn--…");
        }
        String ascii;
        try {
            ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            ascii = "";
        }
        if (!DOMAIN.matcher(ascii).matches()) {
            throw unfit(address, "has no domain that could exist", "write it as name@example.com");
        }
        return ascii;
    }

    private static UnfitAddressException unfit(String address, String why, String remedy) {
        String shown = address.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return new UnfitAddressException("the address \"" + (shown.length() > 80 ? shown.substring(0, 79) + "…" : shown)
                + "\" " + why + "; " + remedy);
    }
}
