package io.quarterdeck.config;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Refuses an SVG file that would fetch or run something while a deck is rendered. */
final class SvgCheck {
    private static final Set<String> ACTIVE = Set.of("script", "foreignObject", "image", "style");

    private SvgCheck() {}

    static void refuseUnsafe(byte[] bytes) throws UnfitException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            boolean first = true;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new UnfitException("the SVG has a DOCTYPE", "remove it");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    refuseUnsafe(reader, first);
                    first = false;
                }
            }
        } catch (XMLStreamException e) {
            throw new UnfitException(
                    "the SVG is broken in line " + e.getLocation().getLineNumber(), "export it again as plain SVG");
        }
    }

    private static void refuseUnsafe(XMLStreamReader reader, boolean first) throws UnfitException {
        String element = reader.getLocalName();
        if (first && !element.equals("svg")) {
            throw new UnfitException("the file is no SVG: it begins with " + element, "export it as plain SVG");
        }
        if (ACTIVE.contains(element)) {
            throw new UnfitException("the SVG holds the element " + element, "export it as plain SVG: shapes only");
        }
        boolean linked = IntStream.range(0, reader.getAttributeCount())
                .anyMatch(at -> reader.getAttributeLocalName(at).equals("href")
                        && !reader.getAttributeValue(at).startsWith("#"));
        if (linked) {
            throw new UnfitException("the SVG links to something outside", "export it as plain SVG: shapes only");
        }
    }
}
