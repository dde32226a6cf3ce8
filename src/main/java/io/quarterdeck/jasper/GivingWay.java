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

    /** Points between head and foot of a page: so often a lower band's list has a row. */
    private static final int WHOLE_PAGE = 404;

    /** Of the height that charts share, at the most so much goes. */
    private static final double MOST = 0.45;

    private GivingWay() {}

    /**
     * @param free points that the page has for its bands
     * @param more points that the charts give besides
     */
    static void fit(JRDesignBand band, int free, int more) {
        List<JRDesignElement> elements = elements(band.getChildren());
        if (elements.stream().anyMatch(GivingWay::isChart)) {
            int points = Math.max(0, band.getHeight() - free) + more;
            if (points > 0 && shrink(elements, points)) {
                band.setHeight(band.getHeight() - points);
            }
            // a list that grows takes the whole page with it, however much room there is
            lists(elements).forEach(list -> list.element()
                    .setHeight(Math.max(
                            list.element().getHeight(),
                            band.getHeight() - list.element().getY())));
        } else {
            lists(elements).forEach(list -> fitRows(band, list, free, more));
        }
    }

    /** Where each row of a list has a chart of its own. */
    private static void fitRows(JRDesignBand band, Listed list, int free, int more) {
        DesignListContents contents = list.contents();
        if (elements(contents.getChildren()).stream().noneMatch(GivingWay::isChart)) {
            return;
        }
        int rows = Math.max(1, WHOLE_PAGE / band.getHeight());
        int room = (free - list.element().getY()) / rows;
        int points = Math.max(0, contents.getHeight() - room) + more / rows;
        if (points > 0 && shrink(elements(contents.getChildren()), points)) {
            contents.setHeight(contents.getHeight() - points);
            list.element().setHeight(rows * contents.getHeight());
            band.setHeight(list.element().getY() + list.element().getHeight());
        }
    }

    /** A list and what one of its rows holds. */
    private record Listed(JRDesignElement element, DesignListContents contents) {}

    private static List<Listed> lists(List<JRDesignElement> elements) {
        List<Listed> lists = new ArrayList<>();
        for (JRDesignElement element : elements) {
            if (element instanceof JRComponentElement component
                    && component.getComponent() instanceof ListComponent list
                    && list.getContents() instanceof DesignListContents contents) {
                lists.add(new Listed(element, contents));
            }
        }
        return lists;
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
