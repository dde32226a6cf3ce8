package io.quarterdeck.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * What a page shows that could show numbers and has no text. A deck has two such at the most, the logos of vendor and
 * customer: small, at the head of a page.
 */
final class Pictures {
    private static final int LOGOS = 2;
    private static final int MOST = 20;
    /** Of the page: a logo's box on the cover is the largest. */
    private static final double WIDTH = 0.27;

    private static final double HEIGHT = 0.14;
    private static final double HEAD = 0.75;

    private final PDRectangle page;
    private final List<String> unread = new ArrayList<>();
    /** Of each drawing within a drawing whether it keeps to a logo's place. */
    private final Deque<Boolean> drawings = new ArrayDeque<>();

    private boolean counted;
    private int logos;

    Pictures(PDRectangle page) {
        this.page = page;
    }

    /** A drawing begins that stays within a box, or is not where one can say so. */
    void begin(Rectangle2D box) {
        boolean within = inLogo();
        drawings.push(within || isLogos(box));
        counted &= within;
    }

    void end() {
        drawings.pop();
        counted &= inLogo();
    }

    private boolean inLogo() {
        return !drawings.isEmpty() && drawings.peek();
    }

    /** @param box where it stands; empty where that is not known */
    void add(String what, Optional<Rectangle2D> box) {
        if (!inLogo() && !box.map(this::isLogos).orElse(false)) {
            unread(what + box.map(Pictures::place).orElse("") + ", where no logo of a deck stands");
            return;
        }
        logos += inLogo() && counted ? 0 : 1;
        counted = inLogo();
        if (logos > LOGOS) {
            unread(what + " beside two logos, and a deck has no more");
        }
    }

    void unread(String what) {
        if (unread.size() < MOST && !unread.contains(what)) {
            unread.add(what);
        }
    }

    List<String> unread() {
        return unread;
    }

    private boolean isLogos(Rectangle2D box) {
        return box.getWidth() <= WIDTH * page.getWidth()
                && box.getHeight() <= HEIGHT * page.getHeight()
                && box.getMinY() >= page.getLowerLeftY() + HEAD * page.getHeight();
    }

    private static String place(Rectangle2D box) {
        return String.format(
                Locale.ROOT,
                " of %.0f × %.0f points at %.0f, %.0f",
                box.getWidth(),
                box.getHeight(),
                box.getMinX(),
                box.getMinY());
    }
}
