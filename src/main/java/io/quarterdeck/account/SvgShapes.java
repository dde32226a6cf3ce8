package io.quarterdeck.account;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Refuses an SVG file that would fetch or run something, or never end, while a deck is rendered. */
final class SvgShapes {
    private static final String PLAIN = "export it as plain SVG: shapes only";
    private static final Set<String> ACTIVE = Set.of("script", "foreignObject", "image", "feImage", "animate", "set");
    /** Fonts are not the same on each machine, so that neither would be the deck. */
    private static final Set<String> WORDS = Set.of("text", "tspan", "textPath");
    /** Each can double what is drawn. */
    private static final int MOST_USES = 16;

    private static final int MOST_ELEMENTS = 20_000;
    private static final Pattern OUTSIDE = Pattern.compile("url\\(\\s*['\"]?\\s*(?!['\"#\\s])|@import|\\\\");

    private SvgShapes() {}

    static void refuseUnsafe(byte[] bytes) throws UnfitLogoException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            int elements = 0;
            int uses = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                refuse(event == XMLStreamConstants.DTD, "the SVG has a DOCTYPE", "remove it");
                refuse(
                        event == XMLStreamConstants.PROCESSING_INSTRUCTION
                                && reader.getPITarget().startsWith("xml-stylesheet"),
                        "the SVG links to something outside",
                        PLAIN);
                // a sheet of styles inside is text; what it may not do is fetch
                refuse(
                        (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
                                && OUTSIDE.matcher(reader.getText()).find(),
                        "the SVG links to something outside",
                        PLAIN);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    refuseUnsafe(reader, elements == 0);
                    elements++;
                    uses += reader.getLocalName().equals("use") ? 1 : 0;
                    refuse(
                            elements > MOST_ELEMENTS || uses > MOST_USES,
                            "the SVG has more than "
                                    + (uses > MOST_USES ? MOST_USES + " uses" : MOST_ELEMENTS + " parts"),
                            "export a simpler one");
                }
            }
        } catch (XMLStreamException e) {
            throw new UnfitLogoException(
                    "the SVG is broken in line " + e.getLocation().getLineNumber(), "export it again as plain SVG");
        }
    }

    private static void refuseUnsafe(XMLStreamReader reader, boolean first) throws UnfitLogoException {
        String element = reader.getLocalName();
        refuse(
                first && !element.equals("svg"),
                "the file is no SVG: it begins with " + element,
                "export it as plain SVG");
        refuse(ACTIVE.contains(element), "the SVG holds the element " + element, PLAIN);
        refuse(
                WORDS.contains(element),
                "the SVG holds text, which looks different on each machine",
                "turn its text into paths before you export it");
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            String value = reader.getAttributeValue(at);
            boolean link = reader.getAttributeLocalName(at).equals("href") && !value.startsWith("#");
            refuse(link || OUTSIDE.matcher(value).find(), "the SVG links to something outside", PLAIN);
        }
    }

    private static void refuse(boolean unfit, String message, String remedy) throws UnfitLogoException {
        if (unfit) {
            throw new UnfitLogoException(message, remedy);
        }
    }
}
