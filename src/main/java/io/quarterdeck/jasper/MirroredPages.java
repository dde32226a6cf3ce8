package io.quarterdeck.jasper;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRParagraph;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRTemplateElement;
import net.sf.jasperreports.engine.fill.JRTemplateFrame;
import net.sf.jasperreports.engine.fill.JRTemplateImage;
import net.sf.jasperreports.engine.fill.JRTemplateLine;
import net.sf.jasperreports.engine.fill.JRTemplatePrintElement;
import net.sf.jasperreports.engine.fill.JRTemplateText;
import net.sf.jasperreports.engine.type.HorizontalImageAlignEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineDirectionEnum;

/**
 * Turns filled pages into their mirror image, for languages that are read from the right.
 *
 * <p>What stood at the left stands at the right, what began at the left begins at the right: columns, tiles, margins,
 * alignments, edges of boxes. A template is written once, from the left; letters, logos and heights stay as they are.
 */
final class MirroredPages {
    private final Set<JRTemplateElement> turned = Collections.newSetFromMap(new IdentityHashMap<>());

    private MirroredPages() {}

    /** Once for each print: turned twice, a page would stand as before. */
    static void turn(JasperPrint print) {
        MirroredPages pages = new MirroredPages();
        for (JRPrintPage page : print.getPages()) {
            pages.elements(page.getElements(), print.getPageWidth());
        }
    }

    private void elements(List<JRPrintElement> elements, int width) {
        for (JRPrintElement element : elements) {
            element.setX(width - element.getX() - element.getWidth());
            // elements of one field share its template
            if (element instanceof JRTemplatePrintElement filled && turned.add(filled.getTemplate())) {
                template(filled.getTemplate());
            }
            if (element instanceof JRPrintFrame frame) {
                elements(frame.getElements(), frame.getWidth());
            }
        }
    }

    private static void template(JRTemplateElement template) {
        if (template instanceof JRTemplateText text) {
            text.setHorizontalTextAlign(turned(text.getHorizontalTextAlign()));
            indents(text.getParagraph());
            box(text.getLineBox());
        } else if (template instanceof JRTemplateImage image) {
            image.setHorizontalImageAlign(turned(image.getHorizontalImageAlign()));
            box(image.getLineBox());
        } else if (template instanceof JRTemplateFrame frame) {
            box(frame.getLineBox());
        } else if (template instanceof JRTemplateLine line) {
            line.setDirection(
                    line.getDirection() == LineDirectionEnum.BOTTOM_UP
                            ? LineDirectionEnum.TOP_DOWN
                            : LineDirectionEnum.BOTTOM_UP);
        }
    }

    private static HorizontalTextAlignEnum turned(HorizontalTextAlignEnum align) {
        return switch (align) {
            case LEFT -> HorizontalTextAlignEnum.RIGHT;
            case RIGHT -> HorizontalTextAlignEnum.LEFT;
            default -> align;
        };
    }

    private static HorizontalImageAlignEnum turned(HorizontalImageAlignEnum align) {
        return switch (align) {
            case LEFT -> HorizontalImageAlignEnum.RIGHT;
            case RIGHT -> HorizontalImageAlignEnum.LEFT;
            default -> align;
        };
    }

    private static void indents(JRParagraph paragraph) {
        Integer left = paragraph.getLeftIndent();
        paragraph.setLeftIndent(paragraph.getRightIndent());
        paragraph.setRightIndent(left);
    }

    private static void box(JRLineBox box) {
        Integer left = box.getLeftPadding();
        box.setLeftPadding(box.getRightPadding());
        box.setRightPadding(left);
        Float width = box.getLeftPen().getLineWidth();
        box.getLeftPen().setLineWidth(box.getRightPen().getLineWidth());
        box.getRightPen().setLineWidth(width);
        var colour = box.getLeftPen().getLineColor();
        box.getLeftPen().setLineColor(box.getRightPen().getLineColor());
        box.getRightPen().setLineColor(colour);
    }
}
