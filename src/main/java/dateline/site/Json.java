package dateline.site;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Writes maps, collections, strings, numbers and truth values as JSON. Empty strings, maps and collections are left out
 * of maps. Written in ASCII and without {@code <}, {@code >} and {@code &}, so that it can stand in a page.
 */
final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .characterEscapes(new PageEscapes())
            .configure(JsonWriteFeature.ESCAPE_NON_ASCII, true)
            .build();

    private Json() {}

    static String write(Map<String, ?> value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            value(out, value);
        }
        return text.toString();
    }

    private static void value(JsonGenerator out, Object value) {
        switch (value) {
            case Map<?, ?> map -> map(out, map);
            case Collection<?> items -> {
                out.writeStartArray();
                items.forEach(item -> value(out, item));
                out.writeEndArray();
            }
            case Boolean truth -> out.writeBoolean(truth);
            case Number number -> out.writeNumber(number.longValue());
            case Object text -> out.writeString(text.toString());
        }
    }

    private static void map(JsonGenerator out, Map<?, ?> map) {
        out.writeStartObject();
        map.forEach((name, value) -> {
            if (!isEmpty(value)) {
                out.writeName(name.toString());
                value(out, value);
            }
        });
        out.writeEndObject();
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case String text -> text.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case Collection<?> items -> items.isEmpty();
            case Object _ -> false;
        };
    }

    /** What could end a data block in a page. */
    private static final class PageEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        private final int[] ascii = standardAsciiEscapesForJSON();

        private PageEscapes() {
            for (char c : new char[] {'<', '>', '&'}) {
                ascii[c] = ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            throw new IllegalStateException("no escapes of our own: " + character);
        }
    }
}
