package io.quarterdeck.config;

import io.quarterdeck.account.Logo;
import io.quarterdeck.account.LogoFormat;
import io.quarterdeck.account.LogoPixels;
import io.quarterdeck.account.UnfitLogoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads a logo that lies beside its {@code brand.yaml}. */
final class LogoReading {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.(svg|png|jpe?g)");

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
                    Readings.shown(name) + " is no name of an SVG, PNG or JPEG file", "lay the logo beside brand.yaml");
        }
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new UnfitException("there is no file " + file, "lay the logo beside brand.yaml");
        }
        Logo logo = new Logo(name, bytes(file, name));
        try {
            LogoFormat format = LogoFormat.of(logo);
            if (format != LogoFormat.SVG) {
                LogoPixels.read(logo, format);
            }
            return logo;
        } catch (UnfitLogoException e) {
            throw new UnfitException(e.getMessage(), e.remedy());
        }
    }

    private byte[] bytes(Path file, String name) throws UnfitException {
        try {
            if (Files.size(file) > LogoFormat.LARGEST) {
                throw new UnfitException(name + " is larger than 512 KiB", "save a smaller one; each deck embeds it");
            }
            return files.read(file, label + name);
        } catch (IOException e) {
            throw new UnfitException(name + " can't be read", "let the user who runs Quarterdeck read it");
        }
    }
}
