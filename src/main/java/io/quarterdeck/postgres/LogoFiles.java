package io.quarterdeck.postgres;

import io.quarterdeck.account.Logo;
import io.quarterdeck.account.LogoFormat;
import io.quarterdeck.archive.FileFailure;
import io.quarterdeck.metric.PullException;
import io.quarterdeck.metric.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Logos of accounts: bytes from the source, or files that it names.
 *
 * @param brands a name is looked for in the folder of the account's brand below it, then in this folder itself
 */
public record LogoFiles(Path brands) {
    private static final int LARGEST = LogoFormat.LARGEST;

    /** @throws PullException when the file is missing, too large or outside the folder */
    Optional<Logo> load(Row account) {
        Object logo = account.values().get("logo");
        if (logo instanceof byte[] bytes) {
            return Optional.of(checked(new Logo("the logo of " + account.text("account_id"), bytes)));
        }
        return account.findText("logo").map(name -> checked(new Logo(name, read(name, account.findText("brand")))));
    }

    private byte[] read(String name, Optional<String> brand) {
        for (Path folder : brand.map(id -> List.of(brands.resolve(id), brands)).orElse(List.of(brands))) {
            Path file = folder.resolve(name).normalize();
            if (file.startsWith(brands.normalize()) && Files.isRegularFile(file)) {
                return read(file);
            }
        }
        throw new PullException("logo names the file \"" + name + "\", which is not in " + brands
                + "; put it there, or let the pull return the image itself (bytea) or null");
    }

    private static byte[] read(Path file) {
        try {
            return Files.size(file) > LARGEST ? new byte[LARGEST + 1] : Files.readAllBytes(file);
        } catch (IOException e) {
            throw new PullException(
                    "logo " + file + " can't be read (" + FileFailure.words(e) + "); mend its permissions", e);
        }
    }

    private static Logo checked(Logo logo) {
        int length = logo.bytes().length;
        if (length == 0 || length > LARGEST) {
            throw new PullException("logo (" + logo.name() + ") is empty or larger than 512 KiB; every deck carries it:"
                    + " give a smaller PNG, JPEG or SVG");
        }
        return logo;
    }
}
