package io.quarterdeck.hostile;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Words of many scripts and lengths, with and without spaces, the same for the same chance. */
final class HostileWords {
    private static final int LONGEST = 500;
    private static final List<Font> FONTS = fonts();
    /** Each script's syllables; those that the shipped fonts lack are left to {@link #unprintable}. */
    private static final List<List<String>> SCRIPTS = Stream.of(
                    List.of("in", "voi", "ce", "match", "ing", "del", "ay", "stock", "Über", "straße", "É", "ñ", "7"),
                    List.of("ọ́", "ẹ̀", "ṣ", "Ọ̀ṣ", "un", "ìwé", "owó", "ilé", "gbé", "ẹ", "àṣ", "kí"),
                    List.of("по", "ста", "вка", "щё", "Ж", "дол", "гий", "ъе", "ю", "счёт"),
                    List.of("τι", "μο", "λό", "γιο", "Ω", "ή", "ξε", "ΐ", "ψ", "ϋ"),
                    List.of("hoá", "đơn", "Nguyễn", "ặ", "ữ", "trị", "giá", "ợ", "Ế", "ỹ"),
                    List.of("価", "値", "請求", "書", "の", "照合", "ガ", "ー", "導入", "漢"),
                    List.of("قيم", "ة", "فوا", "تير", "لا", "مط", "ابقة", "شر", "كة"))
            .filter(HostileWords::isPrintable)
            .toList();

    private static final List<String> UNPRINTABLE = List.of("𒀭", "🦉", "𐎀", "ꙮ");

    private final Random random;
    private final List<String> syllables;
    private final int roughness;

    /** @param roughness 0: as people name things; 2: every other text is as long as its column takes */
    HostileWords(Random random, int roughness) {
        this.random = random;
        this.roughness = roughness;
        this.syllables = random.nextInt(3) > 0 ? SCRIPTS.get(0) : SCRIPTS.get(random.nextInt(SCRIPTS.size()));
    }

    static String unprintable(Random random) {
        return UNPRINTABLE.get(random.nextInt(UNPRINTABLE.size()));
    }

    /** A name as a text column takes it. */
    String name() {
        int die = random.nextInt(20);
        if (roughness == 0 || die < 12 - 4 * roughness) {
            return text(4 + random.nextInt(30), true);
        }
        if (die < 17 - roughness) {
            return text(40 + random.nextInt(110), true);
        }
        return text(LONGEST, random.nextInt(4) > 0);
    }

    /** A unit or a role. */
    String brief() {
        return roughness == 2 && random.nextInt(4) == 0 ? text(60, true) : text(2 + random.nextInt(12), false);
    }

    private String text(int length, boolean spaced) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int parts = 1 + random.nextInt(5);
            for (int part = 0; part < parts; part++) {
                text.append(syllables.get(random.nextInt(syllables.size())));
            }
            if (spaced) {
                text.append(' ');
            }
        }
        return text.toString().strip();
    }

    private static boolean isPrintable(List<String> syllables) {
        return FONTS.stream()
                .anyMatch(font -> syllables.stream().allMatch(syllable -> font.canDisplayUpTo(syllable) < 0));
    }

    private static List<Font> fonts() {
        List<Font> fonts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("report-templates", "fonts"))) {
            for (Path file : files.filter(file -> file.toString().endsWith("-Regular.ttf"))
                    .sorted()
                    .toList()) {
                fonts.add(Font.createFont(Font.TRUETYPE_FONT, file.toFile()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(fonts);
    }
}
