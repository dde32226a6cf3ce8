package io.quarterdeck.jasper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.sf.jasperreports.components.list.DesignListContents;
import net.sf.jasperreports.components.list.ListComponent;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.JRComponentElement;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRImage;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;

/** Makes a band lower by its charts: what stands under them moves up, and what stands beside them stays. */
final class GivingWay {
    /** A lower picture is no chart that could give way. */
    private static final int CHART = 110;
    /** Of the height that charts share, at the most so much goes. */
    private static final double MOST = 0.45;

    private GivingWay() {}

    /** @param points by which the band is too high; nothing happens where it is not, or has no charts to take it from */
    static void shrink(JRDesignBand band, int points) {
        if (points <= 0) {
            return;
        }
        List<JRDesignElement> elements = elements(band.getChildren());
        if (shrink(elements, points) || shrinkLists(elements, points)) {
            band.setHeight(band.getHeight() - points);
        }
    }

    private static List<JRDesignElement> elements(List<JRChild> children) {
        return children.stream()
                .filter(JRDesignElement.class::isInstance)
                .map(JRDesignElement.class::cast)
                .toList();
    }

    private static boolean shrink(List<JRDesignElement> elements, int points) {
        List<JRDesignElement> charts =
                elements.stream().filter(GivingWay::isChart).toList();
        if (charts.isEmpty()) {
            return false;
        }
        int top = charts.stream().mapToInt(JRElement::getY).max().orElseThrow();
        int bottom = charts.stream().mapToInt(GivingWay::bottom).min().orElseThrow();
        Zone zone = Zone.widest(
                top, bottom, elements.stream().filter(each -> !isChart(each)).toList());
        if (points > zone.length() * MOST) {
            return false;
        }
        for (JRDesignElement element : elements) {
            int from = zone.moved(element.getY(), points);
            if (isChart(element)) {
                element.setHeight(zone.moved(bottom(element), points) - from);
            }
            element.setY(from);
        }
        return true;
    }

    /** Where each row of a list has a chart of its own. */
    private static boolean shrinkLists(List<JRDesignElement> elements, int points) {
        boolean any = false;
        for (JRDesignElement element : elements) {
            if (element instanceof JRComponentElement component
                    && component.getComponent() instanceof ListComponent list
                    && list.getContents() instanceof DesignListContents contents
                    && shrink(elements(contents.getChildren()), points)) {
                contents.setHeight(contents.getHeight() - points);
                element.setHeight(Math.max(1, element.getHeight() - points));
                any = true;
            }
        }
        return any;
    }

    private static boolean isChart(JRElement element) {
        return element instanceof JRImage && element.getHeight() >= CHART;
    }

    private static int bottom(JRElement element) {
        return element.getY() + element.getHeight();
    }

    /** A height that all charts share and nothing else does. */
    private record Zone(int from, int to) {
        static Zone widest(int top, int bottom, List<JRDesignElement> others) {
            Zone widest = new Zone(top, top);
            int from = top;
            List<JRDesignElement> downwards = new ArrayList<>(others);
            downwards.sort(Comparator.comparingInt(JRElement::getY));
            for (JRDesignElement other : downwards) {
                widest = wider(widest, new Zone(from, Math.min(bottom, other.getY())));
                from = Math.max(from, bottom(other));
            }
            return wider(widest, new Zone(from, bottom));
        }

        private static int bottom(JRElement element) {
            return GivingWay.bottom(element);
        }

        private static Zone wider(Zone one, Zone other) {
            return other.length() > one.length() ? other : one;
        }

        int length() {
            return to - from;
        }

        int moved(int y, int points) {
            if (y <= from) {
                return y;
            }
            return y >= to ? y - points : y - (int) Math.round((double) points * (y - from) / length());
        }
    }
}
