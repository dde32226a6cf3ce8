package io.quarterdeck.jasper;

import io.quarterdeck.account.Logo;
import io.quarterdeck.account.UnfitLogoException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.util.XMLResourceDescriptor;

/** A logo of shapes. */
final class SvgArt implements LogoArt {
    private static final String AGAIN = "export it again as plain SVG, or as PNG";
    /** Longer side of the picture in which its outline is sought, in pixels. */
    private static final int TRIAL = 480;

    private final GraphicsNode node;
    /** What can be seen, in the drawing's own units. */
    private final Rectangle2D seen;

    private final boolean pale;

    private SvgArt(GraphicsNode node, Rectangle2D seen, boolean pale) {
        this.node = node;
        this.seen = seen;
        this.pale = pale;
    }

    /** @throws UnfitLogoException when it is no drawing, or shows nothing */
    static SvgArt of(Logo logo) throws UnfitLogoException {
        try {
            var factory = new SAXSVGDocumentFactory(XMLResourceDescriptor.getXMLParserClassName());
            var document = factory.createDocument("about:blank", new ByteArrayInputStream(logo.bytes()));
            GraphicsNode node = new GVTBuilder().build(new BridgeContext(new SilentAgent()), document);
            Rectangle2D drawn = node.getBounds();
            if (drawn == null || drawn.isEmpty()) {
                throw new UnfitLogoException(logo.name() + " draws nothing", AGAIN);
            }
            double scale = TRIAL / Math.max(drawn.getWidth(), drawn.getHeight());
            Outline outline = Outline.of(logo.name(), trial(node, drawn, scale));
            Rectangle inside = outline.bounds();
            Rectangle2D seen = new Rectangle2D.Double(
                    drawn.getX() + inside.x / scale,
                    drawn.getY() + inside.y / scale,
                    inside.width / scale,
                    inside.height / scale);
            return new SvgArt(node, seen.createIntersection(drawn), outline.isPale());
        } catch (IOException | RuntimeException broken) {
            throw new UnfitLogoException(logo.name() + " can't be drawn", AGAIN);
        }
    }

    private static BufferedImage trial(GraphicsNode node, Rectangle2D drawn, double scale) {
        BufferedImage picture = new BufferedImage(
                (int) Math.ceil(drawn.getWidth() * scale) + 1,
                (int) Math.ceil(drawn.getHeight() * scale) + 1,
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(scale, scale);
        graphics.translate(-drawn.getX(), -drawn.getY());
        node.paint(graphics);
        graphics.dispose();
        return picture;
    }

    @Override
    public double aspect() {
        return seen.getWidth() / seen.getHeight();
    }

    @Override
    public boolean isPale() {
        return pale;
    }

    @Override
    public double widest() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area, Color ground) {
        AffineTransform before = graphics.getTransform();
        Shape clip = graphics.getClip();
        // a margin of white would show on a ground that is not
        graphics.clip(area);
        graphics.translate(area.getX(), area.getY());
        graphics.scale(area.getWidth() / seen.getWidth(), area.getHeight() / seen.getHeight());
        graphics.translate(-seen.getX(), -seen.getY());
        // decks of one brand are drawn by several threads, and the tree remembers what it worked out
        synchronized (node) {
            node.paint(graphics);
        }
        graphics.setTransform(before);
        graphics.setClip(clip);
    }
}
