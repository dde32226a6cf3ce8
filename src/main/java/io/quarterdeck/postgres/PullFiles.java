package io.quarterdeck.postgres;

import io.quarterdeck.archive.FileFailure;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.PullException;
import io.quarterdeck.metric.PullOrigin;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The company's pulls: one SQL file a kind, in one folder. A kind without a file is a kind without data. */
public final class PullFiles {
    private final Map<Kind, Pull> pulls;

    private PullFiles(Map<Kind, Pull> pulls) {
        this.pulls = Collections.unmodifiableMap(pulls);
    }

    /** @throws PullException with every fault of every file, so that all are mended in one go */
    public static PullFiles load(Path folder) {
        Map<Kind, Pull> pulls = new EnumMap<>(Kind.class);
        List<String> faults = new ArrayList<>();
        for (Path file : sqlFiles(folder)) {
            String name = file.getFileName().toString();
            Optional<Kind> kind = Kind.byId(name.substring(0, name.length() - ".sql".length()));
            if (kind.isEmpty() || !name.endsWith(".sql")) {
                faults.add(file + ": the name is no kind of rows; rename it to one of " + kinds() + " with .sql");
                continue;
            }
            PullText text = PullText.read(kind.get(), file);
            faults.addAll(text.faults());
            text.pull().ifPresent(pull -> pulls.put(pull.kind(), pull));
        }
        if (faults.isEmpty() && !pulls.containsKey(Kind.ACCOUNT)) {
            faults.add(folder + ": there is no account.sql, so nobody can be reviewed; copy it from the default"
                    + " config/pulls");
        }
        if (!faults.isEmpty()) {
            throw new PullException(String.join("\n", faults));
        }
        return new PullFiles(pulls);
    }

    Optional<Pull> find(Kind kind) {
        return Optional.ofNullable(pulls.get(kind));
    }

    /** The pulls of these kinds, in the order of the kinds. */
    List<Pull> in(Set<Kind> kinds) {
        return pulls.values().stream()
                .filter(pull -> kinds.contains(pull.kind()))
                .toList();
    }

    /** All pulls in the order of the kinds. */
    List<Pull> all() {
        return List.copyOf(pulls.values());
    }

    /** The statements by kind, with what they bind for that account. */
    Map<Kind, PullOrigin> origins(String accountId, LocalDate to) {
        Map<Kind, PullOrigin> origins = new EnumMap<>(Kind.class);
        pulls.forEach((kind, pull) -> origins.put(
                kind, new PullOrigin(pull.sql(), pull.sha256(), PullReader.bound(pull, Optional.of(accountId), to))));
        return origins;
    }

    private static List<Path> sqlFiles(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (entry.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".sql")) {
                    files.add(entry);
                }
            }
        } catch (IOException e) {
            throw new PullException(
                    "The pulls' folder " + folder + " can't be read (" + FileFailure.words(e)
                            + "). Name the folder that holds account.sql and the other pulls (config/pulls).",
                    e);
        }
        Collections.sort(files);
        return files;
    }

    static String kinds() {
        return Arrays.stream(Kind.values()).map(Kind::id).collect(Collectors.joining(", "));
    }
}
