package io.quarterdeck.jasper;

import io.quarterdeck.account.Logo;
import io.quarterdeck.account.LogoFormat;
import io.quarterdeck.account.LogoPixels;
import io.quarterdeck.account.UnfitLogoException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A logo without the empty margins of its file, ready to be drawn at any size. */
interface LogoArt {
    /** Width by height. */
    double aspect();

    /** Whether its outline is white or nearly so: it was made for a dark ground. */
    boolean isPale();

    /** Widest that it can be printed without its pixels showing, in points. */
    double widest();

    /** Fills the area, whose ratio is the logo's own, on this ground. */
    void draw(Graphics2D graphics, Rectangle2D area, Color ground);

    /** @throws UnfitLogoException when nothing decent can be printed of it; says why and what to do */
    static LogoArt of(Logo logo) throws UnfitLogoException {
        LogoFormat format = LogoFormat.of(logo);
        return format == LogoFormat.SVG ? SvgArt.of(logo) : PixelArt.of(logo, LogoPixels.read(logo, format));
    }
}
