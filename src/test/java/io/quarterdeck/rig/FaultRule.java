package io.quarterdeck.rig;

import io.quarterdeck.json.Json;
import io.quarterdeck.json.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When one fault strikes.
 *
 * @param recipient address, or {@code @domain}; empty for all
 * @param nth the occasion that it strikes at, from 1, of those that the rule fits; 0 for no matter which
 * @param every strikes at each such occasion; 0 for no matter which
 * @param times most often; 0 for always
 * @param share of the occasions, drawn by seed, 0 to 1
 */
record FaultRule(SinkFault fault, Optional<String> recipient, int nth, int every, int times, double share) {
    private static final Set<String> KEYS = Set.of("fault", "recipient", "nth", "every", "times", "share");

    FaultRule {
        if (recipient.isPresent() && fault.place() != SinkFault.Place.RECIPIENT) {
            throw new IllegalArgumentException(fault + " strikes before the recipient is known; leave recipient out");
        }
    }

    static FaultRule always(SinkFault fault) {
        return new FaultRule(fault, Optional.empty(), 0, 0, 0, 1);
    }

    FaultRule forRecipient(String address) {
        return new FaultRule(fault, Optional.of(address), nth, every, times, share);
    }

    FaultRule times(int most) {
        return new FaultRule(fault, recipient, nth, every, most, share);
    }

    FaultRule nth(int occasion) {
        return new FaultRule(fault, recipient, occasion, every, times, share);
    }

    FaultRule every(int occasions) {
        return new FaultRule(fault, recipient, nth, occasions, times, share);
    }

    FaultRule share(double of) {
        return new FaultRule(fault, recipient, nth, every, times, of);
    }

    /** One line of a plan: {@code {"fault":"DOT_4XX","recipient":"a@b.example","times":1}}. */
    static FaultRule parse(String json) {
        Map<?, ?> map = Json.object(json);
        map.keySet().stream().filter(key -> !KEYS.contains(key)).findAny().ifPresent(key -> {
            throw new IllegalArgumentException("a rule of faults has no " + key + ", only " + KEYS);
        });
        return new FaultRule(
                SinkFault.valueOf(map.get("fault").toString()),
                Optional.ofNullable(map.get("recipient")).map(Object::toString),
                number(map, "nth"),
                number(map, "every"),
                number(map, "times"),
                map.containsKey("share") ? Double.parseDouble(map.get("share").toString()) : 1);
    }

    String json() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("fault", fault.name());
        recipient.ifPresent(address -> map.put("recipient", address));
        map.put("nth", nth);
        map.put("every", every);
        map.put("times", times);
        map.put("share", Double.toString(share));
        return new String(Json.canonical(map), StandardCharsets.UTF_8);
    }

    boolean fits(SinkFault.Place place, String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return fault.place() == place
                && recipient
                        .map(wanted -> wanted.toLowerCase(Locale.ROOT))
                        .map(wanted -> wanted.startsWith("@") ? lower.endsWith(wanted) : lower.equals(wanted))
                        .orElse(true);
    }

    /**
     * @param occasion of those that the rule fits, from 1
     * @param draw names the occasion for the seed, whichever thread comes first
     */
    boolean strikes(int occasion, int struck, long seed, String draw) {
        boolean now = (nth == 0 || occasion == nth) && (every == 0 || occasion % every == 0);
        return now && (times == 0 || struck < times) && (share >= 1 || drawn(seed, draw) < share);
    }

    private static double drawn(long seed, String draw) {
        String hash = Sha256.hex((seed + "|" + draw).getBytes(StandardCharsets.UTF_8));
        return Long.parseLong(hash.substring(0, 12), 16) / (double) (1L << 48);
    }

    private static int number(Map<?, ?> map, String key) {
        return map.containsKey(key) ? Integer.parseInt(map.get(key).toString()) : 0;
    }
}
