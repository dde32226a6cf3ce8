package io.quarterdeck.config;

import io.quarterdeck.account.Logo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Reads a logo that lies beside its {@code brand.yaml}. */
final class LogoReading {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.(svg|png)");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final long LARGEST = 512 * 1024;

    private final Path folder;
    private final String label;
    private final SourceFiles files;

    LogoReading(Path folder, String label, SourceFiles files) {
        this.folder = folder;
        this.label = label;
        this.files = files;
    }

    Reading<Logo> logo() {
        return Readings.text().then(this::logo);
    }

    private Logo logo(String name) throws UnfitException {
        if (!NAME.matcher(name).matches()) {
            throw new UnfitException(
                    Readings.shown(name) + " is no name of an SVG or PNG file", "lay the logo beside brand.yaml");
        }
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new UnfitException("there is no file " + file, "lay the logo beside brand.yaml");
        }
        byte[] bytes = bytes(file, name);
        if (name.endsWith(".svg")) {
            SvgCheck.refuseUnsafe(bytes);
        } else if (!Arrays.equals(PNG, Arrays.copyOf(bytes, PNG.length))) {
            throw new UnfitException(name + " holds no PNG picture", "save the logo as PNG or SVG");
        }
        return new Logo(name, bytes);
    }

    private byte[] bytes(Path file, String name) throws UnfitException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new UnfitException(name + " is larger than 512 KiB", "save a smaller one; each deck embeds it");
            }
            return files.read(file, label + name);
        } catch (IOException e) {
            throw new UnfitException(name + " can't be read", "let the user who runs Quarterdeck read it");
        }
    }
}
