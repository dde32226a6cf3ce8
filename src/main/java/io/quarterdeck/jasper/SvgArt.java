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
            BufferedImage trial = trial(node, drawn);
            Outline outline = Outline.of(logo.name(), trial);
            Rectangle inside = outline.bounds();
            double across = drawn.getWidth() / trial.getWidth();
            double down = drawn.getHeight() / trial.getHeight();
            Rectangle2D seen = new Rectangle2D.Double(
                    drawn.getX() + inside.x * across,
                    drawn.getY() + inside.y * down,
                    inside.width * across,
                    inside.height * down);
            return new SvgArt(node, seen, outline.isPale());
        } catch (IOException | RuntimeException broken) {
            throw new UnfitLogoException(logo.name() + " can't be drawn", AGAIN);
        }
    }

    /** As many pixels as fill the drawing exactly: a transparent rim would look like an outline. */
    private static BufferedImage trial(GraphicsNode node, Rectangle2D drawn) {
        double scale = TRIAL / Math.max(drawn.getWidth(), drawn.getHeight());
        BufferedImage picture = new BufferedImage(
                (int) Math.ceil(drawn.getWidth() * scale),
                (int) Math.ceil(drawn.getHeight() * scale),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(picture.getWidth() / drawn.getWidth(), picture.getHeight() / drawn.getHeight());
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
