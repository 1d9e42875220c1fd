package dateline.feed;

import java.util.List;

/**
 * One element as a window on the document: nothing is copied before somebody asks.
 *
 * @param key see {@link Namespaces}
 * @param scope in force inside the element
 * @param from index after the start tag
 * @param to index of the end tag
 * @param cut whether the document ended before the element did
 */
record Element(Document document, String key, Scope scope, Attributes attributes, int from, int to, boolean cut) {

    String attribute(String name) {
        return attributes.value(name);
    }

    /** The first of the attributes that has a value; else empty. */
    String attribute(String... names) {
        for (String name : names) {
            String value = attributes.value(name);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** The attribute of that local name under any prefix or none; else empty. */
    String localAttribute(String local) {
        return attributes.localValue(local);
    }

    /** The characters inside without tags, stripped. */
    String text() {
        return XmlText.of(document.source(), from, to).strip();
    }

    boolean hasTags() {
        return XmlText.hasTags(document.source(), from, to);
    }

    Elements children() {
        return new Elements(Markup.children(document, scope, from, to));
    }

    List<Element> childList() {
        return Markup.children(document, scope, from, to);
    }
}
