package dateline.site;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes well-formed XML 1.0 whatever the text holds: characters that XML forbids are left out. */
final class Xml {

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    static byte[] write(Consumer<Xml> document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            document.accept(new Xml(out));
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory takes all", e);
        }
        return bytes.toByteArray();
    }

    /** @param attributes names and values in turn */
    Xml element(String name, Runnable inside, String... attributes) {
        return doing(() -> {
            start(name, attributes);
            inside.run();
            out.writeEndElement();
        });
    }

    /** Left out when the text is empty. */
    Xml text(String name, String text, String... attributes) {
        return text.isEmpty()
                ? this
                : doing(() -> {
                    start(name, attributes);
                    out.writeCharacters(clean(text));
                    out.writeEndElement();
                });
    }

    Xml empty(String name, String... attributes) {
        return element(name, () -> {}, attributes);
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    /** XML 1.0, production 2. */
    static String clean(String text) {
        boolean isClean = text.codePoints().allMatch(Xml::isAllowed);
        return isClean
                ? text
                : text.codePoints()
                        .filter(Xml::isAllowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xD800)
                || (c >= 0xE000 && c < 0xFFFE)
                || c >= 0x10000;
    }

    private Xml doing(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory takes all", e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
