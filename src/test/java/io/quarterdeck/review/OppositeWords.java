package io.quarterdeck.review;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what the message files say for opposite facts: other words for each, and those of the right side. */
final class OppositeWords {
    /**
     * What a probe holds equal, one side, the other. The first says more where the probe's name begins with "+", and
     * that something was met where it begins with "*".
     */
    private static final List<String> PROBES = List.of(
            "+summary.value|sign=positive,compare=plan|direction=up|direction=down",
            "+summary.value|sign=positive,compare=before|direction=up|direction=down",
            "+summary.value.second|sign=positive,compare=plan|direction=up|direction=down",
            "+summary.value.second|sign=positive,compare=before|direction=up|direction=down",
            "+cover.value|sign=positive,compare=plan|direction=up|direction=down",
            "+cover.value|sign=positive,compare=before|direction=up|direction=down",
            "+summary.value.contrast||direction=up,trend=up|direction=down,trend=down",
            "+remark.value|planned=yes|direction=up|direction=down",
            "remark.value|planned=no|direction=up|direction=down",
            "+remark.before||direction=up|direction=down",
            "remark.answers||direction=up|direction=down",
            "+remark.use||direction=up|direction=down",
            "+remark.nps||direction=up|direction=down",
            "+nps.title|shape=called|direction=up|direction=down",
            "+nps.title|shape=within|direction=up|direction=down",
            "nps.title|direction=up|shape=called|shape=within",
            "+drivers.title|change=amounts,led=no|direction=up|direction=down",
            "+drivers.title|led=no|change=up|change=down",
            "+drivers.title|led=no|change=doubled|change=halved",
            "+drivers.title.turn||direction=up|direction=down",
            "outcomes.title||direction=up|direction=down",
            "+support.title|basis=year|compare=more|compare=less",
            "+support.title|basis=period|compare=overtwice|compare=underhalf",
            "summary.service.compared|basis=year|direction=up|direction=down",
            "summary.service.compared|basis=period|direction=up|direction=down",
            "+retention.title|window=trailing_twelve_months|shape=up|shape=down",
            "retention.title.cause||cause=expansion|cause=contraction",
            "retention.title.cause||cause=reactivation|cause=churn",
            "+adoption.title.trend||direction=up|direction=down",
            "+adoption.title.single||direction=up|direction=down",
            "+plan.title|shape=target,compared=yes,resets=0|direction=up|direction=down",
            "+bridge.title.single||direction=up|direction=down",
            "+bridge.title.plain||direction=up|direction=down",
            "bridge.title.both||direction=up,carried=yes|direction=down,carried=no",
            "*summary.goals|total=5,metcount=2|share=all|share=none",
            "summary.goals|total=5,metcount=2|share=some|share=none",
            "*goals.title.met|total=5,metcount=2|share=all|share=none",
            "goals.title.met|total=5,metcount=2|share=some|share=all",
            "*goals.title.others|named=yes|status=ON_TRACK|status=BEHIND",
            "goals.title.others|named=yes|status=BEHIND|status=AT_RISK",
            "*goals.title.others|named=no,single=yes|status=ON_TRACK|status=BEHIND",
            "goals.title.others|named=no,single=no,count=2,alone=no|status=BEHIND|status=AT_RISK",
            "*goals.title.others|named=no,single=no,count=2,alone=no|status=ON_TRACK|status=BEHIND",
            "*since.title|due=5,kept=2|share=all|share=none",
            "since.title|due=5,kept=2|share=some|share=none",
            "since.title.rest|both=no|late=2,dropped=0|late=0,dropped=2",
            "since.title.single||outcome=late|outcome=dropped",
            "*since.title.single||outcome=kept|outcome=dropped",
            "summary.goals.alone|total=5,metcount=2|share=some|share=none",
            "*summary.goals.alone|total=5,metcount=2|share=all|share=none",
            "summary.goals.behind|total=5,behindcount=3|share=some,metcount=2|share=all,metcount=0",
            "*since.outcome||outcome=kept|outcome=dropped",
            "*since.outcome|settled=no|outcome=open|outcome=late",
            "return.title|payback=yes|shape=above|shape=below",
            "return.title|shape=below|payback=yes|payback=no",
            "*tile.multiple|known=no|paid=yes|paid=no",
            "*tile.goals|behind=5|share=all|share=some",
            "tile.goals|share=some|behind=0|behind=2",
            "adoption.title||shape=lags|shape=close",
            "nps.speaker|known=no|group=promoter|group=detractor");

    private OppositeWords() {}

    static List<String> faults(Map<String, Map<String, String>> byTag) {
        List<String> faults = new ArrayList<>();
        byTag.forEach((tag, patterns) -> PROBES.forEach(probe -> {
            String[] parts = probe.split("\\|", -1);
            String key = parts[0].replaceFirst("^[+*]", "");
            if (patterns.containsKey(key)) {
                String one = read(tag, patterns.get(key), parts[1] + "," + parts[2]);
                String other = read(tag, patterns.get(key), parts[1] + "," + parts[3]);
                String place = "messages" + (tag.isEmpty() ? "" : "_" + tag) + " " + probe + ": “" + one + "” and “"
                        + other + "”";
                if (one.equals(other)) {
                    faults.add(place + " are the same");
                } else if (!key.equals(parts[0])) {
                    faults.addAll(misled(OppositeLexicon.of(tag), parts[0].charAt(0), one, other, place));
                }
            }
        }));
        return faults;
    }

    private static List<String> misled(OppositeLexicon lexicon, char kind, String one, String other, String place) {
        return switch (kind == '+' ? lexicon.direction(one, other) : lexicon.standing(one, other)) {
            case RIGHT -> List.of();
            case SWAPPED -> List.of(place + " are swapped");
            case SILENT -> List.of(place + " tell no direction");
        };
    }

    /** The pattern filled with the facts; five of whatever is counted, a box for whatever is named. */
    private static String read(String tag, String pattern, String facts) {
        ULocale locale = tag.isEmpty() ? ULocale.ENGLISH : new ULocale(tag);
        Map<String, Object> arguments = new HashMap<>();
        MessagePattern parsed = new MessagePattern(pattern);
        for (int index = 0; index < parsed.countParts(); index++) {
            MessagePattern.Part part = parsed.getPart(index);
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                String name = parsed.getSubstring(parsed.getPart(index + 1));
                boolean counted = part.getArgType().hasPluralStyle();
                arguments.merge(name, counted ? 5 : "□", (old, now) -> old instanceof Integer ? old : now);
            }
        }
        for (String fact : facts.split(",")) {
            String[] sides = fact.split("=", 2);
            if (sides.length == 2) {
                arguments.put(sides[0], sides[1].matches("\\d+") ? (Object) Integer.valueOf(sides[1]) : sides[1]);
            }
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
