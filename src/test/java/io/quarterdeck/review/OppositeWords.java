package io.quarterdeck.review;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads what the message files say for opposite facts: other words for each, and in the languages of which the words for
 * more and less are known, those and not the others.
 */
final class OppositeWords {
    /** What a probe holds equal, one side, the other; the first says more, where the probe's name begins with "+". */
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
            "+retention.title|window=trailing_twelve_months|shape=up|shape=down",
            "retention.title.cause||cause=expansion|cause=contraction",
            "retention.title.cause||cause=reactivation|cause=churn",
            "+adoption.title.trend||direction=up|direction=down",
            "+plan.title|shape=target,compared=yes,resets=0|direction=up|direction=down",
            "+bridge.title.single||direction=up|direction=down",
            "+bridge.title.plain||direction=up|direction=down",
            "bridge.title.both||direction=up,carried=yes|direction=down,carried=no",
            "summary.goals|total=5,metcount=2|share=all|share=none",
            "summary.goals|total=5,metcount=2|share=some|share=none",
            "goals.title.met|total=5,metcount=2|share=all|share=none",
            "goals.title.met|total=5,metcount=2|share=some|share=all",
            "goals.title.others|named=yes|status=BEHIND|status=ON_TRACK",
            "goals.title.others|named=yes|status=BEHIND|status=AT_RISK",
            "goals.title.others|named=no,single=yes|status=BEHIND|status=ON_TRACK",
            "goals.title.others|named=no,single=no,count=2,alone=no|status=BEHIND|status=AT_RISK",
            "goals.title.others|named=no,single=no,count=2,alone=no|status=BEHIND|status=ON_TRACK",
            "since.title|due=5,kept=2|share=all|share=none",
            "since.title|due=5,kept=2|share=some|share=none",
            "since.title.rest|both=no|late=2,dropped=0|late=0,dropped=2",
            "since.outcome||outcome=kept|outcome=dropped",
            "since.outcome|settled=no|outcome=late|outcome=open",
            "return.title|payback=yes|shape=above|shape=below",
            "return.title|shape=below|payback=yes|payback=no",
            "tile.multiple|known=no|paid=yes|paid=no",
            "tile.goals|behind=0|share=all|share=some",
            "tile.goals|share=some|behind=0|behind=2",
            "adoption.title||shape=lags|shape=close",
            "nps.speaker|known=no|group=promoter|group=detractor");

    /** Words of more and of less by language; none of a language means that only a difference can be asked for. */
    private static final Map<String, List<Set<String>>> LEXICON = Map.of(
            "",
            words(
                    "above more rose rise up grown grew higher longer gained doubled added",
                    "below less fell fall down fallen shrank lower lost halved"),
            "de",
            words(
                    "über mehr stieg gestiegen wuchs Anstieg höher verdoppelt doppelt",
                    "unter weniger fiel gefallen schrumpfte Rückgang niedriger halbiert halb"),
            "yo",
            words("ju pọ̀ gòkè ìgòkè dàgbà méjì", "kéré dín sílẹ̀ ìsọ̀kalẹ̀ ìdajì"),
            "fr",
            words(
                    "supérieur supérieure plus hausse montée augmenté progressé crû monté gagné doublé double dessus dépassé",
                    "inférieur inférieure moins baisse tombée diminué reculé chuté perdu moitié dessous"),
            "es",
            words(
                    "más aumento subió subida aumentó aumentado crecido creció encima superior duplicado doble mayor",
                    "menos descenso bajó bajada disminuyó disminuido caído cayó debajo inferior mitad menor redujo"),
            "pt",
            words(
                    "mais subiu subida aumentou aumentado crescido cresceu acima superior duplicou dobro maior",
                    "menos recuou desceu descida diminuiu diminuído caiu abaixo inferior metade menor encolheu"));

    private OppositeWords() {}

    static List<String> faults(Map<String, Map<String, String>> byTag) {
        List<String> faults = new ArrayList<>();
        byTag.forEach((tag, patterns) -> PROBES.forEach(probe -> {
            String[] parts = probe.split("\\|", -1);
            String key = parts[0].replace("+", "");
            if (patterns.containsKey(key)) {
                String one = read(tag, patterns.get(key), parts[1] + "," + parts[2]);
                String other = read(tag, patterns.get(key), parts[1] + "," + parts[3]);
                String place = "messages" + (tag.isEmpty() ? "" : "_" + tag) + " " + probe + ": “" + one + "” and “"
                        + other + "”";
                if (one.equals(other)) {
                    faults.add(place + " are the same");
                } else if (parts[0].startsWith("+") && LEXICON.containsKey(tag)) {
                    faults.addAll(swapped(LEXICON.get(tag), one, other, place));
                }
            }
        }));
        return faults;
    }

    /** A word that both sides have says nothing of either. */
    private static List<String> swapped(List<Set<String>> lexicon, String more, String less, String place) {
        Set<String> up = tokens(more);
        Set<String> down = tokens(less);
        Set<String> onlyUp = without(up, down);
        Set<String> onlyDown = without(down, up);
        boolean wrong = has(onlyUp, lexicon.get(1)) || has(onlyDown, lexicon.get(0));
        boolean right = has(onlyUp, lexicon.get(0)) || has(onlyDown, lexicon.get(1));
        return wrong ? List.of(place + " are swapped") : right ? List.of() : List.of(place + " tell no direction");
    }

    private static boolean has(Set<String> tokens, Set<String> words) {
        return tokens.stream().anyMatch(words::contains);
    }

    private static Set<String> without(Set<String> tokens, Set<String> others) {
        Set<String> left = new TreeSet<>(tokens);
        left.removeAll(others);
        return left;
    }

    private static Set<String> tokens(String text) {
        return Arrays.stream(normal(text).split("[^\\p{L}\\p{M}]+")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Set<String>> words(String more, String less) {
        return List.of(tokens(more), tokens(less));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
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
