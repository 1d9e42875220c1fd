package dateline.archive;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SegmentedStringWriter;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The little that the forms of this room need beyond Jackson. */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static String write(Consumer<JsonGenerator> form) {
        try (SegmentedStringWriter text = new SegmentedStringWriter(new BufferRecycler())) {
            try (JsonGenerator json = MAPPER.createGenerator(text)) {
                form.accept(json);
            }
            return text.getAndClear();
        }
    }

    static JsonNode read(String data) {
        return MAPPER.readTree(data);
    }

    static <T> void array(JsonGenerator json, String name, List<T> values, BiConsumer<JsonGenerator, ? super T> value) {
        json.writeName(name);
        array(json, values, value);
    }

    static <T> void array(JsonGenerator json, List<T> values, BiConsumer<JsonGenerator, ? super T> value) {
        json.writeStartArray();
        for (T each : values) {
            value.accept(json, each);
        }
        json.writeEndArray();
    }

    static <T> List<T> list(JsonNode json, Function<JsonNode, T> value) {
        List<T> values = new ArrayList<>(json.size());
        json.forEach(each -> values.add(value.apply(each)));
        return values;
    }

    static Optional<String> text(JsonNode json, String name) {
        return json.path(name).asStringOpt();
    }

    static URI uri(JsonNode json) {
        return URI.create(json.asString());
    }
}
