package io.quarterdeck.rig;

import io.quarterdeck.json.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for accounts' markers, and their ids, in files where they don't belong. */
final class MarkerScan {
    private static final Pattern MARKER = Pattern.compile(Canary.MARKER_PATTERN);
    private static final Pattern ACCOUNT = Pattern.compile(Canary.ACCOUNT_PATTERN);
    /** A word that was broken at the end of a line comes together again. */
    private static final Pattern BREAKS = Pattern.compile("[\\s\\u00ad-]+");

    private final Map<String, String> ownerOfMarker = new TreeMap<>();
    /** One deck lies in the archive, in a mail and in a temporary file: it is read once. */
    private final Map<String, Map<String, Set<String>>> seen = new ConcurrentHashMap<>();

    MarkerScan(Collection<CanaryAccount> accounts) {
        accounts.forEach(account -> ownerOfMarker.put(account.marker(), account.accountId()));
    }

    /**
     * Something of another account.
     *
     * @param where in the file
     * @param owner whose file it is; empty where nobody knows
     * @param accounts whose markers or ids stand there
     */
    record Finding(String file, String where, Optional<String> owner, Set<String> accounts) {}

    /** Accounts whose marker is in the text. */
    Set<String> marked(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        Set<String> owners = new TreeSet<>();
        for (String form : List.of(upper, BREAKS.matcher(upper).replaceAll(""))) {
            Matcher matcher = MARKER.matcher(form);
            // a chance QK right before a marker must not hide it
            for (int at = 0; matcher.find(at); at = matcher.start() + 1) {
                Optional.ofNullable(ownerOfMarker.get(matcher.group())).ifPresent(owners::add);
            }
        }
        return owners;
    }

    /** Accounts whose marker or id is in the bytes, by where. */
    Map<String, Set<String>> accountsIn(String name, byte[] bytes) {
        return seen.computeIfAbsent(Sha256.hex(bytes), hash -> {
            Map<String, Set<String>> accounts = new TreeMap<>();
            FileTexts.of(name, bytes).forEach((where, text) -> {
                Set<String> found = new TreeSet<>(marked(text));
                found.addAll(named(text));
                if (!found.isEmpty()) {
                    accounts.put(where, found);
                }
            });
            return accounts;
        });
    }

    /** @param owner whose file it is; of a file of nobody's, it is wrong to hold more than one account */
    List<Finding> file(Path file, Optional<String> owner) throws IOException {
        if (file.toString().endsWith(".jsonl")) {
            return log(file);
        }
        Map<String, Set<String>> accounts = accountsIn(file.getFileName().toString(), Files.readAllBytes(file));
        Set<String> all = new TreeSet<>();
        accounts.values().forEach(all::addAll);
        List<Finding> findings = new ArrayList<>();
        accounts.forEach((where, found) -> {
            Set<String> foreign = new TreeSet<>(found);
            owner.ifPresent(foreign::remove);
            if (owner.isPresent() ? !foreign.isEmpty() : all.size() > 1) {
                findings.add(new Finding(file.toString(), where, owner, foreign));
            }
        });
        return findings;
    }

    /** Every file below a folder; what vanishes meanwhile is left out. */
    List<Finding> folder(Path folder, Function<Path, Optional<String>> owner) throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.exists(file)) {
                    findings.addAll(file(file, owner.apply(file)));
                }
            }
        }
        return findings;
    }

    /**
     * Each line by itself: a marker may stand in a line that names its own account, and no two in a line that names
     * none.
     */
    List<Finding> log(Path file) throws IOException {
        List<Finding> findings = new ArrayList<>();
        int number = 0;
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
            number++;
            Set<String> named = named(line);
            Set<String> foreign = new TreeSet<>(marked(line));
            boolean unnamed = named.isEmpty();
            foreign.removeAll(named);
            if (unnamed ? foreign.size() > 1 : !foreign.isEmpty()) {
                findings.add(new Finding(
                        file.toString(), "line " + number, named.stream().findFirst(), foreign));
            }
        }
        return findings;
    }

    private static Set<String> named(String text) {
        Set<String> named = new TreeSet<>();
        ACCOUNT.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(match -> named.add(match.group()));
        return named;
    }
}
