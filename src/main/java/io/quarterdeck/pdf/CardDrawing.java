package io.quarterdeck.pdf;

import io.quarterdeck.deck.Brand.Palette;
import io.quarterdeck.season.Badge;
import io.quarterdeck.season.Card;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** One card of a sheet: cover and summary, the account's name, what its deck says, and what is odd about it. */
final class CardDrawing {
    static final float WIDTH = 179.2f;
    static final float HEIGHT = 115;
    private static final float PAD = 5;
    private static final float GAP = 4;
    private static final float PICTURE_WIDTH = (WIDTH - 2 * PAD - GAP) / 2;
    private static final float PICTURE_HEIGHT = PICTURE_WIDTH * 9 / 16;
    private static final float ACCENT = 2;
    private static final float INNER = WIDTH - 2 * PAD;
    /** Of name and headline together. */
    private static final int ROWS_OF_WORDS = 4;
    /** Of a reason that stands in the place of the pictures; what it goes on with stands below the name. */
    private static final int ROWS_OF_REASON = 3;

    private static final int WHITE = 0xFFFFFF;

    private final SheetText text;
    private final Palette palette;
    private final SheetText.Look name;
    private final SheetText.Look small;

    CardDrawing(SheetText text, Palette palette) {
        this.text = text;
        this.palette = palette;
        this.name = new SheetText.Look(true, 8.4f, palette.ink());
        this.small = new SheetText.Look(false, 6.4f, palette.muted());
    }

    void draw(Card card, SheetCanvas canvas, float x, float y) throws IOException {
        canvas.fill(x, y, WIDTH, HEIGHT, WHITE);
        canvas.frame(x, y, WIDTH, HEIGHT, palette.rest());
        canvas.fill(x, y, WIDTH, ACCENT, accent(card));
        float left = x + PAD;
        float top = y + ACCENT + PAD;
        pictures(card, canvas, left, top);
        float at = top + PICTURE_HEIGHT + 11;
        String facts = facts(card);
        canvas.writeRight(facts, small, left + INNER, at);
        float beside = INNER - text.width(facts, small) - 6;
        List<String> names = nameLines(card.name(), beside);
        for (String line : names) {
            canvas.write(line, name, left, at);
            at += 10;
        }
        words(card, canvas, left, at + 0.5f, ROWS_OF_WORDS - names.size());
        // without pictures the first badge stands large in their place
        List<Badge> badges = card.badges();
        int shown = card.thumbnails().isEmpty() ? Math.min(1, badges.size()) : 0;
        badges(badges.subList(shown, badges.size()), canvas, left, y + HEIGHT - PAD - 9.5f);
    }

    /** The first line shares its row with period and pages; one that is cut there goes on below, where it has all the width. */
    private List<String> nameLines(String words, float beside) {
        List<String> one = text.lines(words, name, beside, 1);
        if (!one.get(0).endsWith("…")) {
            return one;
        }
        String first = text.lines(words, name, beside, Integer.MAX_VALUE).get(0);
        String rest = SheetText.clean(words).substring(first.length()).strip();
        return List.of(first, text.lines(rest, name, INNER, 1).get(0));
    }

    private void pictures(Card card, SheetCanvas canvas, float left, float top) throws IOException {
        if (card.thumbnails().isEmpty()) {
            canvas.fill(left, top, INNER, PICTURE_HEIGHT, palette.panel());
            SheetText.Look word = new SheetText.Look(true, 9, accent(card));
            String state = card.badges().stream().findFirst().map(Badge::words).orElse("no deck");
            canvas.write(capital(state), word, left + 6, top + 13);
            SheetText.Look reason = new SheetText.Look(false, 6.4f, palette.ink());
            float at = top + 23;
            List<String> lines = reasonLines(card);
            for (String line : lines.subList(0, Math.min(ROWS_OF_REASON, lines.size()))) {
                canvas.write(line, reason, left + 6, at);
                at += 8;
            }
            return;
        }
        float x = left;
        for (byte[] picture : card.thumbnails()) {
            canvas.picture(picture, x, top, PICTURE_WIDTH, PICTURE_HEIGHT);
            canvas.frame(x, top, PICTURE_WIDTH, PICTURE_HEIGHT, palette.rest());
            x += PICTURE_WIDTH + GAP;
        }
    }

    private List<String> reasonLines(Card card) {
        return text.lines(
                card.reason(),
                new SheetText.Look(false, 6.4f, palette.ink()),
                INNER - 12,
                ROWS_OF_REASON + ROWS_OF_WORDS - 2);
    }

    /** Why it stands here where something is the matter, or else what its deck says first. */
    private void words(Card card, SheetCanvas canvas, float left, float top, int rows) throws IOException {
        boolean matter = !card.reason().isEmpty();
        SheetText.Look look = new SheetText.Look(false, 6.8f, matter ? palette.bad() : palette.ink());
        List<String> lines = text.lines(matter ? card.reason() : card.headline(), look, INNER, rows);
        if (card.thumbnails().isEmpty()) {
            List<String> all = reasonLines(card);
            look = new SheetText.Look(false, 6.4f, palette.ink());
            lines = all.subList(Math.min(ROWS_OF_REASON, all.size()), all.size());
        }
        float at = top;
        for (String line : lines) {
            if (SheetText.runsFromTheRight(line)) {
                canvas.writeRight(line, look, left + INNER, at);
            } else {
                canvas.write(line, look, left, at);
            }
            at += 8.6f;
        }
    }

    private void badges(List<Badge> badges, SheetCanvas canvas, float left, float top) throws IOException {
        float x = left;
        for (Badge badge : badges) {
            SheetText.Look look = new SheetText.Look(badge.weight() != Badge.Weight.PLAIN, 6.2f, colour(badge));
            float width = text.width(badge.words(), look) + 8;
            if (x + width > left + INNER) {
                return;
            }
            canvas.pill(x, top, width, 9.5f, palette.panel());
            canvas.write(badge.words(), look, x + 4, top + 6.9f);
            x += width + 3;
        }
    }

    private static String facts(Card card) {
        String pages = card.pages().isPresent() ? card.pages().getAsInt() + " p." : "";
        return card.period() + (pages.isEmpty() || card.period().isEmpty() ? "" : " · ") + pages;
    }

    private int accent(Card card) {
        if (card.badges().stream().anyMatch(badge -> badge.weight() == Badge.Weight.ALARM)) {
            return palette.bad();
        }
        return card.badges().stream().anyMatch(badge -> badge.weight() == Badge.Weight.NOTICE)
                ? palette.warn()
                : palette.primaryLight();
    }

    private int colour(Badge badge) {
        return switch (badge.weight()) {
            case ALARM -> palette.bad();
            case NOTICE -> palette.warn();
            case PLAIN -> palette.muted();
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
